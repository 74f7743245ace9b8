package org.xianfeng.scoring.ledger;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.scoring.page.PageLimits;

/** Wires the ledgers. */
@Configuration
class LedgerConfiguration {
    @Bean
    Ledgers ledgers(MongoDatabase database, Clock clock, MeterRegistry meters) {
        return new MongoLedgers(database, "ledgerPages", clock, PageLimits.STANDARD, meters);
    }
}
