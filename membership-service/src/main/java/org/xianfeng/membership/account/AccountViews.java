package org.xianfeng.membership.account;

import org.xianfeng.membership.conferral.Conferral;

/** Shows accounts with all that they may do, whether it was given by hand or not. */
public final class AccountViews {
    private final Conferral conferral;
    private final SecondFactorStates secondFactors;

    AccountViews(Conferral conferral, SecondFactorStates secondFactors) {
        this.conferral = conferral;
        this.secondFactors = secondFactors;
    }

    /** Finds out whether an account signs in with a second step. */
    @FunctionalInterface
    public interface SecondFactorStates {
        AccountView.SecondFactorState of(Account account);
    }

    public AccountView of(Account account) {
        return AccountView.of(account, conferral.of(account.member()), secondFactors.of(account));
    }
}
