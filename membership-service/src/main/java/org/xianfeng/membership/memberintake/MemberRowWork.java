package org.xianfeng.membership.memberintake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xianfeng.membership.imports.RowResult;
import org.xianfeng.membership.imports.RowResult.Outcome;
import org.xianfeng.membership.importwork.RowIds;
import org.xianfeng.membership.importwork.RowWork;
import org.xianfeng.membership.member.Member;
import org.xianfeng.membership.memberintake.EnterMembers.Left;
import org.xianfeng.membership.memberintake.EnterMembers.Newcomer;
import org.xianfeng.membership.memberintake.Register.Known;
import org.xianfeng.membership.personal.IdentityNumber;
import org.xianfeng.membership.post.FillPosts;
import org.xianfeng.membership.roll.Admission;
import org.xianfeng.membership.rowcheck.CheckMemberRows;
import org.xianfeng.membership.rowcheck.CheckedRow;
import org.xianfeng.membership.rowcheck.Finding;
import org.xianfeng.membership.rowcheck.FindingCode;
import org.xianfeng.membership.rowcheck.MemberRow;
import org.xianfeng.membership.workbook.SheetRow;
import org.xianfeng.starter.identity.MemberId;

/**
 * Judges and enters the members of one file. A member's id follows from the import and the row, so that a batch that is done
 * again finds whom it registered before; who is on the register under another id was there before this import.
 */
final class MemberRowWork implements RowWork<MemberRow> {
    private final String importId;
    private final LocalDate today;
    private final CheckMemberRows check;
    private final Differences differences;
    private final Tools tools;

    /** What all files are worked with. */
    record Tools(Register register, EnterMembers enter, FillPosts posts, Settling settling) {}

    /** Waits a moment for another import that is registering the same person just now. */
    @FunctionalInterface
    interface Settling {
        void pause();
    }

    MemberRowWork(String importId, LocalDate today, CheckMemberRows check, Differences differences, Tools tools) {
        this.importId = importId;
        this.today = today;
        this.check = check;
        this.differences = differences;
        this.tools = tools;
    }

    @Override
    public Optional<CheckedRow<MemberRow>> check(SheetRow row) {
        return check.check(row);
    }

    @Override
    public Comparison compare(List<MemberRow> rows) {
        Map<IdentityNumber, Known> known = tools.register().holding(identities(rows));
        List<RowResult> results = new ArrayList<>();
        List<Newcomer> fresh = new ArrayList<>();
        for (MemberRow row : rows) {
            Known there = known.get(row.identity());
            if (there == null) {
                fresh.add(newcomer(row));
                results.add(new RowResult(row.row(), Outcome.REGISTERED, Optional.empty(), Optional.empty()));
            } else {
                results.add(differences.between(row, there));
            }
        }
        List<Finding> findings = new ArrayList<>(
                results.stream().flatMap(result -> result.reason().stream()).toList());
        findings.addAll(postsHeldByOthers(fresh));
        return new Comparison(results, findings);
    }

    private List<Finding> postsHeldByOthers(List<Newcomer> fresh) {
        Map<MemberId, Integer> rows = fresh.stream()
                .collect(Collectors.toMap(Newcomer::id, one -> one.row().row()));
        return fresh.stream()
                .filter(one -> !one.row().posts().isEmpty())
                .collect(Collectors.groupingBy(one -> one.row().branch()))
                .entrySet()
                .stream()
                .flatMap(branch ->
                        tools
                                .posts()
                                .heldByOthers(branch.getKey(), EnterMembers.candidates(branch.getValue()))
                                .stream())
                .map(held -> Finding.of(rows.getOrDefault(held.member(), 0), FindingCode.POST_HELD_BY_ANOTHER))
                .distinct()
                .toList();
    }

    @Override
    public List<RowResult> enter(List<MemberRow> rows) {
        List<Newcomer> all = rows.stream().map(this::newcomer).toList();
        Map<MemberId, Member> before =
                tools.register().present(all.stream().map(Newcomer::id).toList());
        Map<IdentityNumber, Known> known = tools.register().holding(identities(rows));
        Map<Newcomer, RowResult> results = new HashMap<>();
        List<Newcomer> fresh = new ArrayList<>();
        List<Newcomer> in = new ArrayList<>();
        for (Newcomer one : all) {
            Known there = known.get(one.identity());
            if (before.containsKey(one.id())) {
                in.add(one);
            } else if (there != null) {
                results.put(one, differences.between(one.row(), there));
            } else {
                fresh.add(one);
            }
        }
        Left left = tools.enter().enter(fresh);
        for (Newcomer one : fresh) {
            Admission refused = left.withoutSeat().get(one.id());
            if (refused != null) {
                results.put(one, refused(one, noSeat(refused)));
            } else if (!left.taken().contains(one.id())) {
                in.add(one);
            }
        }
        registered(in, results);
        List<Newcomer> contested =
                fresh.stream().filter(one -> left.taken().contains(one.id())).toList();
        settle(contested, results);
        return all.stream().map(results::get).toList();
    }

    private static FindingCode noSeat(Admission admission) {
        return switch (admission) {
            case FULL -> FindingCode.BRANCH_FULL;
            case CLOSED, ADMITTED -> FindingCode.BRANCH_DISSOLVED;
        };
    }

    private void registered(List<Newcomer> in, Map<Newcomer, RowResult> results) {
        Set<Integer> postsLeft = tools.enter().fillPosts(in);
        for (Newcomer one : in) {
            Optional<Finding> reason = postsLeft.contains(one.row().row())
                    ? Optional.of(Finding.of(one.row().row(), FindingCode.POST_HELD_BY_ANOTHER))
                    : Optional.empty();
            results.put(
                    one,
                    new RowResult(
                            one.row().row(),
                            Outcome.REGISTERED,
                            Optional.of(one.id().value()),
                            reason));
        }
    }

    /** Whose number another import has reserved: either that one has finished, or the row is left for another try. */
    private void settle(List<Newcomer> contested, Map<Newcomer, RowResult> results) {
        List<Newcomer> open = contested;
        for (int tries = 0; tries < 20 && !open.isEmpty(); tries++) {
            Map<IdentityNumber, Known> known = tools.register()
                    .holding(open.stream().map(Newcomer::identity).toList());
            List<Newcomer> still = new ArrayList<>();
            for (Newcomer one : open) {
                Known there = known.get(one.identity());
                if (there == null) {
                    still.add(one);
                } else {
                    results.put(one, differences.between(one.row(), there));
                }
            }
            open = still;
            if (!open.isEmpty()) {
                tools.settling().pause();
            }
        }
        open.forEach(one -> results.put(one, refused(one, FindingCode.BEING_REGISTERED)));
    }

    private static RowResult refused(Newcomer one, FindingCode why) {
        return RowResult.refused(one.row().row(), Finding.of(one.row().row(), why));
    }

    private Newcomer newcomer(MemberRow row) {
        return new Newcomer(row, new MemberId(RowIds.of(importId, row.row())), today);
    }

    private static List<IdentityNumber> identities(List<MemberRow> rows) {
        return rows.stream().map(MemberRow::identity).toList();
    }
}
