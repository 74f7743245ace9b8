package org.xianfeng.proof.poison;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.xianfeng.contracts.EventData;
import org.xianfeng.proof.history.Told;
import org.xianfeng.proof.lab.Lab;
import org.xianfeng.proof.lab.Ledgered;
import org.xianfeng.proof.lab.Listening;
import org.xianfeng.proof.lab.Run;
import org.xianfeng.proof.lab.Stopwatch;
import org.xianfeng.proof.lab.Topic;
import org.xianfeng.proof.lab.Workload;
import org.xianfeng.proof.model.StoreCheck;
import org.xianfeng.scoring.award.ScoreEvents;
import org.xianfeng.scoring.ledger.Ledgers;
import org.xianfeng.scoring.page.PageHead;
import org.xianfeng.scoring.page.PageId;
import org.xianfeng.starter.deadletter.DeadLetterConfiguration;
import org.xianfeng.starter.deadletter.DeadLettersEndpoint;

/** One workload, of which each hundredth record is bad or none is. */
final class Trial implements AutoCloseable {
    private static final int ONE_IN = 100;
    private static final int PORTION = 1_000;
    private static final long PATIENCE_SECONDS = 900;
    private static final String REPLAYS = "scoring-service.dead-letters";

    private final Lab lab;
    private final Topic topic;
    private final Workload workload;
    private final Map<String, Bad> bad = new HashMap<>();
    private final Set<String> metByAFault = new HashSet<>();

    Trial(Lab lab, int events) {
        this.lab = lab;
        this.topic = new Topic(lab.broker());
        this.workload = new Workload(events, Math.max(1_000, events / 10), 3_000, 11);
        int[] number = {0};
        workload.forEach(told -> {
            int at = number[0]++;
            if (at % ONE_IN == ONE_IN / 2) {
                bad.put(told.id(), Bad.values()[at / ONE_IN % Bad.values().length]);
            }
        });
        bad.forEach((id, how) -> {
            if (how == Bad.MET_BY_A_FAULT) {
                metByAFault.add(id);
            }
        });
    }

    /** From the topic to ledgers, timed; what was made is thrown away. */
    Run of(boolean spoilt) {
        MongoDatabase database = lab.newDatabase();
        try {
            return into(database, spoilt);
        } finally {
            database.drop();
            topic.empty(Letters.TOPIC);
        }
    }

    private Run into(MongoDatabase database, boolean spoilt) {
        topic.empty(Topic.EVENTS);
        topic.forget(ScoreEvents.GROUP);
        workload.forEach(told -> topic.producer().send(record(told, spoilt)));
        topic.producer().flush();
        Ledgered.roster(database, workload);
        Stopwatch stopwatch = new Stopwatch(workload.events(), lab::cpuSeconds);
        FaultyScorer fault = new FaultyScorer(spoilt ? metByAFault : Set.of());
        try (ConfigurableApplicationContext _ =
                scorer(database, stopwatch, context -> context.registerBean(FaultyScorer.class, () -> fault))) {
            return stopwatch.run(3, PATIENCE_SECONDS);
        } finally {
            topic.empty(Topic.ANNOUNCEMENTS);
        }
    }

    private ProducerRecord<String, byte[]> record(Told told, boolean spoilt) {
        Bad how = spoilt ? bad.get(told.id()) : null;
        return how == null ? Topic.record(told) : how.spoilt(told);
    }

    /**
     * Goes through it once more; then the fault of the handler is mended, and all letters are tried again, twice. Returns
     * what is not as it should be.
     */
    List<String> putAsideAndTriedAgain() {
        MongoDatabase database = lab.newDatabase();
        List<String> flaws = new ArrayList<>();
        try {
            into(database, true);
            Ledgers ledgers = Ledgered.ledgers(database);
            Map<String, Long> reasons = new Letters(lab.broker()).reasons();
            Map<String, Long> wanted = wanted(bad.values());
            say("dead letters " + reasons, reasons.equals(wanted), "instead of " + wanted, flaws);
            check("with the fault", ledgers, good(Set.of()), flaws);
            try (ConfigurableApplicationContext mended = scorer(
                    database,
                    new Stopwatch(Long.MAX_VALUE, () -> 0),
                    context -> context.registerBean(DeadLetterConfiguration.class))) {
                DeadLettersEndpoint operator = mended.getBean(DeadLettersEndpoint.class);
                System.out.println("tried again: " + operator.replay(Topic.EVENTS, 2 * bad.size()));
                check("with the fault mended", ledgers, good(metByAFault), flaws);
                List<PageHead> once = heads(ledgers);
                topic.forget(REPLAYS);
                System.out.println("all of them once more: " + operator.replay(Topic.EVENTS, 3 * bad.size()));
                say("the same pages after the second time", heads(ledgers).equals(once), "no", flaws);
            }
            return flaws;
        } finally {
            database.drop();
        }
    }

    private ConfigurableApplicationContext scorer(
            MongoDatabase database, Stopwatch stopwatch, Consumer<GenericApplicationContext> added) {
        return Listening.scorer(lab.broker(), lab.uri(database.getName()), stopwatch, Map.of(), added);
    }

    private static Map<String, Long> wanted(Iterable<Bad> all) {
        Map<String, Long> reasons = new TreeMap<>();
        all.forEach(one -> reasons.merge(one.reason(), 1L, Long::sum));
        return reasons;
    }

    /** The events that can be scored, and some of the others. */
    private Map<String, EventData> good(Set<String> more) {
        Map<String, EventData> events = new HashMap<>();
        workload.forEach(told -> {
            if (!bad.containsKey(told.id()) || more.contains(told.id())) {
                events.put(told.id(), told.data());
            }
        });
        return events;
    }

    private static void check(String when, Ledgers ledgers, Map<String, EventData> events, List<String> flaws) {
        StoreCheck.Found found = StoreCheck.against(ledgers, events);
        say(
                "%s: %,d entries of %,d events, %d lost, %d unfounded"
                        .formatted(when, found.entries(), events.size(), found.lost(), found.unfounded()),
                found.isSound(),
                found.flaws().stream().limit(5).toList().toString(),
                flaws);
    }

    private static void say(String what, boolean right, String otherwise, List<String> flaws) {
        System.out.println(what);
        if (!right) {
            flaws.add("NOT RIGHT: " + what + ": " + otherwise);
        }
    }

    private static List<PageHead> heads(Ledgers ledgers) {
        List<PageHead> all = new ArrayList<>();
        PageId after = null;
        for (List<PageHead> some = ledgers.headsAfter(null, PORTION);
                !some.isEmpty();
                some = ledgers.headsAfter(after, PORTION)) {
            all.addAll(some);
            after = some.getLast().id();
        }
        return all;
    }

    @Override
    public void close() {
        topic.close();
    }
}
