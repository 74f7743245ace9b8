package org.xianfeng.scoring.verification;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.scoring.account.AccountPages;
import org.xianfeng.scoring.ledger.Ledgers;

/** Wires verification. */
@Configuration
class VerificationConfiguration {
    @Bean
    VerifyAccount verifyAccount(Ledgers ledgers, AccountPages pages) {
        return new VerifyAccount(ledgers, pages);
    }
}
