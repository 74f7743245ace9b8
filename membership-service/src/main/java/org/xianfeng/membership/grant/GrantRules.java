package org.xianfeng.membership.grant;

import static org.xianfeng.starter.access.Role.BRANCH_OFFICER;
import static org.xianfeng.starter.access.Role.GROUP_LEADER;
import static org.xianfeng.starter.access.Role.MEMBER;

import java.util.Optional;
import java.util.Set;
import org.xianfeng.membership.account.Account;
import org.xianfeng.starter.access.Grant;
import org.xianfeng.starter.access.Role;

/**
 * Which grants an account may hold. Who runs the system, who grants and who audits are three people: no account holds
 * two of the three, whatever else it holds.
 */
final class GrantRules {
    private static final Set<Role> ONE_ORGANISATION = Set.of(MEMBER, GROUP_LEADER, BRANCH_OFFICER);
    private static final int MOST = 100;

    private GrantRules() {}

    static Optional<GrantRefusal> refusal(Account account, Grant grant) {
        boolean administrator = grant.role().isAdministrator();
        if (administrator && grant.organisation().isPresent()) {
            return Optional.of(GrantRefusal.GRANT_IS_FOR_ALL);
        }
        if (ONE_ORGANISATION.contains(grant.role()) && grant.organisation().isEmpty()) {
            return Optional.of(GrantRefusal.GRANT_NEEDS_ORGANISATION);
        }
        if (administrator && account.grants().stream().map(Grant::role).anyMatch(role -> isOther(role, grant.role()))) {
            return Optional.of(GrantRefusal.ADMINISTRATORS_SEPARATED);
        }
        return account.grants().size() >= MOST ? Optional.of(GrantRefusal.TOO_MANY_GRANTS) : Optional.empty();
    }

    private static boolean isOther(Role held, Role wanted) {
        return held != wanted && held.isAdministrator();
    }
}
