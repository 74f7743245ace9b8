package org.xianfeng.membership.grant;

import java.time.Clock;
import java.util.Optional;
import org.xianfeng.membership.account.Account;
import org.xianfeng.membership.account.Accounts;
import org.xianfeng.membership.grant.GrantOutcome.Done;
import org.xianfeng.membership.grant.GrantOutcome.Refused;
import org.xianfeng.membership.organisation.Organisation;
import org.xianfeng.membership.organisation.Organisations;
import org.xianfeng.starter.access.Grant;

/** Grants and takes back, or says why not; nobody does it for the own account. */
final class ChangeGrants {
    private final Accounts accounts;
    private final Organisations organisations;
    private final Clock clock;

    ChangeGrants(Accounts accounts, Organisations organisations, Clock clock) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Granting what is granted already changes nothing. */
    GrantOutcome grant(String granter, Account account, Grant grant) {
        if (granter.equals(account.id())) {
            return new Refused(GrantRefusal.OWN_GRANTS);
        }
        if (account.grants().contains(grant)) {
            return new Done(account);
        }
        Optional<GrantRefusal> refusal = GrantRules.refusal(account, grant).or(() -> unknown(grant));
        return refusal.isPresent() ? new Refused(refusal.get()) : written(account.with(grant));
    }

    GrantOutcome takeBack(String granter, Account account, Grant grant) {
        if (granter.equals(account.id())) {
            return new Refused(GrantRefusal.OWN_GRANTS);
        }
        return account.grants().contains(grant)
                ? written(account.without(grant))
                : new Refused(GrantRefusal.GRANT_UNKNOWN);
    }

    private Optional<GrantRefusal> unknown(Grant grant) {
        return grant.organisation()
                .filter(organisation -> organisations
                        .find(organisation)
                        .filter(Organisation::active)
                        .isEmpty())
                .map(_ -> GrantRefusal.GRANT_ORGANISATION_UNKNOWN);
    }

    private GrantOutcome written(Account next) {
        accounts.replace(next, clock.instant());
        return new Done(next);
    }
}
