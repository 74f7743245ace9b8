package org.xianfeng.proof.peer;

import com.mongodb.client.MongoDatabase;
import java.util.function.Function;
import org.springframework.context.ConfigurableApplicationContext;
import org.xianfeng.proof.lab.Lab;
import org.xianfeng.proof.lab.Listening;
import org.xianfeng.proof.lab.Run;
import org.xianfeng.proof.lab.Stopwatch;
import org.xianfeng.proof.lab.Topic;
import org.xianfeng.proof.lab.Workload;
import org.xianfeng.proof.wrong.BulkAndIncrement;
import org.xianfeng.proof.wrong.NaiveListener;
import org.xianfeng.scoring.award.ScoreEvents;
import org.xianfeng.starter.listener.EventHandler;

/**
 * Another design in the scorer's place, in the same poll loop: two entries an event, one of the member and one of the
 * branch, without caps, corrections, reasons or announcements.
 *
 * @param share how much of the work it gets, because it is slow: one in so many events
 */
public record Peer(String name, Lab lab, Topic topic, int share, Function<MongoDatabase, EventHandler> design)
        implements Contender {
    private static final long PATIENCE_SECONDS = 900;
    private static final int NAIVE_SHARE = 40;

    /** Finds and saves, event by event. */
    public static Peer naive(Lab lab, Topic topic) {
        return new Peer("naive listener", lab, topic, NAIVE_SHARE, NaiveListener::new);
    }

    /** Entries in bulk and balances by {@code $inc}. */
    public static Peer bulk(Lab lab, Topic topic) {
        return new Peer("bulk + $inc", lab, topic, 1, BulkAndIncrement::new);
    }

    @Override
    public Run run(Workload workload) {
        MongoDatabase database = lab.newDatabase();
        topic.forget(ScoreEvents.GROUP);
        int events = workload.events() / share;
        Stopwatch stopwatch = new Stopwatch(events, lab::cpuSeconds);
        try (ConfigurableApplicationContext _ =
                Listening.other(lab.broker(), lab.uri(database.getName()), stopwatch, design.apply(database))) {
            return stopwatch.run(2, PATIENCE_SECONDS);
        } finally {
            database.drop();
        }
    }
}
