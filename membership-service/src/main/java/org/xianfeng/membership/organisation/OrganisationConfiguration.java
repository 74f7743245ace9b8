package org.xianfeng.membership.organisation;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.membership.roll.Rolls;
import org.xianfeng.starter.pending.FactCollections;

/** Wires the organisation tree. */
@Configuration(proxyBeanMethods = false)
class OrganisationConfiguration {
    @Bean
    Organisations organisations(FactCollections collections) {
        return new MongoOrganisations(collections);
    }

    @Bean
    OrganisationTree organisationTree(Organisations organisations, Clock clock) {
        return new OrganisationTree(organisations, clock);
    }

    @Bean
    ListOrganisations listOrganisations(Organisations organisations, OrganisationTree tree, Rolls rolls, Clock clock) {
        return new ListOrganisations(organisations, tree, rolls, clock);
    }

    @Bean
    HeadCounts headCounts(Organisations organisations, Rolls rolls, Clock clock) {
        return new HeadCounts(organisations, rolls, clock);
    }
}
