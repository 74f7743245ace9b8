package org.xianfeng.proof.outage;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.xianfeng.contracts.EventData;
import org.xianfeng.proof.history.Told;
import org.xianfeng.proof.lab.Lab;
import org.xianfeng.proof.lab.Ledgered;
import org.xianfeng.proof.lab.Server;
import org.xianfeng.proof.lab.Topic;
import org.xianfeng.proof.lab.Workload;
import org.xianfeng.proof.model.StoreCheck;
import org.xianfeng.scoring.award.ScoreEvents;

/** Events that go on at a steady rate, scorers that read them, and something that is taken away from them. */
final class Scene implements AutoCloseable {
    private static final int PER_SECOND = 200;
    private static final int MOST_EVENTS = 40_000;
    private static final Duration BEFORE = Duration.ofSeconds(4);
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final Lab lab;
    private final Topic topic;
    private final MongoDatabase database;
    private final Workload workload = new Workload(MOST_EVENTS, 1_000, 30, 5);
    private final List<Server> scorers = new ArrayList<>();
    private final Map<String, EventData> sent = new HashMap<>();
    private final AtomicBoolean sending = new AtomicBoolean(true);
    private final Thread sender = Thread.ofPlatform().daemon().unstarted(this::send);

    Scene(Lab lab) {
        this.lab = lab;
        this.topic = new Topic(lab.broker());
        this.database = lab.newDatabase();
        Ledgered.roster(database, workload);
    }

    /**
     * What came of it.
     *
     * @param drainedSeconds from its end until all that had been sent was in the ledgers
     * @param mostSeconds so long it may take
     */
    record Outcome(
            int awaySeconds,
            double drainedSeconds,
            double mostSeconds,
            int events,
            long entries,
            long lost,
            long doubled,
            List<String> flaws) {}

    /** One of two is killed, and nobody takes its place. */
    Outcome killed(Map<String, String> consumer, int mostSeconds) {
        scorers.add(Instance.start(lab.broker(), lab.uri(database.getName()), consumer));
        scorers.add(Instance.start(lab.broker(), lab.uri(database.getName()), consumer));
        begin();
        scorers.removeFirst().kill();
        return outcome(0, mostSeconds);
    }

    /** The only one is killed, and another is started at once. */
    Outcome restarted(int mostSeconds) {
        scorers.add(Instance.start(lab.broker(), lab.uri(database.getName()), Map.of()));
        begin();
        scorers.removeFirst().kill();
        scorers.add(Instance.start(lab.broker(), lab.uri(database.getName()), Map.of()));
        return outcome(0, mostSeconds);
    }

    /** The store is killed and comes back after a while. */
    Outcome storeAway(int seconds) {
        scorers.add(Instance.start(lab.broker(), lab.uri(database.getName()), Map.of()));
        begin();
        lab.killStore();
        pause(Duration.ofSeconds(seconds));
        lab.startStore();
        return outcome(seconds, 2 * seconds);
    }

    /** The broker is killed and comes back after a while; what could not be sent waits where it was made. */
    Outcome brokerAway(int seconds) {
        scorers.add(Instance.start(lab.broker(), lab.uri(database.getName()), Map.of()));
        begin();
        lab.killBroker();
        pause(Duration.ofSeconds(seconds));
        lab.startBroker();
        return outcome(seconds, 2 * seconds);
    }

    private void begin() {
        sender.start();
        pause(BEFORE);
        await();
    }

    private void send() {
        List<Told> all = new ArrayList<>();
        workload.forEach(all::add);
        long begun = System.nanoTime();
        for (int i = 0; i < all.size() && sending.get(); i++) {
            long due = begun + i * 1_000_000_000L / PER_SECOND;
            LockSupport.parkNanos(due - System.nanoTime());
            topic.producer().send(Topic.record(all.get(i)));
            sent.put(all.get(i).id(), all.get(i).data());
        }
        topic.producer().flush();
    }

    /** Stops sending a moment after the outage is over, and waits until everything is in. */
    private Outcome outcome(int awaySeconds, double mostSeconds) {
        long begun = System.nanoTime();
        pause(Duration.ofSeconds(2));
        sending.set(false);
        try {
            sender.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        await();
        double drained = (System.nanoTime() - begun) / 1e9;
        StoreCheck.Found found = StoreCheck.against(Ledgered.ledgers(database), sent);
        return new Outcome(
                awaySeconds,
                drained,
                mostSeconds,
                sent.size(),
                found.entries(),
                found.lost(),
                found.unfounded(),
                found.flaws());
    }

    /** Until the group has read all that is on the topic. */
    private void await() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (topic.committed(ScoreEvents.GROUP, Topic.EVENTS) < topic.end(Topic.EVENTS) - PER_SECOND * lag()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not drained within " + PATIENCE);
            }
            pause(Duration.ofMillis(100));
        }
    }

    /** While events go on, a tenth of a second's worth is always under way. */
    private double lag() {
        return sending.get() ? 0.5 : 0;
    }

    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    @Override
    public void close() {
        sending.set(false);
        scorers.forEach(Server::kill);
        topic.close();
    }
}
