package org.xianfeng.scoring.evidence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.activity.MeetingKind;
import org.xianfeng.scoring.claim.PagePeriod;
import org.xianfeng.scoring.participation.BranchMonth;
import org.xianfeng.scoring.participation.CountedMeeting;
import org.xianfeng.scoring.participation.Mark;
import org.xianfeng.scoring.participation.MonthFacts;
import org.xianfeng.scoring.participation.Months;
import org.xianfeng.scoring.participation.NeedRound;
import org.xianfeng.scoring.provision.EvidenceKind;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;

/** The facts of a branch that something may rest on, as scoring knows them from their events. */
public final class BranchFacts {
    private final Months months;

    BranchFacts(Months months) {
        this.months = months;
    }

    /**
     * Somebody, in a branch, on a day.
     *
     * @param branch the one of that day
     */
    public record Setting(MemberId member, OrganisationId branch, LocalDate day) {}

    /** Whether evidence fits. */
    public enum Fit {
        FITS,
        /** The branch has no such fact in the month of that day, as far as is known. */
        UNKNOWN,
        /** It is a fact of the branch in which the member had no part. */
        NOT_OF_MEMBER,
        /** It happened on another day. */
        ANOTHER_DAY
    }

    /**
     * A fact that a member may name.
     *
     * @param day none where only the month is known
     * @param meeting what kind of meeting, if it is one
     */
    public record Known(
            Evidence evidence,
            @Nullable LocalDate day,
            @Nullable MeetingKind meeting) {}

    /** Whether this is a fact of that branch and day in which the member had part; a document is not looked for. */
    public Fit fit(Evidence evidence, Setting setting) {
        return switch (evidence.kind()) {
            case DOCUMENT -> Fit.FITS;
            case MEETING -> meeting(evidence, setting);
            case NEED ->
                facts(setting.branch(), YearMonth.from(setting.day())).rounds().entrySet().stream()
                                .anyMatch(round -> round.getKey().equals(evidence.reference()) && isSolved(round))
                        ? Fit.FITS
                        : Fit.UNKNOWN;
        };
    }

    private Fit meeting(Evidence evidence, Setting setting) {
        Optional<CountedMeeting> meeting = facts(setting.branch(), YearMonth.from(setting.day())).held().stream()
                .filter(held -> held.id().equals(evidence.reference()))
                .findFirst();
        return meeting.map(held -> {
                    if (!wasThere(held, setting.member())) {
                        return Fit.NOT_OF_MEMBER;
                    }
                    return day(held).equals(setting.day()) ? Fit.FITS : Fit.ANOTHER_DAY;
                })
                .orElse(Fit.UNKNOWN);
    }

    /** What a member may name of a month: the meetings at which he was, and what the branch solved; in a fixed order. */
    public List<Known> of(MemberId member, OrganisationId branch, YearMonth month) {
        MonthFacts facts = facts(branch, month);
        Stream<Known> meetings = facts.held().stream()
                .filter(held -> wasThere(held, member))
                .sorted(Comparator.comparing(CountedMeeting::startedAt).thenComparing(CountedMeeting::id))
                .map(held -> new Known(new Evidence(EvidenceKind.MEETING, held.id()), day(held), held.kind()));
        Stream<Known> needs = facts.rounds().entrySet().stream()
                .filter(BranchFacts::isSolved)
                .map(round -> new Known(new Evidence(EvidenceKind.NEED, round.getKey()), null, null));
        return Stream.concat(meetings, needs).toList();
    }

    private MonthFacts facts(OrganisationId branch, YearMonth month) {
        BranchMonth wanted = new BranchMonth(branch, month);
        return months.find(List.of(wanted)).getOrDefault(wanted, MonthFacts.NONE);
    }

    private static boolean isSolved(Map.Entry<String, NeedRound> round) {
        return round.getValue().stage() == NeedRound.Stage.SOLVED;
    }

    private static boolean wasThere(CountedMeeting held, MemberId member) {
        Mark mark = held.marks().get(member.value());
        return mark != null && mark.isAttended();
    }

    private static LocalDate day(CountedMeeting held) {
        return LocalDate.ofInstant(held.startedAt(), PagePeriod.CALENDAR);
    }
}
