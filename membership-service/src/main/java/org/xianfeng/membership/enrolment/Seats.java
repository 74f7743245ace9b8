package org.xianfeng.membership.enrolment;

import java.time.Clock;
import java.util.Optional;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.contracts.membership.Standing;
import org.xianfeng.membership.member.Member;
import org.xianfeng.membership.organisation.Organisation;
import org.xianfeng.membership.organisation.Organisations;
import org.xianfeng.membership.roll.Admission;
import org.xianfeng.membership.roll.Entry;
import org.xianfeng.membership.roll.Rolls;
import org.xianfeng.starter.identity.OrganisationId;

/** Puts members on the rolls of their branch and group, before their own document says so, and takes them off after. */
final class Seats {
    private final Organisations organisations;
    private final Rolls rolls;
    private final Clock clock;

    Seats(Organisations organisations, Rolls rolls, Clock clock) {
        this.organisations = organisations;
        this.rolls = rolls;
        this.clock = clock;
    }

    /** Takes a seat in the branch and the group, or says why there is none. */
    Optional<MemberRefusal> take(Member member) {
        return placeRefusal(member)
                .or(() -> seat(member, member.branch()))
                .or(() -> member.group().flatMap(group -> seat(member, group)));
    }

    void free(Member member) {
        rolls.strike(member.branch().value(), member.id().value());
        member.group()
                .ifPresent(group -> rolls.strike(group.value(), member.id().value()));
    }

    private Optional<MemberRefusal> placeRefusal(Member member) {
        Optional<Organisation> branch = organisations.find(member.branch());
        if (branch.isEmpty() || branch.get().kind() != OrganisationKind.BRANCH) {
            return Optional.of(MemberRefusal.NOT_A_BRANCH);
        }
        if (!branch.get().active()) {
            return Optional.of(MemberRefusal.BRANCH_DISSOLVED);
        }
        return member.group()
                        .filter(group -> !isGroupOf(group, member.branch()))
                        .isPresent()
                ? Optional.of(MemberRefusal.GROUP_NOT_IN_BRANCH)
                : Optional.empty();
    }

    private boolean isGroupOf(OrganisationId group, OrganisationId branch) {
        return organisations
                .find(group)
                .filter(Organisation::active)
                .flatMap(Organisation::parent)
                .filter(branch::equals)
                .isPresent();
    }

    private Optional<MemberRefusal> seat(Member member, OrganisationId organisation) {
        Entry.Kind kind =
                member.standing() == Standing.FORMAL ? Entry.Kind.FORMAL_MEMBER : Entry.Kind.PROBATIONARY_MEMBER;
        Admission admission =
                rolls.admit(organisation.value(), new Entry(member.id().value(), kind), clock.instant());
        return switch (admission) {
            case ADMITTED -> Optional.empty();
            case CLOSED -> Optional.of(MemberRefusal.BRANCH_DISSOLVED);
            case FULL -> Optional.of(MemberRefusal.BRANCH_FULL);
        };
    }
}
