package org.xianfeng.scoring.wording;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.scoring.ledger.Blocks;
import org.xianfeng.scoring.ledger.RuleTitles;

/** Wires the wording. */
@Configuration
class WordingConfiguration {
    @Bean
    Wording wording(Blocks blocks, RuleTitles rules) {
        return new Wording(blocks, rules);
    }
}
