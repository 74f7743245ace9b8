package org.xianfeng.membership.rosterexport;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.membership.audit.Audit;
import org.xianfeng.membership.audit.AuditKind;
import org.xianfeng.membership.audit.AuditNote;
import org.xianfeng.membership.newworkbook.NewSheet;
import org.xianfeng.membership.organisation.ListOrganisations;
import org.xianfeng.membership.organisation.Organisation;
import org.xianfeng.membership.organisation.Organisations;
import org.xianfeng.starter.identity.OrganisationId;

/** Takes the roster of an organisation and of all below it out; who did so is written down first. */
final class ExportRoster {
    /** So many organisations are exported at a time. */
    static final int MOST_ORGANISATIONS = 2_000;

    private static final String SHEET = "党员名册";

    private final ListOrganisations list;
    private final Organisations organisations;
    private final ExportRows.Stores stores;
    private final RosterColumns columns;
    private final Audit audit;

    ExportRoster(
            ListOrganisations list,
            Organisations organisations,
            ExportRows.Stores stores,
            RosterColumns columns,
            Audit audit) {
        this.list = list;
        this.organisations = organisations;
        this.stores = stores;
        this.columns = columns;
        this.audit = audit;
    }

    /** A sheet whose rows are read while it is written; nothing when there are too many organisations. */
    Optional<NewSheet> of(OrganisationId top, String account) {
        List<Organisation> all = list.page(Set.of(top), Optional.empty(), MOST_ORGANISATIONS + 1)
                .orElseThrow()
                .items();
        if (all.size() > MOST_ORGANISATIONS) {
            return Optional.empty();
        }
        audit.record(AuditNote.of(AuditKind.EXPORTED, account, top.value())
                .at(top)
                .with("kind", "members")
                .with("organisations", Integer.toString(all.size())));
        return Optional.of(
                new NewSheet(SHEET, columns.widths(), new ExportRows(stores, columns, rolls(all, top), names(all))));
    }

    /** Whoever is in a group is on the roll of its branch too; a group alone has its own. */
    private static List<Organisation> rolls(List<Organisation> all, OrganisationId top) {
        return all.stream()
                .filter(one -> one.kind() == OrganisationKind.BRANCH
                        || one.kind() == OrganisationKind.GROUP && one.id().equals(top))
                .toList();
    }

    private Map<OrganisationId, String> names(List<Organisation> all) {
        List<OrganisationId> above =
                all.stream().flatMap(one -> one.parent().stream()).distinct().toList();
        Map<OrganisationId, String> names = organisations.findAll(above).stream()
                .collect(Collectors.toMap(Organisation::id, one -> one.name().value()));
        all.forEach(one -> names.put(one.id(), one.name().value()));
        return names;
    }
}
