package org.xianfeng.grievance.handling;

import java.util.Arrays;
import java.util.stream.Stream;
import org.xianfeng.grievance.need.Dispatch;
import org.xianfeng.grievance.need.Need;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.access.Role;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.problem.Problem;

/** Who may do what with a need: at the organisation that received it, at the branch it went to, or by being named for it. */
final class NeedAccess {
    private static final Role[] HANDLERS = {Role.CITIZEN_HANDLER, Role.BRANCH_OFFICER, Role.COMMITTEE_OFFICER};
    private static final Role[] READERS = {
        Role.CITIZEN_HANDLER, Role.BRANCH_OFFICER, Role.COMMITTEE_OFFICER, Role.INSPECTOR
    };
    /** Not those who only oversee: the contact is for those who deal with the asker. */
    private static final Role[] SHOWN_CONTACT = {Role.CITIZEN_HANDLER, Role.BRANCH_OFFICER};

    private final Access access;

    NeedAccess(Access access) {
        this.access = access;
    }

    void requireReadingList(Caller caller, OrganisationId organisation) {
        access.require(caller, organisation, READERS);
    }

    void requireReading(Caller caller, Need need) {
        require(caller, need, isNamed(caller, need) || allowsAnywhere(caller, need, READERS));
    }

    /** To accept it, or send it to a branch. */
    void requireDirecting(Caller caller, Need need) {
        require(caller, need, access.allows(caller, need.asked().organisation(), HANDLERS));
    }

    void requireWorking(Caller caller, Need need) {
        require(caller, need, isNamed(caller, need) || allowsAnywhere(caller, need, HANDLERS));
    }

    void requireResolving(Caller caller, Need need) {
        require(caller, need, allowsAnywhere(caller, need, HANDLERS));
    }

    void requireContact(Caller caller, Need need) {
        require(caller, need, isNamed(caller, need) || allowsAnywhere(caller, need, SHOWN_CONTACT));
    }

    boolean sees(Caller caller, OrganisationId branch) {
        return access.sees(caller, branch);
    }

    private void require(Caller caller, Need need, boolean allowed) {
        if (allowed) {
            return;
        }
        boolean inSight = isNamed(caller, need) || places(need).anyMatch(place -> access.sees(caller, place));
        throw inSight ? Problem.forbidden() : Problem.notFound();
    }

    private boolean allowsAnywhere(Caller caller, Need need, Role... anyOf) {
        return places(need).anyMatch(place -> access.allows(caller, place, Arrays.copyOf(anyOf, anyOf.length)));
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
