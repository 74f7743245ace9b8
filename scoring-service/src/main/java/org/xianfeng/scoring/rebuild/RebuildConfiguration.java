package org.xianfeng.scoring.rebuild;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.scoring.award.Announce;
import org.xianfeng.scoring.award.JudgeEvent;
import org.xianfeng.scoring.ledger.Ledgers;
import org.xianfeng.scoring.replay.KeptEvents;
import org.xianfeng.starter.identity.NewIds;
import org.xianfeng.starter.roster.Roster;

/** Wires rebuilds. */
@Configuration(proxyBeanMethods = false)
class RebuildConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(RebuildConfiguration.class);
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    @Bean
    Rebuilds rebuilds(MongoDatabase database, Clock clock) {
        return new MongoRebuilds(database, clock);
    }

    @Bean
    RunRebuild runRebuild(Ledgers ledgers, KeptEvents events, MongoDatabase database, Clock clock, ScoreAnew score) {
        return new RunRebuild(
                ledgers, events, new MongoShadows(database, clock), score, () -> LockSupport.parkNanos(PAUSE_NANOS));
    }

    @Bean
    Generations generations(MongoDatabase database, Clock clock, MeterRegistry meters) {
        return new MongoGenerations(database, clock, meters);
    }

    @Bean
    SwitchOver switchOver(Generations generations, Ledgers ledgers, Announce announce) {
        return new SwitchOver(generations, pages -> announce.pages(ledgers.heads(pages)));
    }

    @Bean
    ScoreAnew scoreAnew(JudgeEvent judge, Roster roster) {
        return new ScoreAnew(judge, roster);
    }

    @Bean
    StartRebuild startRebuild(Rebuilds rebuilds, RunRebuild run, NewIds ids, Clock clock) {
        return new StartRebuild(rebuilds, run, ids, clock, inTheBackground());
    }

    /** Not virtual: it computes for minutes, and points of the day would wait until it waits itself. */
    private static Executor inTheBackground() {
        return work -> Thread.ofPlatform()
                .daemon()
                .name("rebuild")
                .uncaughtExceptionHandler((_, failure) -> LOG.error("a rebuild failed", failure))
                .start(work);
    }
}
