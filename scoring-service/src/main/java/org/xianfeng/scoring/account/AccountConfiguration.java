package org.xianfeng.scoring.account;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.scoring.ledger.Blocks;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.access.Role;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.problem.Problem;
import org.xianfeng.starter.roster.Roster;

/** Wires what is known of accounts. */
@Configuration
class AccountConfiguration {
    private static final Role[] READERS = {Role.BRANCH_OFFICER, Role.COMMITTEE_OFFICER, Role.INSPECTOR};

    @Bean
    AccountPages accountPages(Blocks blocks, Clock clock) {
        return new AccountPages(blocks, clock);
    }

    @Bean
    AccountAccess accountAccess(Access access, Roster roster) {
        return new AccountAccess(roster, door(access));
    }

    static AccountAccess.Door door(Access access) {
        return new AccountAccess.Door() {
            @Override
            public boolean isReader(Caller caller, OrganisationId branch) {
                return access.allows(caller, branch, READERS);
            }

            @Override
            public void requireReader(Caller caller, OrganisationId branch) {
                access.require(caller, branch, READERS);
            }

            @Override
            public RuntimeException outOfSight() {
                return Problem.notFound();
            }

            @Override
            public RuntimeException closed() {
                return Problem.forbidden();
            }

            @Override
            public RuntimeException damaged() {
                return new Problem(500, "ledger-damaged");
            }

            @Override
            public RuntimeException newer() {
                return new Problem(503, "ledger-newer");
            }
        };
    }
}
