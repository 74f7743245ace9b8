package org.xianfeng.starter.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a grant lets its holder do; always within one organisation and everything below it. */
public enum Role {
    MEMBER,
    GROUP_LEADER,
    BRANCH_OFFICER,
    COMMITTEE_OFFICER,
    INSPECTOR,
    CITIZEN_HANDLER,
    SYSTEM_ADMINISTRATOR,
    SECURITY_ADMINISTRATOR,
    AUDIT_ADMINISTRATOR;

    /** The role of a name in a token, for example {@code branch-officer}. */
    public static Optional<Role> named(String name) {
        return Arrays.stream(values())
                .filter(role -> role.toString().equals(name))
                .findFirst();
    }

    /** Whether it is one of the three that no account holds two of. */
    public boolean isAdministrator() {
        return this == SYSTEM_ADMINISTRATOR || this == SECURITY_ADMINISTRATOR || this == AUDIT_ADMINISTRATOR;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
