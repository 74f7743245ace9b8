package org.xianfeng.scoring.whatif;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.scoring.effect.Effects;
import org.xianfeng.scoring.ledger.Ledgers;
import org.xianfeng.scoring.placement.Placements;
import org.xianfeng.scoring.replay.KeptEvents;
import org.xianfeng.scoring.rule.RuleBooks;
import org.xianfeng.scoring.rulebook.CurrentRules;
import org.xianfeng.scoring.rulebook.EditShelf;
import org.xianfeng.starter.identity.NewIds;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.roster.Roster;

/** Wires runs of drafts over past periods. */
@Configuration(proxyBeanMethods = false)
class WhatIfConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(WhatIfConfiguration.class);
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    @Bean
    WhatIfs whatIfs(
            MongoDatabase database,
            @Value("${xianfeng.scoring.whatif.most-at-once:2}") int mostAtOnce,
            Clock clock,
            MeterRegistry meters) {
        return new MongoWhatIfs(database, mostAtOnce, clock, meters);
    }

    @Bean
    Workspaces workspaces(MongoDatabase database, Clock clock) {
        return new MongoWorkspaces(database, clock);
    }

    @Bean
    RunWhatIf.Results whatIfResults(Ledgers live, Workspaces workspaces, Effects effects) {
        return new RunWhatIf.Results(live, workspaces, effects);
    }

    @Bean
    RunWhatIf runWhatIf(
            KeptEvents events, Placements placements, Roster roster, RunWhatIf.Results results, Clock clock) {
        RunWhatIf.Time time = new RunWhatIf.Time(clock, () -> LockSupport.parkNanos(PAUSE_NANOS));
        return new RunWhatIf(events, placements, roster, results, time);
    }

    @Bean
    StartWhatIf.Drafts drafts(EditShelf shelf, CurrentRules rules) {
        return new StartWhatIf.Drafts() {
            @Override
            public Optional<EditShelf.Drafted> of(OrganisationId organisation) {
                return shelf.drafted(organisation);
            }

            @Override
            public RuleBooks inForce() {
                return rules.now();
            }
        };
    }

    @Bean
    StartWhatIf.Around around(Clock clock, NewIds ids) {
        return new StartWhatIf.Around(clock, ids, inTheBackground());
    }

    @Bean
    StartWhatIf startWhatIf(
            WhatIfs runs, RunWhatIf run, StartWhatIf.Drafts drafts, KeptEvents events, StartWhatIf.Around around) {
        return new StartWhatIf(runs, run, drafts, events, around);
    }

    @Bean
    WhatIfController.Keeping keeping(@Value("${xianfeng.scoring.whatif.kept:7d}") Duration kept) {
        return new WhatIfController.Keeping(kept);
    }

    @Bean
    ForgetWhatIfs forgetWhatIfs(
            WhatIfs runs, Effects effects, Workspaces workspaces, WhatIfController.Keeping keeping, Clock clock) {
        return new ForgetWhatIfs(runs, effects, workspaces, keeping.time(), clock);
    }

    @Bean
    WhatIfSchedule whatIfSchedule(ForgetWhatIfs forget, MeterRegistry meters) {
        return new WhatIfSchedule(forget, meters);
    }

    /** Not virtual: it computes for minutes, and points of the day would wait until it waits itself. */
    private static Executor inTheBackground() {
        return work -> Thread.ofPlatform()
                .daemon()
                .name("what-if")
                .uncaughtExceptionHandler((_, failure) -> LOG.error("a what-if run failed", failure))
                .start(work);
    }
}
