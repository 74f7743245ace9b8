package org.xianfeng.scoring.statement;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.scoring.account.AccountPages;
import org.xianfeng.scoring.belonging.Belongings;
import org.xianfeng.scoring.ledger.Ledgers;
import org.xianfeng.scoring.placement.Placements;
import org.xianfeng.scoring.rulebook.CurrentRules;
import org.xianfeng.scoring.wording.Wording;
import org.xianfeng.scoring.yearterms.Vetoes;

/** Wires statements. */
@Configuration
class StatementConfiguration {
    @Bean
    BeginYear beginYear(CurrentRules rules, Placements placements, Belongings belongings, Vetoes vetoes) {
        return new BeginYear(rules::now, placements, belongings, vetoes);
    }

    @Bean
    ReadBalance readBalance(Ledgers ledgers, AccountPages pages, BeginYear begin, Wording wording, Clock clock) {
        return new ReadBalance(new HoldYear(ledgers, pages, begin), pages, wording, clock);
    }

    @Bean
    ReadEntries readEntries(Ledgers ledgers, AccountPages pages) {
        return new ReadEntries(ledgers, pages);
    }
}
