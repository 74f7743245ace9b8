package org.xianfeng.scoring.whatif;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xianfeng.scoring.award.KnownEvents;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.ledger.Ledgers;

/** Where runs keep what they work with; nothing of it is seen by anybody else. */
interface Workspaces {
    Workspace open(String run);

    void drop(String run);

    /** Drops whatever belongs to none of these runs. */
    void dropAllBut(Supplier<Set<String>> open);

    /** Ledgers that begin empty, the events they know, and the accounts that the facts concern. */
    record Workspace(Ledgers ledgers, KnownEvents known, Accounts accounts) {}

    /** Accounts, each once, in an order. */
    interface Accounts {
        void add(Collection<Account> accounts);

        long count();

        List<Account> after(@Nullable Account account, int most);
    }
}
