package org.xianfeng.scoring.proposal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.xianfeng.contracts.scoring.ProposalKind;

/** Lets claims count whose days for objections are over, makes the indexes, and measures what waits for people. */
class ProposalSchedule {
    private static final int AT_A_TIME = 200;

    private final MongoProposals proposals;
    private final DecideProposal decide;
    private final Clock clock;
    private volatile Map<ProposalKind, Proposals.Waiting> waiting = Map.of();
    private boolean indexed;

    ProposalSchedule(MongoProposals proposals, DecideProposal decide, Clock clock, MeterRegistry meters) {
        this.proposals = proposals;
        this.decide = decide;
        this.clock = clock;
        for (ProposalKind kind : ProposalKind.values()) {
            Gauge.builder("xianfeng.scoring.proposals.waiting", () -> count(kind))
                    .tag("kind", kind.toString())
                    .description("Claims, deductions and vetoes on which people have not decided")
                    .register(meters);
            Gauge.builder("xianfeng.scoring.proposals.oldest.seconds", () -> oldestSeconds(kind))
                    .tag("kind", kind.toString())
                    .description("How long the oldest of them has waited")
                    .register(meters);
        }
    }

    private long count(ProposalKind kind) {
        return Optional.ofNullable(waiting.get(kind))
                .map(Proposals.Waiting::count)
                .orElse(0L);
    }

    private long oldestSeconds(ProposalKind kind) {
        return Optional.ofNullable(waiting.get(kind))
                .flatMap(Proposals.Waiting::since)
                .map(since -> Duration.between(since, clock.instant()).toSeconds())
                .orElse(0L);
    }

    @Scheduled(
            initialDelayString = "${xianfeng.scoring.proposal.look:1m}",
            fixedDelayString = "${xianfeng.scoring.proposal.look:1m}")
    void look() {
        if (!indexed) {
            proposals.index();
            indexed = true;
        }
        decide.settle(AT_A_TIME);
        waiting = proposals.waiting();
    }
}
