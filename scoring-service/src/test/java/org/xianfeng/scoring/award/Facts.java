package org.xianfeng.scoring.award;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.EventContracts;
import org.xianfeng.contracts.EventData;
import org.xianfeng.contracts.activity.Attendance;
import org.xianfeng.contracts.activity.AttendanceCorrected;
import org.xianfeng.contracts.activity.AttendanceStatus;
import org.xianfeng.contracts.activity.LessonCompleted;
import org.xianfeng.contracts.activity.LessonRevoked;
import org.xianfeng.contracts.activity.MeetingHeld;
import org.xianfeng.contracts.activity.MeetingKind;
import org.xianfeng.contracts.grievance.Confirmation;
import org.xianfeng.contracts.grievance.NeedCategory;
import org.xianfeng.contracts.grievance.NeedConfirmed;
import org.xianfeng.contracts.grievance.NeedPriority;
import org.xianfeng.contracts.grievance.NeedReopened;
import org.xianfeng.contracts.grievance.NeedResolved;
import org.xianfeng.contracts.grievance.Share;
import org.xianfeng.contracts.scoring.ContestUpheld;
import org.xianfeng.contracts.scoring.ProposalDecided;
import org.xianfeng.contracts.scoring.ProposalKind;
import org.xianfeng.starter.listener.ReceivedEvent;

/** Events as the other services publish them, with plain values for tests. */
public final class Facts {
    public static final String BRANCH = "branch-1";

    private Facts() {}

    public static ReceivedEvent event(String id, EventData data) {
        return event(id, data, Instant.parse("2027-06-01T00:00:00Z"));
    }

    public static ReceivedEvent event(String id, EventData data, Instant time) {
        String type = EventContracts.of(data).type();
        return new ReceivedEvent(id, type, "/test", null, BRANCH, time, hash(data.toString()), data);
    }

    public static MeetingHeld meeting(String id, MeetingKind kind, String startedAt, String... attendances) {
        return meeting(id, kind, startedAt, true, attendances);
    }

    /** Attendances as {@code member=status}. */
    public static MeetingHeld meeting(
            String id, MeetingKind kind, String startedAt, boolean minutesFiled, String... attendances) {
        Instant start = Instant.parse(startedAt);
        List<Attendance> all = Arrays.stream(attendances).map(Facts::attendance).toList();
        return new MeetingHeld(id, BRANCH, kind, start, start.plusSeconds(5400), all, null, minutesFiled, 3);
    }

    public static MeetingHeld withLecturer(MeetingHeld held, String lecturerId) {
        return new MeetingHeld(
                held.meetingId(),
                held.branchId(),
                held.kind(),
                held.startedAt(),
                held.closedAt(),
                held.attendances(),
                lecturerId,
                held.minutesFiled(),
                held.revision());
    }

    /** A correction as it was published before it said how many came. */
    public static AttendanceCorrected corrected(MeetingHeld held, String memberId, String status, long revision) {
        return corrected(held, memberId, status, revision, null);
    }

    /** A correction of a meeting as it stands, which says how many came afterwards. */
    public static AttendanceCorrected counted(MeetingHeld held, String memberId, String status, long revision) {
        return corrected(held, memberId, status, revision, after(held, memberId, status));
    }

    /** A decision that a member was right to contest what the attendance at a meeting gave. */
    public static ContestUpheld upheld(MeetingHeld held, String memberId, long hundredths) {
        return new ContestUpheld(
                "contest-" + held.meetingId(),
                memberId,
                held.branchId(),
                "meeting-attendance",
                "meeting:" + held.meetingId(),
                held.startedAt(),
                hundredths,
                held.closedAt(),
                1);
    }

    /** What people decided to count; at a revision above 1, that they took it back. */
    public static ProposalDecided decided(String id, String memberId, String rule, long units, long revision) {
        Instant noon = Instant.parse("2026-03-10T04:00:00Z");
        return new ProposalDecided(
                id, ProposalKind.CLAIM, memberId, BRANCH, rule, noon, units, revision == 1, noon, revision);
    }

    /** The meeting as it stands after a correction. */
    public static MeetingHeld after(MeetingHeld held, String memberId, String status) {
        List<Attendance> all = held.attendances().stream()
                .map(one -> one.memberId().equals(memberId) ? new Attendance(memberId, status(status)) : one)
                .toList();
        return new MeetingHeld(
                held.meetingId(),
                held.branchId(),
                held.kind(),
                held.startedAt(),
                held.closedAt(),
                all,
                held.lecturerId(),
                held.minutesFiled(),
                held.revision());
    }

    private static AttendanceCorrected corrected(
            MeetingHeld held, String memberId, String status, long revision, @Nullable MeetingHeld after) {
        AttendanceStatus previous = held.attendances().stream()
                .filter(attendance -> attendance.memberId().equals(memberId))
                .map(Attendance::status)
                .findFirst()
                .orElse(AttendanceStatus.ABSENT);
        return new AttendanceCorrected(
                held.meetingId(),
                held.branchId(),
                held.kind(),
                held.startedAt(),
                memberId,
                previous,
                status(status),
                held.closedAt().plusSeconds(86_400 * revision),
                revision,
                after == null ? null : count(after, AttendanceStatus.PRESENT) + count(after, AttendanceStatus.LATE),
                after == null ? null : after.attendances().size() - count(after, AttendanceStatus.EXEMPT));
    }

    private static int count(MeetingHeld held, AttendanceStatus status) {
        return (int) held.attendances().stream()
                .filter(one -> one.status() == status)
                .count();
    }

    public static LessonCompleted lesson(
            String completionId, String memberId, String lessonId, long studySeconds, String completedAt) {
        return new LessonCompleted(
                completionId, memberId, BRANCH, "course-1", lessonId, studySeconds, Instant.parse(completedAt), 1);
    }

    public static LessonRevoked revoked(LessonCompleted done) {
        return new LessonRevoked(
                done.completionId(),
                done.memberId(),
                done.branchId(),
                done.courseId(),
                done.lessonId(),
                done.studySeconds(),
                done.completedAt(),
                done.completedAt().plusSeconds(86_400),
                2);
    }

    /** Helpers as {@code member=parts}; the revision of the first round is 4. */
    public static NeedResolved resolved(
            String needId, int round, String resolvedAt, boolean withinDeadline, String... helpers) {
        Instant resolved = Instant.parse(resolvedAt);
        List<Share> shares = Arrays.stream(helpers)
                .map(helper -> helper.split("="))
                .map(helper -> new Share(helper[0], Integer.parseInt(helper[1])))
                .toList();
        return new NeedResolved(
                needId,
                round,
                BRANCH,
                NeedCategory.LIVELIHOOD,
                NeedPriority.ORDINARY,
                shares,
                resolved.minusSeconds(86_400),
                resolved,
                withinDeadline,
                round * 10L);
    }

    public static NeedConfirmed confirmed(NeedResolved done, Confirmation confirmation, Integer satisfaction) {
        return new NeedConfirmed(
                done.needId(),
                done.round(),
                done.branchId(),
                done.category(),
                done.priority(),
                done.helpers(),
                done.registeredAt(),
                done.resolvedAt(),
                done.withinDeadline(),
                confirmation,
                satisfaction,
                done.resolvedAt().plusSeconds(86_400),
                done.revision() + 1);
    }

    public static NeedReopened reopened(NeedResolved done) {
        return new NeedReopened(
                done.needId(),
                done.round(),
                done.branchId(),
                done.category(),
                done.priority(),
                done.helpers(),
                done.registeredAt(),
                done.resolvedAt(),
                done.withinDeadline(),
                done.resolvedAt().plusSeconds(2 * 86_400),
                done.revision() + 2);
    }

    private static Attendance attendance(String text) {
        String[] parts = text.split("=");
        return new Attendance(parts[0], status(parts[1]));
    }

    private static AttendanceStatus status(String text) {
        return Arrays.stream(AttendanceStatus.values())
                .filter(status -> status.toString().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static String hash(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
