package org.xianfeng.activity.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.Valid;
import org.xianfeng.contracts.activity.Attendance;
import org.xianfeng.contracts.activity.AttendanceCorrected;
import org.xianfeng.contracts.activity.AttendanceStatus;
import org.xianfeng.contracts.activity.MeetingHeld;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.pending.NewEvent;

/**
 * A meeting that is over: its attendance stands, and changes only by a correction with a reason.
 *
 * @param attendances every expected member once
 * @param corrections what was put right since, oldest first
 * @param recordedLate set when it was entered from paper afterwards
 */
public record ClosedMeeting(
        MeetingId id,
        MeetingPlan plan,
        Instant startedAt,
        Instant closedAt,
        String closedBy,
        List<Attended> attendances,
        List<Correction> corrections,
        @Nullable RecordedLate recordedLate,
        Papers papers,
        long version)
        implements Meeting {
    public static final int MOST_CORRECTIONS = 500;

    /**
     * How one expected member took part.
     *
     * @param method how it is known, for one who checked in
     * @param at when the member came, for one who checked in
     */
    public record Attended(
            MemberId member,
            AttendanceStatus status,
            Presence.@Nullable Method method,
            @Nullable Instant at) {
        /** How the member was seen to come, for one who checked in. */
        public Optional<Presence> presence() {
            return method == null || at == null
                    ? Optional.empty()
                    : Optional.of(new Presence(member, at, status == AttendanceStatus.LATE, method));
        }

        private Attended as(AttendanceStatus other) {
            return new Attended(member, other, method, at);
        }

        private Attendance published() {
            return new Attendance(member.value(), status);
        }
    }

    /** One attendance put right: what stood, what holds, why, and by whom. */
    public record Correction(
            MemberId member, AttendanceStatus previous, AttendanceStatus status, String reason, String by, Instant at) {
        public Correction {
            Valid.text("reason", reason, Absence.LONGEST_REASON);
        }
    }

    /** Who entered a meeting of the past, when, and why so late. */
    public record RecordedLate(String by, Instant at, String reason) {
        public RecordedLate {
            Valid.text("reason", reason, Absence.LONGEST_REASON);
        }
    }

    public ClosedMeeting {
        attendances = List.copyOf(attendances);
        corrections = List.copyOf(corrections);
    }

    public Optional<Attended> attended(MemberId member) {
        return attendances.stream()
                .filter(attended -> attended.member().equals(member))
                .findFirst();
    }

    /** The attendance as it was when the meeting was closed, before any correction. */
    public List<Attended> asHeld() {
        Map<MemberId, AttendanceStatus> first = new HashMap<>();
        corrections.forEach(one -> first.putIfAbsent(one.member(), one.previous()));
        return attendances.stream()
                .map(one -> one.as(first.getOrDefault(one.member(), one.status())))
                .toList();
    }

    /** Puts the attendance of one expected member right. */
    public ClosedMeeting correct(Correction correction) {
        List<Attended> corrected = attendances.stream()
                .map(one -> one.member().equals(correction.member()) ? one.as(correction.status()) : one)
                .toList();
        List<Correction> all = new ArrayList<>(corrections);
        all.add(correction);
        return new ClosedMeeting(
                id, plan, startedAt, closedAt, closedBy, corrected, all, recordedLate, papers, version + 1);
    }

    @Override
    public ClosedMeeting with(Papers papers) {
        return new ClosedMeeting(
                id, plan, startedAt, closedAt, closedBy, attendances, corrections, recordedLate, papers, version + 1);
    }

    /** That the meeting was held, for other services. */
    public NewEvent held() {
        MemberId lecturer = plan.lecturer();
        MeetingHeld held = new MeetingHeld(
                id.value(),
                branch().value(),
                plan.kind(),
                startedAt,
                closedAt,
                attendances.stream().map(Attended::published).toList(),
                lecturer == null ? null : lecturer.value(),
                papers.minutes() != null,
                version);
        return new NewEvent(held, id.value(), branch().value(), closedAt);
    }

    /** That an attendance was corrected, with all that another service needs to reckon anew. */
    public NewEvent corrected(Correction correction) {
        AttendanceCorrected corrected = new AttendanceCorrected(
                id.value(),
                branch().value(),
                plan.kind(),
                startedAt,
                correction.member().value(),
                correction.previous(),
                correction.status(),
                correction.at(),
                version,
                count(AttendanceStatus.PRESENT, AttendanceStatus.LATE),
                attendances.size() - count(AttendanceStatus.EXEMPT));
        return new NewEvent(corrected, id.value(), branch().value(), correction.at());
    }

    private int count(AttendanceStatus... statuses) {
        List<AttendanceStatus> wanted = List.of(statuses);
        return (int) attendances.stream()
                .filter(attended -> wanted.contains(attended.status()))
                .count();
    }
}
