package org.xianfeng.activity.checkin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.xianfeng.activity.checkin.CheckInOutcome.AlreadyCheckedIn;
import org.xianfeng.activity.checkin.CheckInOutcome.CheckedIn;
import org.xianfeng.activity.checkin.CheckInOutcome.Reason;
import org.xianfeng.activity.checkin.CheckInOutcome.Refused;
import org.xianfeng.activity.closing.CloseMeeting;
import org.xianfeng.activity.meeting.ClosedMeeting;
import org.xianfeng.activity.meeting.Meeting;
import org.xianfeng.activity.meeting.MeetingBeingClosed;
import org.xianfeng.activity.meeting.MeetingInSession;
import org.xianfeng.activity.meeting.Meetings;
import org.xianfeng.activity.meeting.PlannedMeeting;
import org.xianfeng.activity.meeting.Presence;
import org.xianfeng.starter.identity.MemberId;

/** Checks a member in, or says why not. */
final class RecordCheckIn {
    private final Meetings meetings;
    private final CheckIns checkIns;
    private final CheckInCodes codes;
    private final CloseMeeting closing;
    private final CheckInTimes times;

    /** The clock, and how long after the start a member is not late. */
    record CheckInTimes(Clock clock, Duration window) {}

    RecordCheckIn(Meetings meetings, CheckIns checkIns, CheckInCodes codes, CloseMeeting closing, CheckInTimes times) {
        this.meetings = meetings;
        this.checkIns = checkIns;
        this.codes = codes;
        this.closing = closing;
        this.times = times;
    }

    /** A member enters the code shown in the room. */
    CheckInOutcome byCode(Meeting meeting, MemberId member, String code) {
        return at(meeting, member, now -> byCode(now, member, code));
    }

    /** An officer bears witness. */
    CheckInOutcome byWitness(Meeting meeting, Testimony testimony) {
        return at(meeting, testimony.member(), now -> byWitness(now, testimony));
    }

    /** What is done while the meeting goes on. */
    private interface InSession {
        CheckInOutcome with(MeetingInSession now);
    }

    private CheckInOutcome at(Meeting meeting, MemberId member, InSession inSession) {
        if (!meeting.plan().expects(member)) {
            return new Refused(Reason.NOT_EXPECTED);
        }
        return switch (meeting) {
            case PlannedMeeting _ -> new Refused(Reason.NOT_STARTED);
            case MeetingInSession now when now.overAt(times.clock().instant()) -> new Refused(Reason.OVER);
            case MeetingInSession now -> inSession.with(now);
            case MeetingBeingClosed _ -> new Refused(Reason.CLOSED);
            case ClosedMeeting closed ->
                counted(closed, member)
                        .<CheckInOutcome>map(AlreadyCheckedIn::new)
                        .orElseGet(() -> new Refused(Reason.CLOSED));
        };
    }

    private CheckInOutcome byCode(MeetingInSession now, MemberId member, String code) {
        Instant at = times.clock().instant();
        return switch (codes.worth(now.id(), code, at)) {
            case VALID -> {
                Presence presence = now.checkIn(member, Presence.Method.CODE, at, times.window());
                yield store(new CheckIn(now.id(), presence, null));
            }
            case EXPIRED -> new Refused(Reason.CODE_EXPIRED);
            case FOREIGN -> new Refused(Reason.CODE_FOREIGN);
        };
    }

    private CheckInOutcome byWitness(MeetingInSession now, Testimony testimony) {
        if (testimony.member().equals(testimony.witness())) {
            return new Refused(Reason.OWN_WITNESS);
        }
        Instant present = times.clock().instant();
        Instant said = testimony.arrivedAt();
        Instant arrived = said == null ? present : said;
        if (arrived.isBefore(now.startedAt()) || arrived.isAfter(present)) {
            return new Refused(Reason.ARRIVAL_OUTSIDE_MEETING);
        }
        Presence presence = now.checkIn(testimony.member(), Presence.Method.WITNESS, arrived, times.window());
        return store(new CheckIn(now.id(), presence, new CheckIn.Witness(testimony.account(), testimony.reason())));
    }

    /**
     * Stores first and looks at the meeting afterwards: still in session means that the closing will read this
     * check-in. Otherwise the closing decides whether it came in time, and nobody is told "checked in" before.
     */
    private CheckInOutcome store(CheckIn checkIn) {
        Optional<CheckIn> earlier = checkIns.add(checkIn);
        if (!meetings.inSession(checkIn.meeting())) {
            return afterClosing(checkIn);
        }
        return earlier.<CheckInOutcome>map(one -> new AlreadyCheckedIn(one.presence()))
                .orElseGet(() -> new CheckedIn(checkIn.presence()));
    }

    private CheckInOutcome afterClosing(CheckIn checkIn) {
        closing.finish(checkIn.meeting());
        return meetings.find(checkIn.meeting())
                .filter(ClosedMeeting.class::isInstance)
                .map(ClosedMeeting.class::cast)
                .flatMap(closed -> counted(closed, checkIn.presence().member()))
                .<CheckInOutcome>map(CheckedIn::new)
                .orElseGet(() -> new Refused(Reason.CLOSED));
    }

    private static Optional<Presence> counted(ClosedMeeting closed, MemberId member) {
        return closed.attended(member).flatMap(ClosedMeeting.Attended::presence);
    }
}
