package org.xianfeng.scoring.contest;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.scoring.account.AccountAccess;
import org.xianfeng.scoring.ledger.Ledgers;
import org.xianfeng.scoring.placement.Placements;
import org.xianfeng.scoring.rulebook.CurrentRules;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.counting.CountedBy;
import org.xianfeng.starter.pending.FactCollections;
import org.xianfeng.starter.roster.Roster;

/** Wires contests. */
@Configuration(proxyBeanMethods = false)
class ContestConfiguration {
    @Bean
    MongoContests contests(FactCollections collections) {
        return new MongoContests(collections);
    }

    @Bean
    RuleRange ruleRange(CurrentRules rules, Placements placements) {
        return new RuleRange(rules::now, placements);
    }

    @Bean
    ContestEntry.Term contestTerm(Clock clock, @Value("${xianfeng.scoring.contest.open:30d}") Duration open) {
        return new ContestEntry.Term(clock, open);
    }

    @Bean
    ContestEntry contestEntry(
            Ledgers ledgers, Contests contests, RuleRange ranges, Roster roster, ContestEntry.Term term) {
        return new ContestEntry(ledgers, contests, ranges, roster, term);
    }

    @Bean
    AnswerContest answerContest(Contests contests, RuleRange ranges, Clock clock, MeterRegistry meters) {
        CountedBy answered = new CountedBy(
                meters,
                "xianfeng.scoring.contests.answered",
                "state",
                List.of(Contest.State.ANSWERED, Contest.State.UPHELD, Contest.State.REFUSED));
        return new AnswerContest(contests, ranges, clock, answered::count);
    }

    @Bean
    ContestController.Sight contestSight(Access access, AccountAccess accounts) {
        return new ContestController.Sight(access, accounts);
    }

    @Bean
    ContestSchedule contestSchedule(MongoContests contests, Clock clock, MeterRegistry meters) {
        return new ContestSchedule(contests, clock, meters);
    }
}
