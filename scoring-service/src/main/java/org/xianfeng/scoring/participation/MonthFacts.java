package org.xianfeng.scoring.participation;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.xianfeng.contracts.EventData;
import org.xianfeng.contracts.activity.AttendanceCorrected;
import org.xianfeng.contracts.activity.LessonCompleted;
import org.xianfeng.contracts.activity.LessonRevoked;
import org.xianfeng.contracts.activity.MeetingHeld;
import org.xianfeng.contracts.grievance.NeedConfirmed;
import org.xianfeng.contracts.grievance.NeedReopened;
import org.xianfeng.contracts.grievance.NeedResolved;

/**
 * All that is known of a branch in a month: a function of the set of facts. Joining two of them asks neither which came
 * first nor how often.
 *
 * @param lessons by completion
 * @param rounds by need and round
 */
public record MonthFacts(
        Map<String, CountedMeeting> meetings, Map<String, StudiedLesson> lessons, Map<String, NeedRound> rounds) {
    /** Nothing is known. */
    public static final MonthFacts NONE = new MonthFacts(Map.of(), Map.of(), Map.of());

    public MonthFacts {
        meetings = Collections.unmodifiableMap(new TreeMap<>(meetings));
        lessons = Collections.unmodifiableMap(new TreeMap<>(lessons));
        rounds = Collections.unmodifiableMap(new TreeMap<>(rounds));
    }

    /** What a number of events say together. */
    static MonthFacts of(Collection<EventData> events) {
        Map<String, CountedMeeting> meetings = new TreeMap<>();
        Map<String, StudiedLesson> lessons = new TreeMap<>();
        Map<String, NeedRound> rounds = new TreeMap<>();
        for (EventData event : events) {
            MonthFacts one = of(event);
            one.meetings.forEach((id, meeting) -> meetings.merge(id, meeting, CountedMeeting::and));
            one.lessons.forEach((id, lesson) -> lessons.merge(id, lesson, StudiedLesson::and));
            one.rounds.forEach((id, round) -> rounds.merge(id, round, NeedRound::and));
        }
        return new MonthFacts(meetings, lessons, rounds);
    }

    private static MonthFacts of(EventData data) {
        return switch (data) {
            case MeetingHeld held -> meeting(CountedMeeting.of(held));
            case AttendanceCorrected corrected -> meeting(CountedMeeting.of(corrected));
            case LessonCompleted done -> lesson(done.completionId(), new StudiedLesson(done.studySeconds(), false));
            case LessonRevoked undone -> lesson(undone.completionId(), new StudiedLesson(undone.studySeconds(), true));
            case NeedResolved need ->
                round(need.needId(), need.round(), new NeedRound(NeedRound.Stage.AWAITING, 0, need.revision()));
            case NeedConfirmed need ->
                round(
                        need.needId(),
                        need.round(),
                        new NeedRound(
                                NeedRound.Stage.SOLVED,
                                Optional.ofNullable(need.satisfaction()).orElse(0),
                                need.revision()));
            case NeedReopened need ->
                round(need.needId(), need.round(), new NeedRound(NeedRound.Stage.REOPENED, 0, need.revision()));
            default -> NONE;
        };
    }

    /** What is known when both are. */
    public MonthFacts and(MonthFacts other) {
        return new MonthFacts(
                joined(meetings, other.meetings, CountedMeeting::and),
                joined(lessons, other.lessons, StudiedLesson::and),
                joined(rounds, other.rounds, NeedRound::and));
    }

    /** The meetings of which it is known that they took place. */
    public List<CountedMeeting> held() {
        return meetings.values().stream().filter(CountedMeeting::isHeld).toList();
    }

    private static MonthFacts meeting(CountedMeeting meeting) {
        return new MonthFacts(Map.of(meeting.id(), meeting), Map.of(), Map.of());
    }

    private static MonthFacts lesson(String completion, StudiedLesson lesson) {
        return new MonthFacts(Map.of(), Map.of(completion, lesson), Map.of());
    }

    private static MonthFacts round(String need, int number, NeedRound round) {
        return new MonthFacts(Map.of(), Map.of(), Map.of(need + ":" + number, round));
    }

    private static <T> Map<String, T> joined(Map<String, T> one, Map<String, T> other, BinaryOperator<T> both) {
        Map<String, T> all = new TreeMap<>(one);
        other.forEach((id, fact) -> all.merge(id, fact, both));
        return all;
    }
}
