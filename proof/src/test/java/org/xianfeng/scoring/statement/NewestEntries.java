package org.xianfeng.scoring.statement;

import java.time.Clock;
import org.xianfeng.scoring.account.AccountPages;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.ledger.Ledgers;
import org.xianfeng.scoring.rule.RuleConfiguration;

/** Lets the benchmark of statements in: the way that the controller goes. */
public final class NewestEntries {
    private final ReadEntries entries;

    public NewestEntries(Ledgers ledgers) {
        this.entries = new ReadEntries(ledgers, new AccountPages(RuleConfiguration.shipped(), Clock.systemUTC()));
    }

    /** How many of the newest entries of an account were found. */
    public int of(Account account, int year, int most) {
        return entries.of(account, year, null, most).size();
    }
}
