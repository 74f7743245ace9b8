package org.xianfeng.membership.account;

import org.xianfeng.membership.conferral.Conferral;

/** Shows accounts with all that they may do, whether it was given by hand or not. */
public final class AccountViews {
    private final Conferral conferral;

    AccountViews(Conferral conferral) {
        this.conferral = conferral;
    }

    public AccountView of(Account account) {
        return AccountView.of(account, conferral.of(account.member()));
    }
}
