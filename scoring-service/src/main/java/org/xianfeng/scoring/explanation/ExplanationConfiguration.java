package org.xianfeng.scoring.explanation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.scoring.account.AccountPages;
import org.xianfeng.scoring.ledger.Ledgers;
import org.xianfeng.scoring.wording.Wording;

/** Wires explanations. */
@Configuration
class ExplanationConfiguration {
    @Bean
    ExplainSubject explainSubject(Ledgers ledgers, AccountPages pages, Wording wording) {
        return new ExplainSubject(ledgers, pages, wording);
    }
}
