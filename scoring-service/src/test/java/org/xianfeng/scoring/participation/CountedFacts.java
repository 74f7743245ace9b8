package org.xianfeng.scoring.participation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
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
import org.xianfeng.starter.listener.ReceivedEvent;

/** Events of a branch, and the month they make. */
public final class CountedFacts {
    private CountedFacts() {}

    /** Attendance by letter: present, late, leave (v), absent, exempt (x); the letter's place is the member. */
    public static MeetingHeld held(String branch, String id, MeetingKind kind, String at, String letters) {
        List<Attendance> attendances = new ArrayList<>();
        for (int i = 0; i < letters.length(); i++) {
            if (letters.charAt(i) != '.') {
                attendances.add(new Attendance("m" + i, status(letters.charAt(i))));
            }
        }
        Instant start = Instant.parse(at);
        return new MeetingHeld(id, branch, kind, start, start.plusSeconds(3_600), attendances, null, true, 1);
    }

    static AttendanceCorrected corrected(MeetingHeld held, String member, char letter, long revision) {
        return new AttendanceCorrected(
                held.meetingId(),
                held.branchId(),
                held.kind(),
                held.startedAt(),
                member,
                AttendanceStatus.ABSENT,
                status(letter),
                held.closedAt(),
                revision,
                null,
                null);
    }

    static LessonCompleted lesson(String branch, String completion, long seconds, String at) {
        return new LessonCompleted(completion, "m1", branch, "c1", "l1", seconds, Instant.parse(at), 1);
    }

    static LessonRevoked revoked(LessonCompleted done) {
        return new LessonRevoked(
                done.completionId(),
                done.memberId(),
                done.branchId(),
                done.courseId(),
                done.lessonId(),
                done.studySeconds(),
                done.completedAt(),
                done.completedAt().plusSeconds(60),
                2);
    }

    static List<EventData> need(String branch, String id, String at, int satisfaction) {
        Instant then = Instant.parse(at);
        NeedCategory category = NeedCategory.OTHER;
        NeedPriority priority = NeedPriority.ORDINARY;
        return List.of(
                new NeedResolved(id, 1, branch, category, priority, List.of(), then, then, true, 2),
                new NeedConfirmed(
                        id,
                        1,
                        branch,
                        category,
                        priority,
                        List.of(),
                        then,
                        then,
                        true,
                        Confirmation.ASKER,
                        satisfaction,
                        then.plusSeconds(60),
                        3),
                new NeedReopened(
                        id, 1, branch, category, priority, List.of(), then, then, true, then.plusSeconds(90), 4));
    }

    public static ReceivedEvent received(EventData data) {
        String id = UUID.randomUUID().toString();
        return new ReceivedEvent(id, "", "", null, id, Instant.parse("2027-12-01T00:00:00Z"), id, data);
    }

    /** What events of one month say. */
    public static MonthFacts month(List<? extends EventData> events) {
        return MonthFacts.of(List.copyOf(events));
    }

    private static AttendanceStatus status(char letter) {
        Map<Character, AttendanceStatus> letters = new TreeMap<>(Map.of(
                'p', AttendanceStatus.PRESENT,
                'l', AttendanceStatus.LATE,
                'v', AttendanceStatus.LEAVE,
                'a', AttendanceStatus.ABSENT,
                'x', AttendanceStatus.EXEMPT));
        return letters.get(letter);
    }
}
