package org.xianfeng.membership.account;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.pending.StaleVersion;

/**
 * Makes the tokens of an account outdated, after something that is kept elsewhere has changed what they may do. Whoever is
 * still signed in gets new ones without noticing.
 */
public final class EndTokens {
    private static final int TRIES = 10;

    private final Accounts accounts;
    private final Clock clock;

    EndTokens(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Of one account, if there is such a one. */
    public void of(String account) {
        change(account, Account::renewed);
    }

    /** Of the account of a member, if there is one. */
    public void of(MemberId member) {
        accounts.of(List.of(member)).values().forEach(account -> of(account.id()));
    }

    /** Of the account of a member who changed; the same change or an older one changes nothing. */
    public void heardOf(MemberId member, long revision) {
        accounts.of(List.of(member))
                .values()
                .forEach(account -> change(
                        account.id(),
                        now -> now.state().memberRevision() < revision
                                ? now.in(now.state().heardOf(revision))
                                : now));
    }

    private void change(String id, UnaryOperator<Account> change) {
        for (int tried = 1; ; tried++) {
            Optional<Account> account = accounts.find(id);
            Optional<Account> next = account.map(change).filter(now -> !now.equals(account.get()));
            try {
                next.ifPresent(now -> accounts.replace(now, clock.instant()));
                return;
            } catch (StaleVersion another) {
                if (tried == TRIES) {
                    throw another;
                }
            }
        }
    }
}
