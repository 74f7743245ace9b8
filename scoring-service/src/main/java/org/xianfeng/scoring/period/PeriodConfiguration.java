package org.xianfeng.scoring.period;

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
import org.xianfeng.scoring.frozen.FrozenAccounts;
import org.xianfeng.scoring.frozen.PeriodSeal;
import org.xianfeng.scoring.frozen.ReadPeriod;
import org.xianfeng.scoring.parking.WaitingEvents;
import org.xianfeng.scoring.replay.KeptEvents;
import org.xianfeng.starter.identity.NewIds;
import org.xianfeng.starter.pending.FactCollections;
import org.xianfeng.starter.roster.Roster;

/** Wires the closing of periods. */
@Configuration(proxyBeanMethods = false)
class PeriodConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(PeriodConfiguration.class);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    @Bean
    ClosedPeriods closedPeriods(FactCollections collections) {
        return new MongoClosedPeriods(collections);
    }

    @Bean
    Freezings freezings(MongoDatabase database, Clock clock) {
        return new MongoFreezings(database, clock);
    }

    @Bean
    PeriodSchedule periodSchedule(Freezings freezings, ClosedPeriods periods, Clock clock, MeterRegistry meters) {
        return new PeriodSchedule(freezings, periods, clock, meters);
    }

    @Bean
    FreezePeriod.Snapshot snapshot(ReadPeriod read, FrozenAccounts accounts, PeriodSeal seal) {
        return new FreezePeriod.Snapshot(read, accounts, seal);
    }

    @Bean
    FreezePeriod freezePeriod(
            ClosedPeriods periods,
            Freezings freezings,
            Roster roster,
            FreezePeriod.Snapshot snapshot,
            FreezePeriod.Around around) {
        return new FreezePeriod(periods, freezings, new ScopeAccounts(roster), snapshot, around);
    }

    @Bean
    FreezePeriod.Around aroundFreezing(Clock clock, NewIds ids, PeriodSchedule count) {
        return new FreezePeriod.Around(clock, ids, count);
    }

    @Bean
    PeriodSchedule.Sweep periodSweep(PeriodSchedule schedule, FreezePeriod freeze) {
        return new PeriodSchedule.Sweep(schedule, freeze, inTheBackground());
    }

    @Bean
    ClosePeriod.Obstacles obstacles(KeptEvents events, WaitingEvents waiting, Roster roster) {
        return new Outstanding(events, waiting, roster, () -> LockSupport.parkNanos(PAUSE_NANOS));
    }

    @Bean
    ClosePeriod closePeriod(
            ClosedPeriods periods,
            Freezings freezings,
            FreezePeriod freeze,
            ClosePeriod.Obstacles obstacles,
            Clock clock) {
        return new ClosePeriod(periods, freezings, freeze, obstacles, new ClosePeriod.Around(clock, inTheBackground()));
    }

    @Bean
    PublishPeriod publishPeriod(ClosedPeriods periods, PeriodSeal seals, Clock clock) {
        return new PublishPeriod(periods, seals, clock);
    }

    /** Not virtual: it computes for minutes, and points of the day would wait until it waits itself. */
    private static Executor inTheBackground() {
        return work -> Thread.ofPlatform()
                .daemon()
                .name("freezing")
                .uncaughtExceptionHandler((_, failure) -> LOG.error("a period was not frozen", failure))
                .start(work);
    }
}
