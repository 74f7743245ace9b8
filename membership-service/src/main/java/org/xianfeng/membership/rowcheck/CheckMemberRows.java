package org.xianfeng.membership.rowcheck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xianfeng.contracts.membership.Employment;
import org.xianfeng.contracts.membership.Standing;
import org.xianfeng.membership.layout.Meaning;
import org.xianfeng.membership.member.MemberName;
import org.xianfeng.membership.personal.IdentityNumber;
import org.xianfeng.membership.personal.PersonalFacts;
import org.xianfeng.membership.personal.PhoneNumber;
import org.xianfeng.membership.workbook.SheetRow;
import org.xianfeng.starter.identity.OrganisationId;

/** Judges the rows of a file with members from the first to the last; remembers who and which posts came before. */
public final class CheckMemberRows {
    private final Table table;
    private final Places places;
    private final Optional<OrganisationId> only;
    private final Map<Long, Integer> seen = new HashMap<>();
    private final Map<String, Integer> posts = new HashMap<>();

    /** @param only the branch that is imported into, if it is a branch */
    public CheckMemberRows(Table table, Places places, Optional<OrganisationId> only) {
        this.table = table;
        this.places = places;
        this.only = only;
    }

    /** What a row says; nothing at all when no column that is read says anything. */
    public Optional<CheckedRow<MemberRow>> check(SheetRow row) {
        RowFields fields = new RowFields(row, table);
        if (fields.areEmpty()) {
            return Optional.empty();
        }
        PersonCells person = new PersonCells(fields);
        PartyCells party = new PartyCells(fields);
        BranchCells place = new BranchCells(fields, places, only);
        Optional<MemberName> name = person.name();
        Optional<IdentityNumber> identity = person.identity();
        identity.ifPresent(number -> checkTwice(fields, number));
        Optional<LocalDate> joinedOn = party.joinedOn(identity);
        Optional<LocalDate> formalOn = party.formalOn(joinedOn);
        Optional<PersonalFacts> facts = identity.map(number -> person.facts(number, joinedOn, formalOn));
        Optional<Standing> standing = party.standing(joinedOn, formalOn);
        Optional<Employment> employment = party.employment();
        Optional<OrganisationId> branch = place.branch();
        Optional<OrganisationId> group = place.group(branch);
        Optional<LocalDate> since = party.since(joinedOn);
        Optional<PhoneNumber> phone = person.phone();
        Optional<LocalDate> postsSince = fields.day(Meaning.POST_SINCE);
        List<String> held =
                branch.map(id -> heldOnce(fields, id, place.posts())).orElseGet(List::of);
        Optional<MemberRow> content = fields.hasError()
                ? Optional.empty()
                : Optional.of(new MemberRow(
                        row.number(),
                        name.orElseThrow(),
                        identity.orElseThrow(),
                        facts.orElseThrow(),
                        phone,
                        standing.orElseThrow(),
                        employment.orElseThrow(),
                        branch.orElseThrow(),
                        group,
                        since,
                        held,
                        postsSince));
        return Optional.of(new CheckedRow<>(row.number(), content, fields.findings()));
    }

    private void checkTwice(RowFields fields, IdentityNumber number) {
        Integer before = seen.putIfAbsent(Long.valueOf(number.inFull().substring(0, 17)), fields.number());
        if (before != null) {
            fields.say(Meaning.IDENTITY_NUMBER, FindingCode.IDENTITY_TWICE_IN_FILE, before.toString());
        }
    }

    /** A branch has one holder of each post. */
    private List<String> heldOnce(RowFields fields, OrganisationId branch, List<String> wanted) {
        List<String> held = new ArrayList<>();
        for (String post : wanted) {
            Integer before = posts.putIfAbsent(branch + " " + post, fields.number());
            if (before == null) {
                held.add(post);
            } else {
                fields.say(Meaning.POSTS, FindingCode.POST_TWICE_IN_FILE, before.toString());
            }
        }
        return held;
    }
}
