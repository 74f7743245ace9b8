package org.xianfeng.membership.rowcheck;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.IntFunction;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.membership.layout.Meaning;
import org.xianfeng.membership.organisation.OrganisationName;
import org.xianfeng.membership.rowcheck.Places.Place;
import org.xianfeng.membership.workbook.SheetRow;
import org.xianfeng.starter.identity.OrganisationId;

/** Judges the rows of a file with organisations from the first to the last: what is above stands in an earlier row, or is there. */
public final class CheckOrganisationRows {
    private final Table table;
    private final Places places;
    private final Place top;
    private final BiPredicate<OrganisationKind, OrganisationKind> mayStandBelow;
    private final IntFunction<OrganisationId> ids;
    private final Map<OrganisationId, Integer> seen = new HashMap<>();

    /**
     * @param places grows with every row
     * @param mayStandBelow whether below the first kind may stand one of the second
     * @param ids the id that an organisation of a row gets
     */
    public CheckOrganisationRows(
            Table table,
            Places places,
            Place top,
            BiPredicate<OrganisationKind, OrganisationKind> mayStandBelow,
            IntFunction<OrganisationId> ids) {
        this.table = table;
        this.places = places;
        this.top = top;
        this.mayStandBelow = mayStandBelow;
        this.ids = ids;
    }

    /** What a row says; nothing at all when no column that is read says anything. */
    public Optional<CheckedRow<OrganisationRow>> check(SheetRow row) {
        RowFields fields = new RowFields(row, table);
        if (fields.areEmpty()) {
            return Optional.empty();
        }
        Optional<OrganisationName> name = name(fields);
        Optional<OrganisationKind> kind = kind(fields);
        Optional<Place> parent = parent(fields);
        if (kind.isPresent()
                && parent.isPresent()
                && !mayStandBelow.test(parent.get().kind(), kind.get())) {
            fields.say(Meaning.KIND, FindingCode.KIND_NOT_BELOW_PARENT);
        }
        if (name.isEmpty() || kind.isEmpty() || parent.isEmpty() || fields.hasError()) {
            return Optional.of(new CheckedRow<>(row.number(), Optional.empty(), fields.findings()));
        }
        OrganisationId above = parent.get().id();
        Optional<Place> there = places.below(above, name.get().value());
        OrganisationId id = there.map(Place::id).orElseGet(() -> ids.apply(row.number()));
        Integer before = seen.putIfAbsent(id, row.number());
        if (before != null) {
            fields.say(Meaning.ORGANISATION, FindingCode.ORGANISATION_TWICE_IN_FILE, before.toString());
            return Optional.of(new CheckedRow<>(row.number(), Optional.empty(), fields.findings()));
        }
        if (there.isEmpty()) {
            places.add(new Place(id, name.get().value(), kind.get(), Optional.of(above)));
        }
        OrganisationRow content = new OrganisationRow(row.number(), id, name.get(), kind.get(), above, there);
        return Optional.of(new CheckedRow<>(row.number(), Optional.of(content), fields.findings()));
    }

    private static Optional<OrganisationName> name(RowFields fields) {
        Optional<OrganisationName> name =
                fields.cell(Meaning.ORGANISATION).flatMap(cell -> OrganisationName.in(cell.text()));
        if (name.isEmpty()) {
            fields.sayMissing(Meaning.ORGANISATION, FindingCode.ORGANISATION_MISSING);
        }
        return name;
    }

    private static Optional<OrganisationKind> kind(RowFields fields) {
        Optional<OrganisationKind> kind = fields.word(Meaning.KIND, "kind")
                .flatMap(word -> Arrays.stream(OrganisationKind.values())
                        .filter(one -> one.toString().equals(word))
                        .findFirst());
        if (kind.isEmpty()) {
            fields.sayMissing(Meaning.KIND, FindingCode.KIND_UNKNOWN);
        }
        return kind;
    }

    private Optional<Place> parent(RowFields fields) {
        Optional<String> text = fields.cell(Meaning.PARENT).map(cell -> cell.text());
        if (text.isEmpty()) {
            return Optional.of(top);
        }
        return switch (places.any(text.get())) {
            case Places.Search.One(Place place) -> Optional.of(place);
            case Places.Search.None _ -> {
                fields.say(Meaning.PARENT, FindingCode.PARENT_UNKNOWN_HERE);
                yield Optional.empty();
            }
            case Places.Search.Several(List<String> paths) -> {
                fields.say(Meaning.PARENT, FindingCode.PARENT_AMBIGUOUS, String.join("；", paths));
                yield Optional.empty();
            }
        };
    }
}
