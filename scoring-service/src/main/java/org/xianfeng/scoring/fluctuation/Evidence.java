package org.xianfeng.scoring.fluctuation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.xianfeng.contracts.activity.AttendanceStatus;
import org.xianfeng.contracts.activity.MeetingKind;
import org.xianfeng.scoring.participation.CountedMeeting;
import org.xianfeng.scoring.participation.MonthFacts;

/** What stands behind a cause: numbers for its sentence, and the meetings that show it most. */
final class Evidence {
    private static final int MOST = 10;

    private final MonthFacts first;
    private final MonthFacts second;
    private final List<Change.Seen> all = new ArrayList<>();
    private final Set<String> strangers;

    Evidence(YearMonth from, MonthFacts first, YearMonth to, MonthFacts second) {
        this.first = first;
        this.second = second;
        first.held().forEach(meeting -> all.add(new Change.Seen(from, meeting)));
        second.held().forEach(meeting -> all.add(new Change.Seen(to, meeting)));
        strangers = new HashSet<>(members(first));
        strangers.addAll(members(second));
        Set<String> both = new HashSet<>(members(first));
        both.retainAll(members(second));
        strangers.removeAll(both);
    }

    /** Two numbers of each month, or what came and what went. */
    List<Long> values(Cause cause) {
        return switch (cause) {
            case ROSTER -> {
                Set<String> joined = members(second);
                joined.removeAll(members(first));
                yield List.of((long) joined.size(), (long) strangers.size() - joined.size());
            }
            case LEAVE ->
                List.of(
                        marked(first, AttendanceStatus.LEAVE),
                        marked(second, AttendanceStatus.LEAVE),
                        marked(first, AttendanceStatus.EXEMPT),
                        marked(second, AttendanceStatus.EXEMPT));
            case KINDS -> List.of(onlyIn(second, first), onlyIn(first, second));
            case TIMES -> List.of(evenings(first), evenings(second), weekends(first), weekends(second));
            case FREQUENCY -> List.of(common(first, second), common(second, first));
            case RATE -> List.of(attended(first), able(first), attended(second), able(second));
            case BRANCHES -> List.of();
        };
    }

    List<Change.Seen> meetings(Cause cause) {
        ToLongFunction<CountedMeeting> weight = switch (cause) {
            case ROSTER ->
                meeting -> meeting.marks().keySet().stream()
                        .filter(strangers::contains)
                        .count();
            case LEAVE -> meeting -> marked(meeting, AttendanceStatus.LEAVE) + marked(meeting, AttendanceStatus.EXEMPT);
            case KINDS -> meeting -> isCommon(meeting.kind()) ? 0 : meeting.expected();
            case TIMES -> meeting -> movedInTime(meeting) ? meeting.expected() : 0;
            case FREQUENCY -> meeting -> moreOrLessOften(meeting.kind()) ? meeting.expected() : 0;
            case RATE -> meeting -> isCommon(meeting.kind()) ? marked(meeting, AttendanceStatus.ABSENT) : 0;
            case BRANCHES -> _ -> 0;
        };
        return all.stream()
                .filter(seen -> weight.applyAsLong(seen.meeting()) > 0)
                .sorted(Comparator.comparingLong((Change.Seen seen) -> -weight.applyAsLong(seen.meeting()))
                        .thenComparing(seen -> seen.meeting().startedAt())
                        .thenComparing(seen -> seen.meeting().id()))
                .limit(MOST)
                .toList();
    }

    private boolean isCommon(MeetingKind kind) {
        return held(first, kind) > 0 && held(second, kind) > 0;
    }

    private boolean moreOrLessOften(MeetingKind kind) {
        return isCommon(kind) && held(first, kind) != held(second, kind);
    }

    private boolean movedInTime(CountedMeeting meeting) {
        return isCommon(meeting.kind())
                && share(first, meeting) * held(second, meeting.kind())
                        != share(second, meeting) * held(first, meeting.kind());
    }

    private static long share(MonthFacts facts, CountedMeeting meeting) {
        return facts.held().stream()
                .filter(one -> one.kind() == meeting.kind() && Slot.of(one.startedAt()) == Slot.of(meeting.startedAt()))
                .count();
    }

    private static long held(MonthFacts facts, MeetingKind kind) {
        return facts.held().stream().filter(meeting -> meeting.kind() == kind).count();
    }

    private static long onlyIn(MonthFacts one, MonthFacts other) {
        return one.held().stream()
                .filter(meeting -> held(other, meeting.kind()) == 0)
                .count();
    }

    private static long common(MonthFacts one, MonthFacts other) {
        return one.held().size() - onlyIn(one, other);
    }

    private static long evenings(MonthFacts facts) {
        return facts.held().stream()
                .filter(meeting -> Slot.of(meeting.startedAt()).toString().endsWith("evening"))
                .count();
    }

    private static long weekends(MonthFacts facts) {
        return facts.held().stream()
                .filter(meeting -> Slot.of(meeting.startedAt()).toString().startsWith("weekend"))
                .count();
    }

    private static long attended(MonthFacts facts) {
        return facts.held().stream().mapToLong(CountedMeeting::attended).sum();
    }

    private static long able(MonthFacts facts) {
        return facts.held().stream().mapToLong(CountedMeeting::expected).sum() - marked(facts, AttendanceStatus.LEAVE);
    }

    private static long marked(MonthFacts facts, AttendanceStatus status) {
        return facts.held().stream()
                .mapToLong(meeting -> marked(meeting, status))
                .sum();
    }

    private static long marked(CountedMeeting meeting, AttendanceStatus status) {
        return meeting.marks().values().stream()
                .filter(mark -> mark.status() == status)
                .count();
    }

    private static Set<String> members(MonthFacts facts) {
        Set<String> members = new HashSet<>();
        facts.held().forEach(meeting -> members.addAll(meeting.marks().keySet()));
        return members;
    }
}
