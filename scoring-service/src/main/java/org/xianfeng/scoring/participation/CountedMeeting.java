package org.xianfeng.scoring.participation;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.xianfeng.contracts.activity.AttendanceCorrected;
import org.xianfeng.contracts.activity.MeetingHeld;
import org.xianfeng.contracts.activity.MeetingKind;

/**
 * What is known of a meeting.
 *
 * @param heldRevision 0 while only corrections have arrived: then it is not counted yet
 * @param marks by member
 */
public record CountedMeeting(
        String id, MeetingKind kind, Instant startedAt, long heldRevision, Map<String, Mark> marks) {
    public CountedMeeting {
        marks = Collections.unmodifiableMap(new TreeMap<>(marks));
    }

    static CountedMeeting of(MeetingHeld held) {
        Map<String, Mark> marks = new TreeMap<>();
        held.attendances().forEach(one -> marks.put(one.memberId(), new Mark(one.status(), held.revision())));
        return new CountedMeeting(held.meetingId(), held.kind(), held.startedAt(), held.revision(), marks);
    }

    static CountedMeeting of(AttendanceCorrected corrected) {
        return new CountedMeeting(
                corrected.meetingId(),
                corrected.kind(),
                corrected.startedAt(),
                0,
                Map.of(corrected.memberId(), new Mark(corrected.status(), corrected.revision())));
    }

    CountedMeeting and(CountedMeeting other) {
        CountedMeeting later = other.heldRevision > heldRevision ? other : this;
        Map<String, Mark> all = new TreeMap<>(marks);
        other.marks.forEach((member, mark) -> all.merge(member, mark, Mark::later));
        return new CountedMeeting(id, later.kind, later.startedAt, later.heldRevision, all);
    }

    /** Whether it is known that it took place. */
    public boolean isHeld() {
        return heldRevision > 0;
    }

    /** How many were in the denominator. */
    public long expected() {
        return marks.values().stream().filter(Mark::isExpected).count();
    }

    /** How many of them were there. */
    public long attended() {
        return marks.values().stream().filter(Mark::isAttended).count();
    }
}
