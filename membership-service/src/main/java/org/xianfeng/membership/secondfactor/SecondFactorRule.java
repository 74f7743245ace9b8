package org.xianfeng.membership.secondfactor;

import org.xianfeng.membership.account.Account;
import org.xianfeng.membership.account.AccountView.SecondFactorState;
import org.xianfeng.membership.session.Session;

/** Who signs in with a second step: administrators must, everybody else may. */
public final class SecondFactorRule {
    private final SecondFactors factors;

    SecondFactorRule(SecondFactors factors) {
        this.factors = factors;
    }

    public SecondFactorState of(Account account) {
        if (factors.isOn(account.id())) {
            return SecondFactorState.ON;
        }
        return account.isAdministrators() ? SecondFactorState.REQUIRED : SecondFactorState.OFF;
    }

    /** Whether a session is as good as its account demands now: it may have become an administrator's since. */
    public boolean holds(Session session, Account account) {
        return session.secondFactor() || of(account) == SecondFactorState.OFF;
    }
}
