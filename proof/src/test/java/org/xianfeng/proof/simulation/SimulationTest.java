package org.xianfeng.proof.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.scoring.page.Posting;

/** The short form; {@code proof/run simulation} is the long one. */
class SimulationTest {
    private static final int HISTORIES = 200;
    private static final int WAYS = 5;

    /** Lets the last arrival about a subject hold, whatever its revision: right as long as nothing comes out of order. */
    private static final Core LAST_ARRIVAL_HOLDS = lastArrivalHolds();

    @Test
    void every_way_of_delivering_a_history_leads_to_the_same_pages() {
        assertThat(failures(Core.IN_USE, HISTORIES)).isEmpty();
    }

    @Test
    void a_core_that_depends_on_the_order_is_caught_with_its_seed_and_again_when_the_seed_is_repeated() {
        List<String> caught = failures(LAST_ARRIVAL_HOLDS, 20);
        assertThat(caught).isNotEmpty().allSatisfy(one -> assertThat(one).matches("seed \\d+, way \\d+: .*"));
        long seed = Long.parseLong(caught.getFirst().split("[ ,]")[1]);
        assertThat(new Simulation(seed, lastArrivalHolds()).differs(WAYS)).contains(caught.getFirst());
    }

    private static List<String> failures(Core core, int histories) {
        return LongStream.range(0, histories)
                .mapToObj(seed -> new Simulation(seed, core).differs(WAYS))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Core lastArrivalHolds() {
        AtomicLong arrivals = new AtomicLong();
        return (page, claims, now, limits) -> Posting.post(
                page,
                claims.stream()
                        .map(claim -> at(claim, arrivals.incrementAndGet()))
                        .toList(),
                now,
                limits);
    }

    private static Claim at(Claim claim, long revision) {
        return new Claim(
                claim.account(),
                claim.block(),
                claim.caps(),
                claim.subject(),
                revision,
                claim.rule(),
                claim.factTime(),
                claim.event(),
                claim.branchId(),
                claim.rawPointsHundredths(),
                claim.settled(),
                claim.reason(),
                claim.once());
    }
}
