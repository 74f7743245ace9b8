package org.xianfeng.scoring.adjustment;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.scoring.frozen.FrozenAccounts;
import org.xianfeng.scoring.frozen.PeriodSeal;
import org.xianfeng.scoring.frozen.ReadPeriod;
import org.xianfeng.scoring.ledger.Ledgers;
import org.xianfeng.scoring.period.ClosedPeriods;

/** Wires what is found out about closed periods. */
@Configuration(proxyBeanMethods = false)
class AdjustmentConfiguration {
    @Bean
    CompareFrozen compareFrozen(ReadPeriod read, Ledgers ledgers) {
        return new CompareFrozen(read, ledgers);
    }

    @Bean
    VerifyPeriod verifyPeriod(FrozenAccounts accounts, CompareFrozen compare, PeriodSeal seals, Clock clock) {
        return new VerifyPeriod(accounts, compare, seals, clock);
    }

    @Bean
    AccountClosings accountClosings(ClosedPeriods periods, FrozenAccounts accounts, CompareFrozen compare) {
        return new AccountClosings(periods, accounts, compare);
    }
}
