package org.xianfeng.scoring.award;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.scoring.claim.Settled;
import org.xianfeng.scoring.ledger.Ledgers;
import org.xianfeng.scoring.placement.Placements;
import org.xianfeng.scoring.rulebook.CurrentRules;
import org.xianfeng.starter.listener.EventHandler;
import org.xianfeng.starter.publishing.Publisher;
import org.xianfeng.starter.roster.Roster;
import org.xianfeng.starter.trace.EventSpans;

/** Wires the way from events to points. */
@Configuration(proxyBeanMethods = false)
class AwardConfiguration {
    @Bean
    JudgeEvent judgeEvent(CurrentRules rules, Placements placements) {
        return new JudgeEvent(rules::now, placements);
    }

    @Bean
    Announce announce(Publisher publisher) {
        return new AnnouncePages(publisher);
    }

    @Bean
    PostClaims postClaims(Ledgers ledgers, Announce announce, MeterRegistry meters, EventSpans spans) {
        return new PostClaims(ledgers, announce, tally(meters), spans);
    }

    @Bean
    KnownEvents knownEvents(MongoDatabase database) {
        return new MongoKnownEvents(database, "knownEvents");
    }

    @Bean
    EventHandler scoreEvents(JudgeEvent judge, PostClaims post, Roster roster, Waiting waiting, KnownEvents known) {
        return new ScoreEvents(judge, post, roster, waiting, known);
    }

    private static Tally tally(MeterRegistry meters) {
        return claims -> claims.forEach(claim -> {
            if (claim.rawPointsHundredths() == 0) {
                meters.counter(
                                "xianfeng.scoring.declined",
                                "reason",
                                claim.reason().code())
                        .increment();
            } else {
                meters.counter("xianfeng.scoring.awarded", "settled", settled(claim))
                        .increment();
            }
        });
    }

    private static String settled(Claim claim) {
        return claim.settled() == Settled.FINAL ? "final" : "provisional";
    }
}
