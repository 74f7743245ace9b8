package org.xianfeng.membership.account;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xianfeng.starter.identity.MemberId;

/** All accounts. */
public interface Accounts {
    Optional<Account> find(String id);

    Optional<Account> withLogin(Login login);

    /** Accounts of members, for those who have one. */
    Map<MemberId, Account> of(Collection<MemberId> members);

    /** Accounts by their ids, after a given one. */
    List<Account> after(Optional<String> id, int limit);

    /** Adds one. @throws org.xianfeng.starter.pending.IdTaken if the id, the login or the member is in use */
    void add(Account account);

    /**
     * Puts the next version in place of the one before, and tells every service that tokens from before are outdated.
     *
     * @throws org.xianfeng.starter.pending.StaleVersion if another came first
     */
    void replace(Account next, Instant at);
}
