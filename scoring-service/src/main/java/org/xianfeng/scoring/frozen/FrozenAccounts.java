package org.xianfeng.scoring.frozen;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xianfeng.scoring.claim.Account;

/** All accounts as they were frozen, each with its signature, under the freezing they belong to. */
public interface FrozenAccounts {
    /** Keeps accounts; the same again changes nothing. */
    void keep(String freezing, List<FrozenAccount> accounts);

    /** Accounts in an order of their own, from the one after that one. */
    List<Kept> after(String freezing, @Nullable Account account, int most);

    Optional<Kept> find(String freezing, Account account);

    /** Forgets everything of a freezing that came to nothing. */
    void forget(String freezing);

    /**
     * A frozen account as it is kept.
     *
     * @param genuine whether it is what was signed
     */
    record Kept(FrozenAccount frozen, boolean genuine) {}
}
