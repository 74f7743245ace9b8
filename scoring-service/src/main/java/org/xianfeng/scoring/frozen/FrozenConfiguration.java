package org.xianfeng.scoring.frozen;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.scoring.account.AccountPages;
import org.xianfeng.scoring.ledger.Ledgers;
import org.xianfeng.starter.secrets.KeyFile;

/** Wires what is kept of closed periods. */
@Configuration(proxyBeanMethods = false)
class FrozenConfiguration {
    @Bean
    PeriodSeal periodSeal(@Value("${xianfeng.secrets-directory:secrets}") Path secrets) {
        return new PeriodSeal(new KeyFile(secrets.resolve("period-seal.key")));
    }

    @Bean
    FrozenAccounts frozenAccounts(MongoDatabase database, PeriodSeal seal) {
        return new MongoFrozenAccounts(database, seal);
    }

    @Bean
    ReadPeriod readPeriod(Ledgers ledgers, AccountPages pages) {
        return new ReadPeriod(ledgers, pages);
    }
}
