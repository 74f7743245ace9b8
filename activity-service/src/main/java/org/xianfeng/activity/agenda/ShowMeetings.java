package org.xianfeng.activity.agenda;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xianfeng.activity.meeting.ClosedMeeting;
import org.xianfeng.activity.meeting.Meeting;
import org.xianfeng.activity.meeting.MeetingId;
import org.xianfeng.activity.meeting.Meetings;
import org.xianfeng.activity.meeting.PlannedMeeting;
import org.xianfeng.activity.meeting.Presence;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.page.Page;

/** Shows meetings as they stand. */
public final class ShowMeetings {
    private final Meetings meetings;
    private final MeetingLists lists;
    private final Presences presences;

    public ShowMeetings(Meetings meetings, MeetingLists lists, Presences presences) {
        this.meetings = meetings;
        this.lists = lists;
        this.presences = presences;
    }

    /** A meeting with everyone who is expected. */
    public MeetingView whole(Meeting meeting) {
        return MeetingView.of(meeting, seenAt(meeting));
    }

    /** A meeting with the attendance of one member only. */
    public MeetingView ownOf(MemberId member, Meeting meeting) {
        return MeetingView.of(meeting, settled(meeting) ? Map.of() : presences.at(meeting.id(), List.of(member)))
                .onlyOf(member);
    }

    /** The meetings of a branch, newest first. */
    Page<MeetingSummary> ofBranch(OrganisationId branch, MeetingLists.@Nullable Line olderThan, int most) {
        return page(
                MeetingLists.Owner.branch(branch),
                olderThan,
                most,
                found -> found.stream().map(MeetingSummary::of).toList());
    }

    /** The meetings a member was or is expected at, newest first, each with the member's own attendance. */
    Page<OwnMeeting> ofMember(MemberId member, MeetingLists.@Nullable Line olderThan, int most) {
        return page(MeetingLists.Owner.member(member), olderThan, most, found -> own(member, found));
    }

    private <T> Page<T> page(
            MeetingLists.Owner owner,
            MeetingLists.@Nullable Line olderThan,
            int most,
            Function<List<Meeting>, List<T>> shown) {
        List<MeetingLists.Line> lines = lists.newest(owner, olderThan, most + 1);
        List<MeetingLists.Line> here = lines.subList(0, Math.min(most, lines.size()));
        List<MeetingId> ids = here.stream().map(MeetingLists.Line::meeting).toList();
        String next = lines.size() > most ? cursor(here.getLast()) : null;
        return new Page<>(shown.apply(meetings.findAll(ids)), next);
    }

    private List<OwnMeeting> own(MemberId member, List<Meeting> found) {
        List<Meeting> expecting =
                found.stream().filter(one -> one.plan().expects(member)).toList();
        Map<MeetingId, Presence> seen = presences.of(
                member,
                expecting.stream().filter(one -> !settled(one)).map(Meeting::id).toList());
        return expecting.stream()
                .map(one -> own(one, MeetingView.attendance(one, member, seen.get(one.id()))))
                .toList();
    }

    private static OwnMeeting own(Meeting meeting, MeetingView.AttendanceView attendance) {
        return new OwnMeeting(
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
                attendance.status(),
                attendance.at());
    }

    private Map<MemberId, Presence> seenAt(Meeting meeting) {
        return settled(meeting)
                ? Map.of()
                : presences.at(meeting.id(), meeting.plan().expected());
    }

    /** Whether nobody can have been seen at it beyond what the meeting itself says. */
    private static boolean settled(Meeting meeting) {
        return meeting instanceof PlannedMeeting || meeting instanceof ClosedMeeting;
    }

    /** A cursor that names the last line of a page. */
    static String cursor(MeetingLists.Line line) {
        return line.start().toEpochMilli() + "_" + line.meeting().value();
    }

    /** Reads a cursor. @throws IllegalArgumentException if it is none */
    static MeetingLists.Line line(String cursor) {
        int at = cursor.indexOf('_');
        if (at < 1 || at > 15) {
            throw new IllegalArgumentException("not a cursor");
        }
        Instant start = Instant.ofEpochMilli(Long.parseLong(cursor.substring(0, at)));
        return new MeetingLists.Line(start, new MeetingId(cursor.substring(at + 1)));
    }
}
