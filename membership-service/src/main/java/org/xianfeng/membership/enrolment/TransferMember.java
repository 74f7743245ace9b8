package org.xianfeng.membership.enrolment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.xianfeng.membership.enrolment.MemberOutcome.Done;
import org.xianfeng.membership.enrolment.MemberOutcome.Refused;
import org.xianfeng.membership.member.Member;
import org.xianfeng.membership.member.Members;
import org.xianfeng.starter.identity.OrganisationId;

/** Moves a member to another branch, or says why not; the old branch stays responsible until it is done. */
final class TransferMember {
    private final Members members;
    private final Seats seats;
    private final Calendar calendar;
    private final Clock clock;

    TransferMember(Members members, Seats seats, Clock clock) {
        this.members = members;
        this.seats = seats;
        this.calendar = new Calendar(clock);
        this.clock = clock;
    }

    /** Asking again for the transfer that was made last changes nothing. */
    MemberOutcome of(Member member, OrganisationId to, LocalDate effectiveOn) {
        if (member.left()) {
            return new Refused(MemberRefusal.MEMBER_HAS_LEFT);
        }
        if (member.branch().equals(to)) {
            return member.version() > 1 && member.since().equals(effectiveOn)
                    ? new Done(member)
                    : new Refused(MemberRefusal.SAME_BRANCH);
        }
        if (effectiveOn.isBefore(member.since())) {
            return new Refused(MemberRefusal.DATE_BEFORE_JOINING);
        }
        Member moved = member.movedTo(to, effectiveOn);
        Optional<MemberRefusal> refusal = calendar.refusal(effectiveOn).or(() -> seats.take(moved));
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        members.replace(moved, moved.transferredFrom(member.branch(), clock.instant()));
        seats.free(member);
        return new Done(moved);
    }
}
