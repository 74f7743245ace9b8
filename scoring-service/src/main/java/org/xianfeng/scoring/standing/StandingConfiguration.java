package org.xianfeng.scoring.standing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.contracts.scoring.PointsPosted;
import org.xianfeng.scoring.account.AccountPages;
import org.xianfeng.scoring.ledger.Ledgers;
import org.xianfeng.starter.publishing.EventJson;
import org.xianfeng.starter.roster.Census;
import org.xianfeng.starter.tail.TailListener;
import org.xianfeng.starter.tail.TailedFact;

/** Wires the standings of branches. */
@Configuration(proxyBeanMethods = false)
class StandingConfiguration {
    @Bean
    ComparisonRules comparisonRules(
            @Value("${xianfeng.scoring.ranking.kinds}") List<OrganisationKind> kinds,
            @Value("${xianfeng.scoring.ranking.sizes-from}") List<Integer> sizesFrom,
            @Value("${xianfeng.scoring.ranking.least-branches}") int leastBranches,
            @Value("${xianfeng.scoring.ranking.least-entries}") int leastEntries,
            @Value("${xianfeng.scoring.ranking.exact-top}") int exactTop) {
        return new ComparisonRules(kinds, sizesFrom, leastBranches, leastEntries, exactTop);
    }

    @Bean
    Standings standings(ComparisonRules rules) {
        return new Standings(rules);
    }

    @Bean
    AsOf standingsAsOf(Clock clock) {
        return new AsOf(clock);
    }

    @Bean
    KeepStandings keepStandings(
            Standings standings, Census census, ComparisonRules rules, Ledgers ledgers, AccountPages pages) {
        return new KeepStandings(standings, new GatherSeats(census, rules), ledgers, pages);
    }

    @Bean
    @ConditionalOnProperty(name = "xianfeng.listener.enabled", matchIfMissing = true)
    TailListener<PointsPosted> standingsListener(
            KeepStandings keep,
            AsOf asOf,
            @Value("${xianfeng.scoring.ranking.look:30s}") Duration look,
            ConsumerFactory<Object, Object> consumers,
            EventJson json) {
        TailedFact<PointsPosted> posted = new TailedFact<>(PointsPosted.class, json);
        FollowPostings follower = new FollowPostings(keep, asOf, look);
        return new TailListener<>(consumers, "scoring-service.standings", posted, asOf.clock(), follower);
    }

    @Bean
    MeterBinder standingMeters(Standings standings, AsOf asOf) {
        return registry -> {
            Gauge.builder("xianfeng.ranking.branches", standings, Standings::size)
                    .description("Branches that are compared")
                    .register(registry);
            Gauge.builder("xianfeng.ranking.behind", asOf, AsOf::behindSeconds)
                    .baseUnit("seconds")
                    .description(
                            "How long ago every posting was in the standings of this process; since its start, if never")
                    .register(registry);
        };
    }
}
