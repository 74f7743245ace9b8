package org.xianfeng.membership.account;

import static org.xianfeng.starter.access.Role.AUDIT_ADMINISTRATOR;
import static org.xianfeng.starter.access.Role.BRANCH_OFFICER;
import static org.xianfeng.starter.access.Role.GROUP_LEADER;
import static org.xianfeng.starter.access.Role.MEMBER;
import static org.xianfeng.starter.access.Role.SECURITY_ADMINISTRATOR;
import static org.xianfeng.starter.access.Role.SYSTEM_ADMINISTRATOR;

import java.util.Optional;
import java.util.Set;
import org.xianfeng.starter.access.Grant;
import org.xianfeng.starter.access.Role;

/**
 * Which grants an account may hold. Who runs the system, who grants and who audits are three people: no account holds
 * two of the three, whatever else it holds.
 */
final class GrantRules {
    private static final Set<Role> ADMINISTRATORS =
            Set.of(SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR);
    private static final Set<Role> ONE_ORGANISATION = Set.of(MEMBER, GROUP_LEADER, BRANCH_OFFICER);
    private static final int MOST = 100;

    private GrantRules() {}

    static Optional<AccountRefusal> refusal(Account account, Grant grant) {
        boolean administrator = ADMINISTRATORS.contains(grant.role());
        if (administrator && grant.organisation().isPresent()) {
            return Optional.of(AccountRefusal.GRANT_IS_FOR_ALL);
        }
        if (ONE_ORGANISATION.contains(grant.role()) && grant.organisation().isEmpty()) {
            return Optional.of(AccountRefusal.GRANT_NEEDS_ORGANISATION);
        }
        if (administrator && account.grants().stream().map(Grant::role).anyMatch(role -> isOther(role, grant.role()))) {
            return Optional.of(AccountRefusal.ADMINISTRATORS_SEPARATED);
        }
        return account.grants().size() >= MOST ? Optional.of(AccountRefusal.TOO_MANY_GRANTS) : Optional.empty();
    }

    private static boolean isOther(Role held, Role wanted) {
        return held != wanted && ADMINISTRATORS.contains(held);
    }
}
