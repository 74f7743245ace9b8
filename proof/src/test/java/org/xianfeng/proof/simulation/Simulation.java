package org.xianfeng.proof.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.xianfeng.contracts.EventContracts;
import org.xianfeng.contracts.EventData;
import org.xianfeng.proof.history.History;
import org.xianfeng.proof.history.Told;
import org.xianfeng.proof.model.ReferenceModel;
import org.xianfeng.scoring.award.JudgeEvent;
import org.xianfeng.scoring.award.Judged;
import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.scoring.rule.RuleConfiguration;
import org.xianfeng.starter.listener.ReceivedEvent;

/**
 * One made-up history, delivered in many ways that seeds decide: late facts, repetitions, several workers, crashes
 * between any two steps, rebalances that leave zombies at work, a clock that jumps. Every way must lead to the same
 * pages, and to those of the reference model.
 */
final class Simulation {
    private static final JudgeEvent JUDGE = new JudgeEvent(RuleConfiguration.shipped());
    private static final Instant BEGIN = Instant.parse("2027-01-01T00:00:00Z");
    private static final int MOST_STEPS = 100_000;

    private final long seed;
    private final Core core;
    private final List<Told> history;
    private final Map<String, List<Claim>> judged = new HashMap<>();
    private final Map<String, PageStore.State> expected = new HashMap<>();

    Simulation(long seed, Core core) {
        this.seed = seed;
        this.core = core;
        this.history = History.of(seed, "s", 25, 2, 3);
        history.forEach(told -> judged.put(told.id(), claims(told)));
    }

    /** Delivers the history in so many ways. @return the first way that leads elsewhere, with what it takes to repeat it */
    Optional<String> differs(int ways) {
        for (int way = 0; way < ways; way++) {
            PageStore store = deliver(way);
            Optional<String> flaw = store.flaw().or(() -> differs(store.states()));
            if (flaw.isPresent()) {
                return Optional.of("seed " + seed + ", way " + way + ": " + flaw.get());
            }
        }
        return Optional.empty();
    }

    private Optional<String> differs(Map<String, PageStore.State> states) {
        if (expected.isEmpty()) {
            expected.putAll(states);
            return notTheModels(states);
        }
        return states.equals(expected) ? Optional.empty() : Optional.of("pages differ from those of way 0");
    }

    private Optional<String> notTheModels(Map<String, PageStore.State> states) {
        Map<String, EventData> events = new HashMap<>();
        history.forEach(told -> events.put(told.id(), told.data()));
        Map<String, ReferenceModel.Expected> model = new ReferenceModel(events).pages();
        if (!model.keySet().equals(states.keySet())) {
            return Optional.of("other pages than the model's");
        }
        return model.entrySet().stream()
                .filter(page ->
                        states.get(page.getKey()).confirmed() != page.getValue().confirmed()
                                || states.get(page.getKey()).provisional()
                                        != page.getValue().provisional())
                .findFirst()
                .map(page -> page.getKey() + " does not say what the model says");
    }

    private PageStore deliver(int way) {
        Random random = new Random(seed * 1_000_003 + way);
        EventLog log = new EventLog(history, 1 + random.nextInt(3), random);
        PageStore store = new PageStore();
        Instant[] now = {BEGIN};
        Worker.World world = new Worker.World(log, store, judged::get, core, () -> {
            now[0] = now[0].plus(Duration.ofMillis(random.nextInt(20_000) - 8_000));
            return now[0];
        });
        List<Worker> workers = new ArrayList<>();
        for (int partition = 0; partition < log.partitions(); partition++) {
            workers.add(new Worker(world, partition));
        }
        boolean troubled = way > 0;
        for (int step = 0; !log.isDrained(); step++) {
            if (step == MOST_STEPS) {
                throw new IllegalStateException("seed " + seed + ", way " + way + " never ends");
            }
            if (troubled && random.nextInt(40) == 0) {
                trouble(workers, world, random);
            }
            workers.get(random.nextInt(workers.size())).step(1 + random.nextInt(6));
        }
        return store;
    }

    /** A worker dies and another takes its partition, or another takes it while it goes on as a zombie. */
    private static void trouble(List<Worker> workers, Worker.World world, Random random) {
        int which = random.nextInt(workers.size());
        int partition = workers.get(which).partition();
        boolean leavesZombie = random.nextBoolean() && workers.size() < 6;
        if (!leavesZombie) {
            workers.set(which, new Worker(world, partition));
        } else {
            workers.add(new Worker(world, partition));
        }
    }

    private static List<Claim> claims(Told told) {
        ReceivedEvent event = new ReceivedEvent(
                told.id(),
                EventContracts.of(told.data()).type(),
                "/xianfeng/simulation",
                null,
                told.key(),
                told.time().plus(Duration.ofDays(400)),
                Integer.toHexString(told.data().hashCode()),
                told.data());
        return switch (JUDGE.of(event)) {
            case Judged.Claims all -> all.claims();
            case Judged.Refused no -> throw new IllegalStateException(told + " is refused: " + no.why());
        };
    }
}
