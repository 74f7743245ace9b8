package org.xianfeng.proof.outage;

import com.mongodb.client.MongoDatabase;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
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
import org.xianfeng.starter.test.ServerProxy;

/** Events that go on at a steady rate, scorers that read them, and something that is taken away from them. */
final class Scene implements AutoCloseable {
    private static final int PER_SECOND = 200;
    private static final int SECONDS_AROUND = 180;
    private static final Duration BEFORE = Duration.ofSeconds(4);
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final int SLOWEST_PER_SECOND = 500;

    private final Lab lab;
    private final Topic topic;
    private final MongoDatabase database;
    private final Workload workload;
    private final List<Server> scorers = new ArrayList<>();
    private final Map<String, EventData> sent = new ConcurrentHashMap<>();
    private final Queue<Exception> unsent = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean sending = new AtomicBoolean(true);
    private final Thread sender = Thread.ofPlatform().daemon().unstarted(this::send);

    /** With enough events for an outage of so many seconds and what is before and after it. */
    Scene(Lab lab, int seconds) {
        this(lab, new Workload(PER_SECOND * (seconds + SECONDS_AROUND), 1_000, 30, 5));
    }

    Scene(Lab lab, Workload workload) {
        this.lab = lab;
        this.workload = workload;
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

    /** One of two is killed and another added at once, while the events go on. */
    Outcome exchanged(int mostSeconds) {
        scorers.add(Instance.start(lab.broker(), lab.uri(database.getName()), Map.of()));
        scorers.add(Instance.start(lab.broker(), lab.uri(database.getName()), Map.of()));
        begin();
        scorers.removeFirst().kill();
        scorers.add(Instance.start(lab.broker(), lab.uri(database.getName()), Map.of()));
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

    /** The store takes a third of a second more for every answer. */
    Outcome storeSlow(int seconds) {
        String uri = lab.uri(database.getName());
        String[] store = URI.create(uri).getAuthority().split(":");
        try (ServerProxy door = new ServerProxy(store[0], Integer.parseInt(store[1]))) {
            scorers.add(Instance.start(lab.broker(), uri.replace(String.join(":", store), door.address()), Map.of()));
            begin();
            door.slower(Duration.ofMillis(300));
            pause(Duration.ofSeconds(seconds));
            door.slower(Duration.ZERO);
            return outcome(seconds, 2 * seconds);
        }
    }

    /** All of it was sent while no scorer was there; then one comes, with the memory that it always has. */
    Outcome waited() {
        workload.forEach(told -> sent.put(told.id(), told.data()));
        topic.fill(workload);
        sending.set(false);
        scorers.add(Instance.start(lab.broker(), lab.uri(database.getName()), Map.of()));
        return outcome(0, Integer.MAX_VALUE);
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

    /** The broker's disk is full, which ends it; there is room again after a while, and it is started. */
    Outcome diskFull(int seconds, SmallDisk disk) {
        scorers.add(Instance.start(lab.broker(), lab.uri(database.getName()), Map.of()));
        begin();
        disk.fill();
        lab.awaitBrokerGone(Duration.ofSeconds(120));
        pause(Duration.ofSeconds(seconds));
        disk.clear();
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
            Told told = all.get(i);
            topic.producer().send(Topic.record(told), (_, failure) -> {
                if (failure == null) {
                    sent.put(told.id(), told.data());
                } else {
                    unsent.add(failure);
                }
            });
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
        List<String> flaws = new ArrayList<>(found.flaws());
        unsent.stream().limit(3).forEach(failure -> flaws.add("given up by its sender: " + failure));
        return new Outcome(
                awaySeconds,
                drained,
                mostSeconds,
                sent.size(),
                found.entries(),
                found.lost(),
                found.unfounded(),
                flaws);
    }

    /** Until the group has read all that is on the topic. */
    private void await() {
        Duration patience = PATIENCE.plusSeconds(sent.size() / SLOWEST_PER_SECOND);
        long end = System.nanoTime() + patience.toNanos();
        while (topic.committed(ScoreEvents.GROUP, Topic.EVENTS) < topic.end(Topic.EVENTS) - PER_SECOND * lag()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not drained within " + patience);
            }
            pause(Duration.ofMillis(100));
        }
    }

    /** While events go on, those of a few seconds may be under way: a busy machine takes them in large batches. */
    private double lag() {
        return sending.get() ? 5 : 0;
    }

    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    @Override
    public void close() {
        sending.set(false);
        scorers.forEach(Server::kill);
        topic.close();
        database.drop();
    }
}
