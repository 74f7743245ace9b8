package org.xianfeng.membership.enrolment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.xianfeng.membership.enrolment.MemberOutcome.Done;
import org.xianfeng.membership.enrolment.MemberOutcome.Refused;
import org.xianfeng.membership.member.Member;
import org.xianfeng.membership.member.MemberName;
import org.xianfeng.membership.member.Members;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.NewIds;

/** Takes a member into a branch, or says why not. */
final class RegisterMember {
    private final Members members;
    private final Seats seats;
    private final Calendar calendar;
    private final NewIds ids;
    private final Clock clock;

    RegisterMember(Members members, Seats seats, NewIds ids, Clock clock) {
        this.members = members;
        this.seats = seats;
        this.calendar = new Calendar(clock);
        this.ids = ids;
        this.clock = clock;
    }

    MemberOutcome of(Newcomer newcomer) {
        Optional<MemberName> name = MemberName.in(newcomer.name());
        if (name.isEmpty()) {
            return new Refused(MemberRefusal.MEMBER_NAME_INVALID);
        }
        LocalDate since = newcomer.joinedOn().orElseGet(calendar::today);
        Member member = new Member(
                new MemberId(ids.next()),
                name.get(),
                newcomer.branch(),
                newcomer.group(),
                newcomer.standing(),
                newcomer.employment(),
                since,
                Optional.empty(),
                1);
        Optional<MemberRefusal> refusal = calendar.refusal(since).or(() -> seats.take(member));
        if (refusal.isPresent()) {
            seats.free(member);
            return new Refused(refusal.get());
        }
        members.add(member, member.registered(clock.instant()));
        return new Done(member);
    }
}
