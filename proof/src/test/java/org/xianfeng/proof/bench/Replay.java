package org.xianfeng.proof.bench;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.springframework.context.ConfigurableApplicationContext;
import org.xianfeng.proof.Options;
import org.xianfeng.proof.bench.OpenLoop.Latencies;
import org.xianfeng.proof.history.Told;
import org.xianfeng.proof.lab.Lab;
import org.xianfeng.proof.lab.Ledgered;
import org.xianfeng.proof.lab.Listening;
import org.xianfeng.proof.lab.Run;
import org.xianfeng.proof.lab.Topic;
import org.xianfeng.proof.lab.Workload;
import org.xianfeng.proof.peer.Engine;
import org.xianfeng.scoring.rebuild.StartRebuild;

/**
 * B5: how fast ledgers are made anew from the kept events, beside how fast they were made from the same events, and what
 * those feel of it whose points are posted meanwhile.
 */
final class Replay implements Benchmark {
    private static final int LIVE_PER_SECOND = 200;
    private static final int WARM_UP = 4_000;
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    @Override
    public String name() {
        return "b5";
    }

    @Override
    public void run(Lab lab, Options options, Report report) {
        int events = options.number("events", 200_000);
        int seconds = options.number("seconds", 15);
        Workload kept = new Workload(events, Math.max(1_000, events / 10), 3_000, 5);
        int liveEvents = WARM_UP + 2 * seconds * LIVE_PER_SECOND;
        Workload live = new Workload(liveEvents, liveEvents, 3_000, 6);
        List<Run> made = new ArrayList<>();
        List<Run> anew = new ArrayList<>();
        List<Double> quiet = new ArrayList<>();
        List<Double> beside = new ArrayList<>();
        for (int round = 0; round < options.number("rounds", 3); round++) {
            try (Topic topic = new Topic(lab.broker())) {
                topic.fill(kept);
                MongoDatabase database = lab.newDatabase();
                try {
                    made.add(new Engine(lab, topic).into(database, kept));
                    Ledgered.roster(database, live);
                    round(lab, topic, database, live, seconds, anew, quiet, beside);
                } finally {
                    database.drop();
                    topic.empty(Topic.EVENTS);
                }
            }
        }
        Map<String, List<Run>> runs = new LinkedHashMap<>();
        runs.put("made", made);
        runs.put("made anew", anew);
        runs.forEach(report::row);
        report.ratio(runs, "of-live", "made anew", "made", Run::eventsPerSecond);
        report.figure("p99-quiet-ms", median(quiet));
        report.figure("p99-beside-ms", median(beside));
        report.figure("p99-beside-of-quiet", median(beside) / median(quiet));
    }

    private static void round(
            Lab lab,
            Topic topic,
            MongoDatabase database,
            Workload live,
            int seconds,
            List<Run> anew,
            List<Double> quiet,
            List<Double> beside) {
        try (ConfigurableApplicationContext scorer =
                Listening.scorer(lab.broker(), lab.uri(database.getName()), Map.of())) {
            OpenLoop points = new OpenLoop(topic, Topic.ANNOUNCEMENTS, EventToPoints::member);
            int some = seconds * LIVE_PER_SECOND;
            points.run(slice(live, 0, WARM_UP), 1_000);
            quiet.add(complete(points.run(slice(live, WARM_UP, WARM_UP + some), LIVE_PER_SECOND)));
            Map<String, Told> meanwhile = slice(live, WARM_UP + some, WARM_UP + 2 * some);
            CompletableFuture<Latencies> loop =
                    CompletableFuture.supplyAsync(() -> points.run(meanwhile, LIVE_PER_SECOND));
            double cpu = lab.cpuSeconds();
            long begun = System.nanoTime();
            String id = scorer.getBean(StartRebuild.class).dry("bench").orElseThrow();
            Document read = awaitState(database, id, "comparing");
            double took = (System.nanoTime() - begun) / 1e9;
            long events = read.getLong("eventsRead");
            anew.add(new Run(events, 3 * events, took).withCpu(lab.cpuSeconds() - cpu));
            requireNoDifference(awaitState(database, id, "finished"));
            beside.add(complete(loop.join()));
        }
    }

    private static Map<String, Told> slice(Workload live, int from, int to) {
        return EventToPoints.byMember(live, from, to);
    }

    private static double complete(Latencies found) {
        if (found.missing() > 0) {
            throw new IllegalStateException(found.missing() + " live events never became points");
        }
        return found.p99();
    }

    /** The rebuild when it has come to a state, or past it. */
    private static Document awaitState(MongoDatabase database, String id, String state) {
        List<String> order = List.of("reading", "comparing", "switching", "finished");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Document rebuild = database.getCollection("rebuilds")
                    .find(Filters.eq("_id", id))
                    .first();
            String now = rebuild == null ? "reading" : rebuild.getString("state");
            if (now.equals("failed")) {
                throw new IllegalStateException("the rebuild failed: " + rebuild);
            }
            if (rebuild != null && order.indexOf(now) >= order.indexOf(state)) {
                return rebuild;
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        throw new IllegalStateException("the rebuild is not " + state + " after " + PATIENCE);
    }

    private static void requireNoDifference(Document rebuild) {
        if (rebuild.getLong("differenceCount") != 0) {
            throw new IllegalStateException("made anew, the ledgers differ: " + rebuild);
        }
    }

    private static double median(List<Double> values) {
        return Report.median(values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
