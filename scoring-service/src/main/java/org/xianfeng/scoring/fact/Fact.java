package org.xianfeng.scoring.fact;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xianfeng.contracts.EventData;
import org.xianfeng.contracts.activity.Attendance;
import org.xianfeng.contracts.activity.AttendanceCorrected;
import org.xianfeng.contracts.activity.LessonCompleted;
import org.xianfeng.contracts.activity.LessonRevoked;
import org.xianfeng.contracts.activity.MeetingHeld;
import org.xianfeng.contracts.grievance.NeedConfirmed;
import org.xianfeng.contracts.grievance.NeedReopened;
import org.xianfeng.contracts.grievance.NeedResolved;
import org.xianfeng.contracts.grievance.Share;
import org.xianfeng.contracts.scoring.ContestUpheld;
import org.xianfeng.contracts.scoring.ProposalDecided;
import org.xianfeng.scoring.claim.Subject;

/**
 * What every event about the same subject agrees on, so that they meet on the same page in whatever order they come.
 *
 * @param revision grows with every change of the subject
 * @param time when the original fact happened, also for the event that corrects, confirms or undoes it
 * @param branchId the branch at that time
 */
public record Fact(Subject subject, long revision, Instant time, String branchId) {
    private static final Instant EARLIEST = Instant.parse("1949-10-01T00:00:00Z");
    private static final Duration AHEAD = Duration.ofDays(1);

    /** The events that rules can judge. */
    public static final Set<Class<? extends EventData>> JUDGED = Set.of(
            MeetingHeld.class,
            AttendanceCorrected.class,
            LessonCompleted.class,
            LessonRevoked.class,
            NeedResolved.class,
            NeedConfirmed.class,
            NeedReopened.class);

    /** The events that the ledgers read: those that rules can judge, and what people decided. */
    public static final Set<Class<? extends EventData>> SCORED = Stream.concat(
                    JUDGED.stream(), Stream.of(ContestUpheld.class, ProposalDecided.class))
            .collect(Collectors.toUnmodifiableSet());

    /** Above every revision that a fact reaches: a decision of people holds, whatever is told of the fact later. */
    private static final long OVERRULES = 1L << 40;

    /** The fact an event is about; none for an event that gives no points. */
    public static Optional<Fact> of(EventData event) {
        return Optional.ofNullable(
                switch (event) {
                    case MeetingHeld held ->
                        meeting(held.meetingId(), held.revision(), held.startedAt(), held.branchId());
                    case AttendanceCorrected late ->
                        meeting(late.meetingId(), late.revision(), late.startedAt(), late.branchId());
                    case LessonCompleted done ->
                        completion(done.completionId(), done.revision(), done.completedAt(), done.branchId());
                    case LessonRevoked back ->
                        completion(back.completionId(), back.revision(), back.completedAt(), back.branchId());
                    case NeedResolved done ->
                        need(done.needId(), done.round(), done.revision(), done.resolvedAt(), done.branchId());
                    case NeedConfirmed sure ->
                        need(sure.needId(), sure.round(), sure.revision(), sure.resolvedAt(), sure.branchId());
                    case NeedReopened back ->
                        need(back.needId(), back.round(), back.revision(), back.resolvedAt(), back.branchId());
                    case ContestUpheld right ->
                        new Fact(
                                Subject.parse(right.subject()),
                                OVERRULES + right.revision(),
                                right.happenedAt(),
                                right.branchId());
                    case ProposalDecided made ->
                        new Fact(
                                new Subject("proposal", made.proposalId()),
                                made.revision(),
                                made.happenedAt(),
                                made.branchId());
                    default -> null;
                });
    }

    /** Whether this can have happened, as an event of that time tells it. */
    public boolean isPossibleAt(Instant told) {
        return !time.isBefore(EARLIEST) && !time.isAfter(told.plus(AHEAD));
    }

    /** Whether an event names the same member twice, so that nobody could say which of the two holds. */
    public static boolean repeatsMember(EventData event) {
        List<String> members = switch (event) {
            case MeetingHeld held ->
                held.attendances().stream().map(Attendance::memberId).toList();
            case NeedResolved done -> helpers(done.helpers());
            case NeedConfirmed sure -> helpers(sure.helpers());
            case NeedReopened back -> helpers(back.helpers());
            default -> List.of();
        };
        return new HashSet<>(members).size() < members.size();
    }

    /** Every member whom an event names, and so everybody whom a rule can give points for it. */
    public static Set<String> members(EventData event) {
        return switch (event) {
            case MeetingHeld held ->
                Stream.concat(
                                held.attendances().stream().map(Attendance::memberId),
                                Stream.ofNullable(held.lecturerId()))
                        .collect(Collectors.toUnmodifiableSet());
            case AttendanceCorrected late -> Set.of(late.memberId());
            case LessonCompleted done -> Set.of(done.memberId());
            case LessonRevoked back -> Set.of(back.memberId());
            case NeedResolved done -> Set.copyOf(helpers(done.helpers()));
            case NeedConfirmed sure -> Set.copyOf(helpers(sure.helpers()));
            case NeedReopened back -> Set.copyOf(helpers(back.helpers()));
            case ContestUpheld right -> Set.of(right.memberId());
            case ProposalDecided made -> Set.of(made.memberId());
            default -> Set.of();
        };
    }

    private static List<String> helpers(List<Share> helpers) {
        return helpers.stream().map(Share::memberId).toList();
    }

    private static Fact meeting(String id, long revision, Instant startedAt, String branchId) {
        return new Fact(new Subject("meeting", id), revision, startedAt, branchId);
    }

    private static Fact completion(String id, long revision, Instant completedAt, String branchId) {
        return new Fact(new Subject("completion", id), revision, completedAt, branchId);
    }

    private static Fact need(String id, int round, long revision, Instant resolvedAt, String branchId) {
        return new Fact(new Subject("need", id + ":" + round), revision, resolvedAt, branchId);
    }
}
