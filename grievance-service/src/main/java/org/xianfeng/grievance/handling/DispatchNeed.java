package org.xianfeng.grievance.handling;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.contracts.membership.OrganisationStatus;
import org.xianfeng.grievance.need.Dispatch;
import org.xianfeng.grievance.need.Need;
import org.xianfeng.grievance.need.NeedOutcome;
import org.xianfeng.grievance.need.NeedOutcome.Changed;
import org.xianfeng.grievance.need.NeedOutcome.Refused;
import org.xianfeng.grievance.need.Needs;
import org.xianfeng.grievance.register.NeedRegister;
import org.xianfeng.grievance.register.RegisterName;
import org.xianfeng.grievance.step.Actor;
import org.xianfeng.grievance.step.NeedStep;
import org.xianfeng.grievance.step.Refusal;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.roster.Roster;
import org.xianfeng.starter.roster.RosterMember;
import org.xianfeng.starter.roster.RosterOrganisation;

/** Sends a need to a branch and members of it. */
final class DispatchNeed {
    private final Needs needs;
    private final NeedRegister register;
    private final Roster roster;
    private final Clock clock;

    DispatchNeed(Needs needs, NeedRegister register, Roster roster, Clock clock) {
        this.needs = needs;
        this.register = register;
        this.roster = roster;
        this.clock = clock;
    }

    NeedOutcome of(Need need, OrganisationId branch, List<MemberId> members, Actor by) {
        Optional<RosterOrganisation> known =
                roster.organisation(branch).filter(organisation -> organisation.status() == OrganisationStatus.ACTIVE);
        if (known.isEmpty()) {
            return new Refused(Refusal.BRANCH_UNKNOWN);
        }
        if (known.get().kind() != OrganisationKind.BRANCH) {
            return new Refused(Refusal.NOT_A_BRANCH);
        }
        if (!allOf(branch, members)) {
            return new Refused(Refusal.MEMBER_NOT_OF_BRANCH);
        }
        Dispatch dispatch = new Dispatch(branch, members.stream().distinct().toList(), clock.instant());
        NeedOutcome outcome = need.dispatch(dispatch, by);
        if (outcome instanceof Changed(Need changed, var events)) {
            if (!wasGivenTo(branch, need)) {
                register.enter(RegisterName.givenTo(branch), need.id());
            }
            needs.change(changed, events);
        }
        return outcome;
    }

    private boolean allOf(OrganisationId branch, List<MemberId> members) {
        Map<MemberId, RosterMember> known = roster.members(members);
        return members.stream().allMatch(id -> {
            RosterMember member = known.get(id);
            return member != null && !member.left() && member.branch().equals(branch);
        });
    }

    private static boolean wasGivenTo(OrganisationId branch, Need need) {
        return need.history().stream()
                .filter(passage -> passage.step() == NeedStep.DISPATCH)
                .anyMatch(passage -> passage.note().equals(Optional.of(branch.value())));
    }
}
