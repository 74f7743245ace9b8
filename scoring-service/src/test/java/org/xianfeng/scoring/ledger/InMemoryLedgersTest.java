package org.xianfeng.scoring.ledger;

import java.time.Clock;
import org.xianfeng.scoring.page.PageLimits;

class InMemoryLedgersTest extends LedgersSuite {
    @Override
    protected Ledgers ledgers(PageLimits limits) {
        return new InMemoryLedgers(Clock.systemUTC(), limits);
    }
}
