package org.xianfeng.membership.memberintake;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xianfeng.membership.imports.RowResult;
import org.xianfeng.membership.imports.RowResult.Outcome;
import org.xianfeng.membership.layout.Layout;
import org.xianfeng.membership.layout.Meaning;
import org.xianfeng.membership.member.Member;
import org.xianfeng.membership.memberintake.Register.Known;
import org.xianfeng.membership.personal.PersonalFacts;
import org.xianfeng.membership.personal.PersonalFile;
import org.xianfeng.membership.rowcheck.Finding;
import org.xianfeng.membership.rowcheck.FindingCode;
import org.xianfeng.membership.rowcheck.MemberRow;
import org.xianfeng.membership.rowcheck.Places;

/**
 * Holds a row against somebody who is on the register: what the row does not say counts as equal. Of somebody outside the
 * organisation imported into nothing is told but that.
 */
final class Differences {
    private final Layout layout;
    private final Places places;

    Differences(Layout layout, Places places) {
        this.layout = layout;
        this.places = places;
    }

    RowResult between(MemberRow row, Known known) {
        Member member = known.member();
        if (places.find(member.branch()).isEmpty()) {
            return new RowResult(
                    row.row(),
                    Outcome.DIFFERENT,
                    Optional.empty(),
                    Optional.of(Finding.of(row.row(), FindingCode.IS_IN_ANOTHER_BRANCH)));
        }
        Optional<String> id = Optional.of(member.id().value());
        if (!member.branch().equals(row.branch())) {
            return new RowResult(
                    row.row(),
                    Outcome.DIFFERENT,
                    id,
                    Optional.of(Finding.of(row.row(), FindingCode.IS_IN_ANOTHER_BRANCH)));
        }
        Set<Meaning> different = different(row, known);
        if (different.isEmpty()) {
            return new RowResult(row.row(), Outcome.UNCHANGED, id, Optional.empty());
        }
        String columns = different.stream().map(layout::nameOf).collect(Collectors.joining("、"));
        return new RowResult(
                row.row(),
                Outcome.DIFFERENT,
                id,
                Optional.of(Finding.of(row.row(), FindingCode.DIFFERS_FROM_REGISTER, columns)));
    }

    private static Set<Meaning> different(MemberRow row, Known known) {
        Set<Meaning> different = EnumSet.noneOf(Meaning.class);
        Member member = known.member();
        if (!member.name().equals(row.name())) {
            different.add(Meaning.NAME);
        }
        if (member.standing() != row.standing()) {
            different.add(Meaning.STANDING);
        }
        if (member.employment() != row.employment()) {
            different.add(Meaning.EMPLOYMENT);
        }
        if (row.group().isPresent() && !row.group().equals(member.group())) {
            different.add(Meaning.GROUP);
        }
        PersonalFacts there = known.file().map(PersonalFile::facts).orElse(PersonalFacts.NONE);
        facts(row.facts(), there).stream()
                .filter(Pair::differs)
                .map(Pair::meaning)
                .forEach(different::add);
        if (row.phone().isPresent() && !row.phone().equals(known.file().flatMap(PersonalFile::phone))) {
            different.add(Meaning.PHONE);
        }
        return different;
    }

    private record Pair(Meaning meaning, Optional<?> row, Optional<?> register) {
        boolean differs() {
            return row.isPresent() && !row.equals(register);
        }
    }

    private static List<Pair> facts(PersonalFacts row, PersonalFacts register) {
        return List.of(
                new Pair(Meaning.ETHNIC_GROUP, row.ethnicGroup(), register.ethnicGroup()),
                new Pair(Meaning.EDUCATION, row.education(), register.education()),
                new Pair(Meaning.DEGREE, row.degree(), register.degree()),
                new Pair(Meaning.JOINED_ON, row.joinedPartyOn(), register.joinedPartyOn()),
                new Pair(Meaning.FORMAL_ON, row.formalOn(), register.formalOn()),
                new Pair(Meaning.WORK_UNIT, row.workUnit(), register.workUnit()),
                new Pair(Meaning.WORK_POST, row.post(), register.post()));
    }
}
