package org.xianfeng.membership.organisationintake;

import java.util.List;
import java.util.Optional;
import org.xianfeng.membership.imports.RowResult;
import org.xianfeng.membership.imports.RowResult.Outcome;
import org.xianfeng.membership.importwork.RowIds;
import org.xianfeng.membership.importwork.RowWork;
import org.xianfeng.membership.reorganisation.CreateOrganisation;
import org.xianfeng.membership.reorganisation.OrganisationOutcome;
import org.xianfeng.membership.reorganisation.OrganisationRefusal;
import org.xianfeng.membership.rowcheck.CheckOrganisationRows;
import org.xianfeng.membership.rowcheck.CheckedRow;
import org.xianfeng.membership.rowcheck.Finding;
import org.xianfeng.membership.rowcheck.FindingCode;
import org.xianfeng.membership.rowcheck.OrganisationRow;
import org.xianfeng.membership.rowcheck.Places.Place;
import org.xianfeng.membership.workbook.SheetRow;

/** Judges and sets up the organisations of one file, from above to below. */
final class OrganisationRowWork implements RowWork<OrganisationRow> {
    private final String importId;
    private final CheckOrganisationRows check;
    private final CreateOrganisation create;

    OrganisationRowWork(String importId, CheckOrganisationRows check, CreateOrganisation create) {
        this.importId = importId;
        this.check = check;
        this.create = create;
    }

    @Override
    public Optional<CheckedRow<OrganisationRow>> check(SheetRow row) {
        return check.check(row);
    }

    @Override
    public Comparison compare(List<OrganisationRow> rows) {
        List<RowResult> results = rows.stream()
                .map(row ->
                        row.there().map(there -> standing(row, there)).orElseGet(() -> result(row, Outcome.REGISTERED)))
                .toList();
        return new Comparison(
                results,
                results.stream().flatMap(result -> result.reason().stream()).toList());
    }

    @Override
    public List<RowResult> enter(List<OrganisationRow> rows) {
        return rows.stream().map(this::enter).toList();
    }

    private RowResult enter(OrganisationRow row) {
        boolean ours = row.id().value().equals(RowIds.of(importId, row.row()));
        if (row.there().isPresent() && !ours) {
            return standing(row, row.there().get());
        }
        OrganisationOutcome outcome =
                create.of(Optional.of(row.id()), row.name().value(), row.kind(), Optional.of(row.parent()));
        return switch (outcome) {
            case OrganisationOutcome.Done _ -> result(row, Outcome.REGISTERED);
            case OrganisationOutcome.Refused(OrganisationRefusal reason) ->
                RowResult.refused(row.row(), Finding.of(row.row(), code(reason)));
        };
    }

    private static FindingCode code(OrganisationRefusal reason) {
        return switch (reason) {
            case KIND_NOT_ALLOWED_THERE, TREE_TOO_DEEP -> FindingCode.KIND_NOT_BELOW_PARENT;
            case PARENT_UNKNOWN, PARENT_DISSOLVED -> FindingCode.PARENT_UNKNOWN_HERE;
            case NAME_INVALID,
                    KIND_STILL_USED,
                    WOULD_BE_BELOW_ITSELF,
                    ORGANISATION_FULL,
                    ORGANISATION_NOT_EMPTY,
                    ORGANISATION_DISSOLVED,
                    TREE_IS_CHANGING,
                    ORGANISATION_ID_TAKEN -> FindingCode.NOT_TAKEN_IN;
        };
    }

    private static RowResult standing(OrganisationRow row, Place there) {
        return there.kind() == row.kind()
                ? result(row, Outcome.UNCHANGED)
                : new RowResult(
                        row.row(),
                        Outcome.DIFFERENT,
                        Optional.of(there.id().value()),
                        Optional.of(Finding.of(row.row(), FindingCode.ORGANISATION_DIFFERS)));
    }

    private static RowResult result(OrganisationRow row, Outcome outcome) {
        return new RowResult(row.row(), outcome, Optional.of(row.id().value()), Optional.empty());
    }
}
