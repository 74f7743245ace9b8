package org.xianfeng.grievance.handling;

import java.util.stream.Stream;
import org.xianfeng.grievance.need.Dispatch;
import org.xianfeng.grievance.need.Need;
import org.xianfeng.grievance.step.NeedStep;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.access.Role;
import org.xianfeng.starter.identity.OrganisationId;

/** Who may do what with a need: at the organisation that received it, at the branch it went to, or by being named for it. */
final class NeedAccess {
    static final Role[] READERS = {Role.CITIZEN_HANDLER, Role.BRANCH_OFFICER, Role.COMMITTEE_OFFICER, Role.INSPECTOR};
    private static final Role[] HANDLERS = {Role.CITIZEN_HANDLER, Role.BRANCH_OFFICER, Role.COMMITTEE_OFFICER};
    /** Not those who only oversee: the contact is for those who deal with the asker. */
    private static final Role[] SHOWN_CONTACT = {Role.CITIZEN_HANDLER, Role.BRANCH_OFFICER};

    private final Grants grants;

    NeedAccess(Grants grants) {
        this.grants = grants;
    }

    /** Whether a caller holds one of the roles at an organisation or above it. */
    interface Grants {
        boolean hold(Caller caller, OrganisationId organisation, Role... anyOf);
    }

    /** What a caller may do. */
    enum Verdict {
        ALLOWED,
        /** The caller sees the need, but may not do this. */
        FORBIDDEN,
        /** The need is out of the caller's sight. */
        UNSEEN
    }

    Verdict reading(Caller caller, Need need) {
        return verdict(caller, need, isNamed(caller, need) || holdAnywhere(caller, need, READERS));
    }

    /** To accept it, or send it to a branch. */
    Verdict directing(Caller caller, Need need) {
        return verdict(caller, need, grants.hold(caller, need.asked().organisation(), HANDLERS));
    }

    Verdict working(Caller caller, Need need) {
        return verdict(caller, need, isNamed(caller, need) || holdAnywhere(caller, need, HANDLERS));
    }

    Verdict resolving(Caller caller, Need need) {
        return verdict(caller, need, holdAnywhere(caller, need, HANDLERS));
    }

    Verdict contact(Caller caller, Need need) {
        return verdict(caller, need, isNamed(caller, need) || holdAnywhere(caller, need, SHOWN_CONTACT));
    }

    /** Whether a caller may take a step, whatever the state of the need. */
    boolean may(Caller caller, Need need, NeedStep step) {
        return switch (step) {
                    case ACCEPT, DISPATCH -> directing(caller, need);
                    case WORK -> working(caller, need);
                    case RESOLVE -> resolving(caller, need);
                    case REGISTER, CONFIRM, LAPSE, REOPEN -> Verdict.FORBIDDEN;
                }
                == Verdict.ALLOWED;
    }

    boolean sees(Caller caller, OrganisationId organisation) {
        return grants.hold(caller, organisation, Role.values());
    }

    private Verdict verdict(Caller caller, Need need, boolean allowed) {
        if (allowed) {
            return Verdict.ALLOWED;
        }
        boolean inSight = isNamed(caller, need) || places(need).anyMatch(place -> sees(caller, place));
        return inSight ? Verdict.FORBIDDEN : Verdict.UNSEEN;
    }

    private boolean holdAnywhere(Caller caller, Need need, Role... anyOf) {
        return places(need).anyMatch(place -> grants.hold(caller, place, anyOf));
    }

    private static boolean isNamed(Caller caller, Need need) {
        return caller.member()
                .map(member -> need.dispatch()
                        .filter(dispatch -> dispatch.members().contains(member))
                        .isPresent())
                .orElse(false);
    }

    private static Stream<OrganisationId> places(Need need) {
        return Stream.concat(Stream.of(need.asked().organisation()), need.dispatch().map(Dispatch::branch).stream());
    }
}
