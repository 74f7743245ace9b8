package org.xianfeng.proof.crash;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.xianfeng.contracts.EventData;
import org.xianfeng.contracts.membership.Employment;
import org.xianfeng.contracts.membership.MemberRegistered;
import org.xianfeng.contracts.membership.Standing;
import org.xianfeng.proof.history.History;
import org.xianfeng.proof.history.Told;
import org.xianfeng.proof.model.Rebuild;
import org.xianfeng.proof.model.StoreCheck;
import org.xianfeng.proof.wrong.WrongConfiguration;
import org.xianfeng.scoring.ledger.Ledgers;
import org.xianfeng.scoring.ledger.MongoLedgers;
import org.xianfeng.starter.test.EventPublisher;
import org.xianfeng.starter.test.TestBroker;
import org.xianfeng.starter.test.TestStore;

/**
 * One history through one chain of processes, each killed at its fault point and followed by the next; the last one goes
 * on until nothing waits. Then the whole store is held to the reference model.
 */
final class CrashRun {
    private static final List<String> SETTINGS = List.of(
            "--xianfeng.service=scoring",
            "--xianfeng.roster.enabled=true",
            "--xianfeng.scoring.sweep=1s",
            "--spring.kafka.consumer.max-poll-records=20",
            "--spring.kafka.bootstrap-servers=" + TestBroker.address());
    private static final int MEMBERS = 5;
    private static final int BRANCHES = 3;

    private final String design;
    private final long seed;
    private final String mark;
    private final int size;
    private final List<Told> history;
    private final String databaseName =
            "xianfeng_proof_" + UUID.randomUUID().toString().substring(0, 8);
    private final EventPublisher membership = new EventPublisher();
    private final Topics topics = new Topics(TestBroker.address());
    private final List<String> flaws = new ArrayList<>();
    private Map<TopicPartition, Long> begin = Map.of();
    private final List<String> reached = new ArrayList<>();
    private int kills;

    CrashRun(String design, long seed, int size) {
        this.design = design;
        this.seed = seed;
        this.mark = design.charAt(0) + "" + seed + "x"
                + UUID.randomUUID().toString().substring(0, 4);
        this.size = size;
        this.history = History.of(seed, mark, size);
    }

    /**
     * What came of it.
     *
     * @param reached the fault points at which a process was killed
     * @param wrongAccounts accounts of a wrong design that do not have the points they should
     */
    record Outcome(
            int kills,
            List<String> reached,
            int facts,
            long entries,
            long lost,
            long doubled,
            long wrongAccounts,
            List<String> flaws) {
        boolean isSound() {
            return lost == 0 && doubled == 0 && wrongAccounts == 0 && flaws.isEmpty();
        }

        Outcome plus(Outcome more) {
            return new Outcome(
                    kills + more.kills,
                    join(reached, more.reached),
                    facts + more.facts,
                    entries + more.entries,
                    lost + more.lost,
                    doubled + more.doubled,
                    wrongAccounts + more.wrongAccounts,
                    join(flaws, more.flaws));
        }

        private static List<String> join(List<String> some, List<String> others) {
            return Stream.concat(some.stream(), others.stream()).toList();
        }
    }

    /** @param crashes fault points as {@code PAGES_WRITTEN@2}, or {@code AFTER@<milliseconds>} */
    Outcome through(List<String> crashes) {
        try (MongoClient client = MongoClients.create(TestStore.uri(databaseName));
                Groups groups = new Groups(TestBroker.address(), design)) {
            MongoDatabase database = client.getDatabase(databaseName);
            groups.toTheEnd();
            begin = groups.ends(Groups.FACTS);
            long dead = count(groups.ends(Groups.DEAD_LETTERS));
            register(0, 4);
            boolean allRegistered = false;
            int written = 0;
            for (int i = 0; i < crashes.size(); i++) {
                if (crashes.get(i).startsWith(Step.RELEASED.name())) {
                    register(4, MEMBERS);
                    allRegistered = true;
                }
                int upTo = history.size() * (i + 1) / (crashes.size() + 1);
                written = untilKilled(crashes.get(i), written, upTo, groups, database);
                checkMeanwhile(groups, database);
            }
            if (!allRegistered) {
                register(4, MEMBERS);
            }
            untilDone(written, groups, database);
            dead = count(groups.ends(Groups.DEAD_LETTERS)) - dead;
            if (dead > 0) {
                flaws.add(dead + " good events were put with the dead letters");
            }
            Outcome outcome = check(groups, database);
            database.drop();
            return outcome;
        }
    }

    private int untilKilled(String crash, int written, int upTo, Groups groups, MongoDatabase database) {
        boolean timed = crash.startsWith("AFTER@");
        try (Child child = child(timed ? "NEVER" : crash)) {
            child.awaitReady();
            ask(child, written, upTo);
            if (timed) {
                long end = System.nanoTime() + Long.parseLong(crash.substring(6)) * 1_000_000;
                child.await("its time", () -> System.nanoTime() > end);
            } else {
                child.await(
                        crash + " of seed " + seed,
                        () -> child.isStopped() || child.wrote() == upTo - 1 && nothingWaits(groups, database));
                if (child.isStopped()) {
                    reached.add(crash.substring(0, crash.indexOf('@')));
                }
            }
            child.kill();
            kills++;
            return Math.max(written, child.wrote() + 1);
        } finally {
            forgetTheDead(groups, database);
        }
    }

    private void untilDone(int written, Groups groups, MongoDatabase database) {
        try (Child child = child("NEVER")) {
            child.awaitReady();
            ask(child, written, history.size());
            child.await(
                    "the end of seed " + seed,
                    () -> child.wrote() >= history.size() - 1
                            && nothingWaits(groups, database)
                            && database.getCollection("parkedEvents").countDocuments() == 0,
                    () -> "written " + (child.wrote() + 1) + " of " + history.size() + ", waiting documents "
                            + waiting(database) + ", parked " + parked(database) + ", behind " + groups.behind());
            child.kill();
        } finally {
            forgetTheDead(groups, database);
        }
    }

    /** What the dead held runs out by itself, sessions after 10 s and leases after 15; here nobody waits for it. */
    private static void forgetTheDead(Groups groups, MongoDatabase database) {
        groups.forgetTheDead();
        database.getCollection("relay_leases").deleteMany(new Document());
    }

    private static boolean nothingWaits(Groups groups, MongoDatabase database) {
        return waiting(database) == 0 && groups.behind().isEmpty();
    }

    private static long count(Map<TopicPartition, Long> ends) {
        return ends.values().stream().mapToLong(Long::longValue).sum();
    }

    private static long waiting(MongoDatabase database) {
        return database.getCollection("facts").countDocuments(Filters.gt("pendingSince", new Date(0)));
    }

    /** For whom each parked event waits, why, and who of them the roster knows. */
    private static List<String> parked(MongoDatabase database) {
        List<String> parked = new ArrayList<>();
        for (Document one : database.getCollection("parkedEvents").find()) {
            List<String> members = one.getList("members", String.class);
            long known = database.getCollection("roster_members").countDocuments(Filters.in("_id", members));
            parked.add(one.getString("_id") + " for " + members + ": " + one.getString("reason") + ", known " + known);
        }
        return parked;
    }

    private static void ask(Child child, int from, int to) {
        for (int fact = from; fact < to; fact++) {
            child.ask(Integer.toString(fact));
        }
    }

    private Child child(String crashAt) {
        List<String> arguments = new ArrayList<>(SETTINGS);
        arguments.add("--spring.mongodb.uri=" + TestStore.uri(databaseName));
        return Child.start(
                Station.class,
                List.of(
                        "-Dproof.crash-at=" + crashAt,
                        "-Dproof.design=" + design,
                        "-Dproof.seed=" + seed,
                        "-Dproof.mark=" + mark,
                        "-Dproof.size=" + size),
                arguments);
    }

    /** Some members are registered late: their events wait meanwhile. */
    private void register(int from, int to) {
        List<String> members = History.members(mark, BRANCHES, MEMBERS);
        for (int i = 0; i < members.size(); i++) {
            if (i % MEMBERS >= from && i % MEMBERS < to) {
                membership.publish(
                        mark + "-b0",
                        new MemberRegistered(
                                members.get(i),
                                mark + "-b" + i / MEMBERS,
                                null,
                                Standing.FORMAL,
                                Employment.IN_SERVICE,
                                LocalDate.of(2025, 1, 1),
                                1));
            }
        }
    }

    private Ledgers ledgers(MongoDatabase database, String name) {
        return new MongoLedgers(database, name, Clock.systemUTC(), Station.LIMITS, new SimpleMeterRegistry());
    }

    private void checkMeanwhile(Groups groups, MongoDatabase database) {
        if (design.equals("engine")) {
            Map<String, EventData> read = Topics.distinct(topics.between(begin, groups.committed()));
            Set<String> waiting = new HashSet<>();
            for (Document parked : database.getCollection("parkedEvents").find()) {
                waiting.add(parked.getString("_id"));
            }
            flaws.addAll(StoreCheck.atAnyMoment(ledgers(database, "ledgerPages"), read, waiting)
                    .flaws());
        }
    }

    private Outcome check(Groups groups, MongoDatabase database) {
        List<Topics.Standing> records = topics.between(begin, groups.ends(Groups.FACTS));
        Map<String, EventData> events = Topics.distinct(records);
        long unpublished = unpublished(records);
        long strange = events.size() - (history.size() - unpublished);
        if (!design.equals("engine")) {
            return new Outcome(
                    kills,
                    reached,
                    history.size(),
                    0,
                    unpublished,
                    strange,
                    WrongConfiguration.wrongAccounts(database, events),
                    flaws);
        }
        Ledgers live = ledgers(database, "ledgerPages");
        StoreCheck.Found found = StoreCheck.against(live, events);
        flaws.addAll(found.flaws());
        flaws.addAll(StoreCheck.differences(live, Rebuild.of(Topics.received(records), ledgers(database, "rebuilt"))));
        return new Outcome(
                kills,
                reached,
                history.size(),
                found.entries(),
                found.lost() + unpublished,
                found.unfounded() + strange,
                0,
                flaws);
    }

    /** Facts that were acknowledged and whose event does not stand on a topic as it was. */
    private long unpublished(List<Topics.Standing> records) {
        Map<String, EventData> byFact = new HashMap<>();
        records.forEach(one -> byFact.put(one.fact(), one.event().data()));
        return history.stream()
                .filter(told -> !told.data().equals(byFact.get(told.id())))
                .count();
    }

    /** A crash at each of these steps, in an order and at times that the seed decides; parking comes before release. */
    static List<String> at(List<Step> steps, long seed) {
        Random random = new Random(seed);
        List<Step> order = new ArrayList<>(steps);
        Collections.shuffle(order, random);
        int parked = order.indexOf(Step.PARKED);
        int released = order.indexOf(Step.RELEASED);
        if (released >= 0 && released < parked) {
            Collections.swap(order, parked, released);
        }
        return order.stream()
                .map(step -> step + "@" + (isRare(step) ? 1 : 1 + random.nextInt(2)))
                .toList();
    }

    private static boolean isRare(Step step) {
        return step == Step.PART_KEPT || step == Step.PARKED || step == Step.RELEASED;
    }
}
