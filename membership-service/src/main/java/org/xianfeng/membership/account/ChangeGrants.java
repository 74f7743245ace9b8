package org.xianfeng.membership.account;

import java.util.Optional;
import org.xianfeng.membership.account.AccountOutcome.Done;
import org.xianfeng.membership.account.AccountOutcome.Refused;
import org.xianfeng.membership.organisation.Organisation;
import org.xianfeng.membership.organisation.Organisations;
import org.xianfeng.starter.access.Grant;

/** Grants and takes back, or says why not; nobody does it for the own account. */
final class ChangeGrants {
    private final Accounts accounts;
    private final Organisations organisations;

    ChangeGrants(Accounts accounts, Organisations organisations) {
        this.accounts = accounts;
        this.organisations = organisations;
    }

    /** Granting what is granted already changes nothing. */
    AccountOutcome grant(String granter, Account account, Grant grant) {
        if (granter.equals(account.id())) {
            return new Refused(AccountRefusal.OWN_GRANTS);
        }
        if (account.grants().contains(grant)) {
            return new Done(account);
        }
        Optional<AccountRefusal> refusal = GrantRules.refusal(account, grant).or(() -> unknown(grant));
        return refusal.isPresent() ? new Refused(refusal.get()) : written(account.with(grant));
    }

    AccountOutcome takeBack(String granter, Account account, Grant grant) {
        if (granter.equals(account.id())) {
            return new Refused(AccountRefusal.OWN_GRANTS);
        }
        return account.grants().contains(grant)
                ? written(account.without(grant))
                : new Refused(AccountRefusal.GRANT_UNKNOWN);
    }

    private Optional<AccountRefusal> unknown(Grant grant) {
        return grant.organisation()
                .filter(organisation -> organisations
                        .find(organisation)
                        .filter(Organisation::active)
                        .isEmpty())
                .map(_ -> AccountRefusal.GRANT_ORGANISATION_UNKNOWN);
    }

    private AccountOutcome written(Account next) {
        accounts.replace(next);
        return new Done(next);
    }
}
