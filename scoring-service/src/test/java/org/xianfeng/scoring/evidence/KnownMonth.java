package org.xianfeng.scoring.evidence;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.xianfeng.contracts.activity.AttendanceStatus;
import org.xianfeng.contracts.activity.MeetingKind;
import org.xianfeng.scoring.claim.PagePeriod;
import org.xianfeng.scoring.participation.BranchMonth;
import org.xianfeng.scoring.participation.CountedMeeting;
import org.xianfeng.scoring.participation.Mark;
import org.xianfeng.scoring.participation.MonthFacts;
import org.xianfeng.scoring.participation.Months;
import org.xianfeng.scoring.participation.NeedRound;
import org.xianfeng.scoring.participation.Totals;
import org.xianfeng.starter.identity.OrganisationId;

/** The facts that a test tells of. */
public final class KnownMonth implements Months {
    private final Map<BranchMonth, MonthFacts> known = new HashMap<>();

    /** What rests on these. */
    public BranchFacts facts() {
        return new BranchFacts(this);
    }

    /** A meeting of a branch that took place; attendances as {@code member=status}. */
    public KnownMonth meeting(String branch, String id, Instant at, String member, AttendanceStatus status) {
        CountedMeeting meeting =
                new CountedMeeting(id, MeetingKind.PARTY_LESSON, at, 3, Map.of(member, new Mark(status, 3)));
        return and(branch, at, new MonthFacts(Map.of(id, meeting), Map.of(), Map.of()));
    }

    /** A round of a need. */
    public KnownMonth need(String branch, String round, Instant at, NeedRound.Stage stage) {
        return and(branch, at, new MonthFacts(Map.of(), Map.of(), Map.of(round, new NeedRound(stage, 5, 1))));
    }

    private KnownMonth and(String branch, Instant at, MonthFacts facts) {
        YearMonth month = YearMonth.from(at.atZone(PagePeriod.CALENDAR));
        known.merge(new BranchMonth(new OrganisationId(branch), month), facts, MonthFacts::and);
        return this;
    }

    @Override
    public Map<BranchMonth, MonthFacts> find(Collection<BranchMonth> months) {
        Map<BranchMonth, MonthFacts> found = new HashMap<>(known);
        found.keySet().retainAll(months);
        return found;
    }

    @Override
    public Set<BranchMonth> join(Map<BranchMonth, MonthFacts> facts) {
        throw new UnsupportedOperationException("told of by the test");
    }

    @Override
    public void totals(YearMonth month, BiConsumer<OrganisationId, Totals> each) {
        throw new UnsupportedOperationException("not asked for here");
    }
}
