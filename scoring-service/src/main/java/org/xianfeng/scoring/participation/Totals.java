package org.xianfeng.scoring.participation;

import java.util.Collection;
import java.util.OptionalLong;
import org.xianfeng.contracts.activity.AttendanceStatus;

/**
 * Sums of a month; they add up over branches.
 *
 * @param meetings held
 * @param attended present or late, in members times meetings
 * @param expected present, late, on leave or absent; who is exempt is not in it
 * @param late of those who attended
 * @param leave of those expected
 * @param exempt who was not required to come
 * @param studySeconds in lessons completed and not revoked
 * @param needsSolved rounds confirmed and not reopened
 * @param needsAwaiting rounds resolved that nobody has confirmed yet
 * @param satisfactionSum of the ratings, 1 to 5 each
 * @param ratings how many rated
 * @param activeBranches how many branches had a meeting, a lesson or a need of theirs in the month
 */
public record Totals(
        long meetings,
        long attended,
        long expected,
        long late,
        long leave,
        long exempt,
        long studySeconds,
        long needsSolved,
        long needsAwaiting,
        long satisfactionSum,
        long ratings,
        long activeBranches) {
    /** The whole, in the unit of a rate. */
    public static final long MILLION = 1_000_000;

    /** Of nothing. */
    public static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Of one branch. */
    public Totals(
            long meetings,
            long attended,
            long expected,
            long late,
            long leave,
            long exempt,
            long studySeconds,
            long needsSolved,
            long needsAwaiting,
            long satisfactionSum,
            long ratings) {
        this(
                meetings,
                attended,
                expected,
                late,
                leave,
                exempt,
                studySeconds,
                needsSolved,
                needsAwaiting,
                satisfactionSum,
                ratings,
                meetings + studySeconds + needsSolved + needsAwaiting > 0 ? 1 : 0);
    }

    /** Of what is known of a branch. */
    public static Totals of(MonthFacts facts) {
        Collection<CountedMeeting> held = facts.held();
        Collection<NeedRound> rounds = facts.rounds().values();
        return new Totals(
                held.size(),
                held.stream().mapToLong(CountedMeeting::attended).sum(),
                held.stream().mapToLong(CountedMeeting::expected).sum(),
                marked(held, AttendanceStatus.LATE),
                marked(held, AttendanceStatus.LEAVE),
                marked(held, AttendanceStatus.EXEMPT),
                facts.lessons().values().stream()
                        .filter(lesson -> !lesson.revoked())
                        .mapToLong(StudiedLesson::seconds)
                        .sum(),
                at(rounds, NeedRound.Stage.SOLVED),
                at(rounds, NeedRound.Stage.AWAITING),
                rounds.stream()
                        .filter(round -> round.stage() == NeedRound.Stage.SOLVED)
                        .mapToLong(NeedRound::satisfaction)
                        .sum(),
                rounds.stream()
                        .filter(round -> round.stage() == NeedRound.Stage.SOLVED && round.satisfaction() > 0)
                        .count());
    }

    /** Both together. */
    public Totals plus(Totals other) {
        return new Totals(
                meetings + other.meetings,
                attended + other.attended,
                expected + other.expected,
                late + other.late,
                leave + other.leave,
                exempt + other.exempt,
                studySeconds + other.studySeconds,
                needsSolved + other.needsSolved,
                needsAwaiting + other.needsAwaiting,
                satisfactionSum + other.satisfactionSum,
                ratings + other.ratings,
                activeBranches + other.activeBranches);
    }

    /** Attended of a million expected, rounded; none when nobody was expected. */
    public OptionalLong attendedOfMillion() {
        return expected == 0
                ? OptionalLong.empty()
                : OptionalLong.of((2 * attended * MILLION + expected) / (2 * expected));
    }

    private static long marked(Collection<CountedMeeting> meetings, AttendanceStatus status) {
        return meetings.stream()
                .flatMap(meeting -> meeting.marks().values().stream())
                .filter(mark -> mark.status() == status)
                .count();
    }

    private static long at(Collection<NeedRound> rounds, NeedRound.Stage stage) {
        return rounds.stream().filter(round -> round.stage() == stage).count();
    }
}
