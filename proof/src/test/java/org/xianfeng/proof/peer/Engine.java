package org.xianfeng.proof.peer;

import com.mongodb.client.MongoDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.xianfeng.contracts.EventData;
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

/** The scoring service's own way from topic to ledgers, announcements included. */
public final class Engine implements Contender {
    private static final int PORTION = 1_000;
    private static final long PATIENCE_SECONDS = 900;

    private final Lab lab;
    private final Topic topic;

    public Engine(Lab lab, Topic topic) {
        this.lab = lab;
        this.topic = topic;
    }

    @Override
    public String name() {
        return "engine";
    }

    @Override
    public Run run(Workload workload) {
        MongoDatabase database = lab.newDatabase();
        try {
            Run run = into(database, workload);
            long entries = entries(Ledgered.ledgers(database));
            if (entries != workload.entries()) {
                throw new IllegalStateException(entries + " entries instead of " + workload.entries());
            }
            return run;
        } finally {
            database.drop();
        }
    }

    /** The same, and the database stays. */
    public Run into(MongoDatabase database, Workload workload) {
        Ledgered.roster(database, workload);
        topic.forget(ScoreEvents.GROUP);
        Stopwatch stopwatch = new Stopwatch(workload.events(), lab::cpuSeconds);
        try (ConfigurableApplicationContext _ =
                Listening.scorer(lab.broker(), lab.uri(database.getName()), stopwatch, Map.of())) {
            return stopwatch.run(3, PATIENCE_SECONDS);
        } finally {
            topic.empty(Topic.ANNOUNCEMENTS);
        }
    }

    /** Everything against the reference model, event by event: what was lost or doubled, and every broken invariant. */
    public StoreCheck.Found check(MongoDatabase database, Workload workload) {
        Map<String, EventData> events = new HashMap<>();
        workload.forEach(told -> events.put(told.id(), told.data()));
        return StoreCheck.against(Ledgered.ledgers(database), events);
    }

    private static long entries(Ledgers ledgers) {
        long entries = 0;
        PageId after = null;
        for (List<PageHead> some = ledgers.headsAfter(null, PORTION);
                !some.isEmpty();
                some = ledgers.headsAfter(after, PORTION)) {
            entries += some.stream().mapToLong(PageHead::entries).sum();
            after = some.getLast().id();
        }
        return entries;
    }
}
