package org.xianfeng.scoring.ranking;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.scoring.account.AccountPages;
import org.xianfeng.scoring.standing.ComparisonRules;
import org.xianfeng.scoring.standing.Standings;
import org.xianfeng.starter.roster.Roster;

/** Wires what is shown of standings. */
@Configuration(proxyBeanMethods = false)
class RankingConfiguration {
    @Bean
    ReadStandings readStandings(Standings standings, ComparisonRules rules, Roster roster, AccountPages pages) {
        return new ReadStandings(standings, rules, new RankingText(rules), roster, pages);
    }
}
