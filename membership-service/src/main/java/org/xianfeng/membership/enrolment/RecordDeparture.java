package org.xianfeng.membership.enrolment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.xianfeng.membership.enrolment.MemberOutcome.Done;
import org.xianfeng.membership.enrolment.MemberOutcome.Refused;
import org.xianfeng.membership.member.Member;
import org.xianfeng.membership.member.Members;

/** Takes a member off the roster, or says why not; why the member left is not recorded here. */
final class RecordDeparture {
    private final Members members;
    private final Seats seats;
    private final Calendar calendar;
    private final Clock clock;

    RecordDeparture(Members members, Seats seats, Clock clock) {
        this.members = members;
        this.seats = seats;
        this.calendar = new Calendar(clock);
        this.clock = clock;
    }

    /** Asking again for the same departure changes nothing. */
    MemberOutcome of(Member member, LocalDate leftOn) {
        if (member.left()) {
            return member.leftOn().equals(Optional.of(leftOn))
                    ? new Done(member)
                    : new Refused(MemberRefusal.MEMBER_HAS_LEFT);
        }
        if (leftOn.isBefore(member.since())) {
            return new Refused(MemberRefusal.DATE_BEFORE_JOINING);
        }
        Optional<MemberRefusal> refusal = calendar.refusal(leftOn);
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        Member gone = member.goneOn(leftOn);
        members.replace(gone, gone.departed(leftOn, clock.instant()));
        seats.free(member);
        return new Done(gone);
    }
}
