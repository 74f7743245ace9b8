package org.xianfeng.membership.account;

import java.util.List;
import java.util.Optional;

/** All accounts. */
public interface Accounts {
    Optional<Account> find(String id);

    Optional<Account> withLogin(Login login);

    /** Accounts by their ids, after a given one. */
    List<Account> after(Optional<String> id, int limit);

    /** Adds one. @throws org.xianfeng.starter.pending.IdTaken if the id or the login is in use */
    void add(Account account);

    /** Puts the next version in place of the one before. @throws org.xianfeng.starter.pending.StaleVersion if another came first */
    void replace(Account next);
}
