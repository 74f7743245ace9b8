package org.xianfeng.membership.organisationintake;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.membership.imports.Import;
import org.xianfeng.membership.imports.ImportKind;
import org.xianfeng.membership.importwork.PlacesBelow;
import org.xianfeng.membership.importwork.RowIds;
import org.xianfeng.membership.importwork.RowWork;
import org.xianfeng.membership.importwork.RowWorks;
import org.xianfeng.membership.layout.Layout;
import org.xianfeng.membership.layout.Layouts;
import org.xianfeng.membership.layout.Meaning;
import org.xianfeng.membership.reorganisation.CreateOrganisation;
import org.xianfeng.membership.reorganisation.Subordination;
import org.xianfeng.membership.rowcheck.CheckOrganisationRows;
import org.xianfeng.membership.rowcheck.Places;
import org.xianfeng.membership.rowcheck.Table;
import org.xianfeng.starter.identity.OrganisationId;

/** Wires the intake of organisations. */
@Configuration(proxyBeanMethods = false)
class OrganisationIntakeConfiguration {
    @Bean
    RowWorks organisationRowWorks(Layouts layouts, PlacesBelow below, CreateOrganisation create) {
        return new OfOrganisations(layouts.organisations(), below, create);
    }

    private record OfOrganisations(Layout layout, PlacesBelow below, CreateOrganisation create) implements RowWorks {
        @Override
        public ImportKind kind() {
            return ImportKind.ORGANISATIONS;
        }

        @Override
        public Set<Meaning> notNeeded(Import one) {
            return Set.of();
        }

        @Override
        public RowWork<?> begin(Import one, Table table) {
            Places places = below.of(one.target());
            CheckOrganisationRows check = new CheckOrganisationRows(
                    table,
                    places,
                    places.find(one.target()).orElseThrow(),
                    Subordination::allows,
                    row -> new OrganisationId(RowIds.of(one.id(), row)));
            return new OrganisationRowWork(one.id(), check, create);
        }
    }
}
