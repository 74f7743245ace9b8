package org.xianfeng.scoring.statement;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.scoring.account.AccountPages;
import org.xianfeng.scoring.ledger.Ledgers;

/** Wires statements. */
@Configuration
class StatementConfiguration {
    @Bean
    ReadBalance readBalance(Ledgers ledgers, AccountPages pages, Clock clock) {
        return new ReadBalance(ledgers, pages, clock);
    }

    @Bean
    ReadEntries readEntries(Ledgers ledgers, AccountPages pages) {
        return new ReadEntries(ledgers, pages);
    }
}
