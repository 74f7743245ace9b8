package org.xianfeng.membership.member;

import org.xianfeng.starter.access.Role;

/** Who reads and who writes the roster of a branch. */
public final class RosterRoles {
    private static final Role[] WRITE = {Role.COMMITTEE_OFFICER, Role.SYSTEM_ADMINISTRATOR};
    private static final Role[] READ = {
        Role.GROUP_LEADER,
        Role.BRANCH_OFFICER,
        Role.COMMITTEE_OFFICER,
        Role.INSPECTOR,
        Role.CITIZEN_HANDLER,
        Role.SYSTEM_ADMINISTRATOR
    };

    private RosterRoles() {}

    public static Role[] read() {
        return READ.clone();
    }

    public static Role[] write() {
        return WRITE.clone();
    }
}
