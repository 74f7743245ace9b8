package org.xianfeng.activity.agenda;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xianfeng.activity.meeting.Absence;
import org.xianfeng.activity.meeting.ClosedMeeting;
import org.xianfeng.activity.meeting.Meeting;
import org.xianfeng.activity.meeting.MeetingBeingClosed;
import org.xianfeng.activity.meeting.MeetingInSession;
import org.xianfeng.activity.meeting.Papers;
import org.xianfeng.activity.meeting.PlannedMeeting;
import org.xianfeng.activity.meeting.Presence;
import org.xianfeng.contracts.activity.AttendanceStatus;
import org.xianfeng.contracts.activity.MeetingKind;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.version.Versioned;

/** A meeting as it is shown to one who may see all of it, or to a member with only the member's own attendance. */
public record MeetingView(
        String id,
        String branchId,
        MeetingKind kind,
        String title,
        MeetingState state,
        Instant plannedStart,
        Instant plannedEnd,
        @Nullable Instant startedAt,
        @Nullable Instant closedAt,
        @Nullable String place,
        @Nullable String lecturerId,
        @Nullable String minutes,
        @Nullable Instant minutesFiledAt,
        List<AttachmentView> attachments,
        List<AttendanceView> attendances,
        List<CorrectionView> corrections,
        @Nullable RecordedLateView recordedLate,
        long version)
        implements Versioned {

    /** An attachment, to be fetched by its id. */
    public record AttachmentView(String id, String name, String type, long bytes) {}

    /** An expected member; without a status while nothing is known yet. */
    public record AttendanceView(
            String memberId,
            @Nullable AttendanceStatus status,
            @Nullable String method,
            @Nullable Instant at) {}

    /** An attendance put right after closing. */
    public record CorrectionView(
            String memberId, AttendanceStatus previousStatus, AttendanceStatus status, String reason, Instant at) {}

    /** Who entered the meeting from paper, and why so late. */
    public record RecordedLateView(String by, Instant at, String reason) {}

    /** All of it. */
    static MeetingView of(Meeting meeting, Map<MemberId, Presence> presences) {
        Papers.Minutes minutes = meeting.papers().minutes();
        MemberId lecturer = meeting.plan().lecturer();
        return new MeetingView(
                meeting.id().value(),
                meeting.branch().value(),
                meeting.plan().kind(),
                meeting.plan().title(),
                MeetingState.of(meeting),
                meeting.plan().start(),
                meeting.plan().end(),
                MeetingSummary.startedAt(meeting),
                MeetingSummary.closedAt(meeting),
                meeting.plan().place(),
                lecturer == null ? null : lecturer.value(),
                minutes == null ? null : minutes.text(),
                minutes == null ? null : minutes.filedAt(),
                meeting.papers().attachments().stream()
                        .map(one -> new AttachmentView(one.id(), one.name(), one.type(), one.bytes()))
                        .toList(),
                attendances(meeting, presences),
                meeting instanceof ClosedMeeting closed ? corrections(closed) : List.of(),
                meeting instanceof ClosedMeeting closed ? recordedLate(closed) : null,
                meeting.version());
    }

    /** What a member sees who is expected at it: nothing of how the others took part. */
    MeetingView onlyOf(MemberId member) {
        String own = member.value();
        return new MeetingView(
                id,
                branchId,
                kind,
                title,
                state,
                plannedStart,
                plannedEnd,
                startedAt,
                closedAt,
                place,
                lecturerId,
                minutes,
                minutesFiledAt,
                attachments,
                attendances.stream().filter(one -> one.memberId().equals(own)).toList(),
                corrections.stream().filter(one -> one.memberId().equals(own)).toList(),
                recordedLate,
                version);
    }

    /** How one expected member takes part, as far as it is known. */
    static AttendanceView attendance(Meeting meeting, MemberId member, @Nullable Presence presence) {
        return switch (meeting) {
            case ClosedMeeting closed ->
                closed.attended(member).map(MeetingView::settled).orElseGet(() -> open(member, null, null));
            case PlannedMeeting planned -> open(member, null, planned.absences().get(member));
            case MeetingInSession now -> open(member, presence, now.absences().get(member));
            case MeetingBeingClosed ending ->
                open(member, presence, ending.absences().get(member));
        };
    }

    private static List<AttendanceView> attendances(Meeting meeting, Map<MemberId, Presence> presences) {
        if (meeting instanceof ClosedMeeting closed) {
            return closed.attendances().stream().map(MeetingView::settled).toList();
        }
        return meeting.plan().expected().stream()
                .map(member -> attendance(meeting, member, presences.get(member)))
                .toList();
    }

    private static AttendanceView settled(ClosedMeeting.Attended attended) {
        Presence.Method method = attended.method();
        return new AttendanceView(
                attended.member().value(), attended.status(), method == null ? null : method.toString(), attended.at());
    }

    private static AttendanceView open(MemberId member, @Nullable Presence presence, @Nullable Absence absence) {
        if (presence != null) {
            return new AttendanceView(
                    member.value(), presence.status(), presence.method().toString(), presence.at());
        }
        return new AttendanceView(member.value(), absence == null ? null : absence.status(), null, null);
    }

    private static List<CorrectionView> corrections(ClosedMeeting closed) {
        return closed.corrections().stream()
                .map(one ->
                        new CorrectionView(one.member().value(), one.previous(), one.status(), one.reason(), one.at()))
                .toList();
    }

    private static @Nullable RecordedLateView recordedLate(ClosedMeeting closed) {
        ClosedMeeting.RecordedLate late = closed.recordedLate();
        return late == null ? null : new RecordedLateView(late.by(), late.at(), late.reason());
    }
}
