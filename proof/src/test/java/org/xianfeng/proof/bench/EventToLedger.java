package org.xianfeng.proof.bench;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.xianfeng.proof.Options;
import org.xianfeng.proof.lab.Lab;
import org.xianfeng.proof.lab.Run;
import org.xianfeng.proof.lab.Topic;
import org.xianfeng.proof.lab.Workload;
import org.xianfeng.proof.model.StoreCheck;
import org.xianfeng.proof.peer.ConsumeAndParse;
import org.xianfeng.proof.peer.Contender;
import org.xianfeng.proof.peer.Engine;
import org.xianfeng.proof.peer.Peer;
import org.xianfeng.proof.peer.RawInsert;
import org.xianfeng.proof.peer.Streams;

/** B1: how fast events become entries of ledgers, beside limits and peers that do the same work in turns. */
final class EventToLedger implements Benchmark {
    private static final int WARM_UP = 20_000;

    @Override
    public String name() {
        return "b1";
    }

    @Override
    public void run(Lab lab, Options options, Report report) {
        int events = options.number("events", 200_000);
        Workload workload = new Workload(events, events / 10 < 1_000 ? 1_000 : Math.min(100_000, events), 3_000, 1);
        try (Topic topic = new Topic(lab.broker())) {
            topic.fill(workload);
            Engine engine = new Engine(lab, topic);
            checkFirst(lab, engine, workload, report);
            List<String> wanted = List.of(options.text("contenders", "").split(","));
            List<Contender> all = Stream.of(
                            engine,
                            new ConsumeAndParse(topic),
                            new RawInsert(lab),
                            Peer.naive(lab, topic),
                            Peer.bulk(lab, topic),
                            new Streams(lab, topic))
                    .filter(one -> wanted.contains("") || wanted.contains(one.name()))
                    .toList();
            Map<String, List<Run>> runs = inTurns(lab, all, workload, options.number("rounds", 3));
            runs.forEach(report::row);
            judge(runs, report);
        }
    }

    /** Nothing is timed before what was made is what the model says. */
    private static void checkFirst(Lab lab, Engine engine, Workload workload, Report report) {
        MongoDatabase database = lab.newDatabase();
        try {
            engine.into(database, workload);
            StoreCheck.Found found = engine.check(database, workload);
            report.checked(found.entries(), found.lost(), found.unfounded(), found.flaws());
        } finally {
            database.drop();
        }
    }

    private static Map<String, List<Run>> inTurns(Lab lab, List<Contender> all, Workload workload, int rounds) {
        Map<String, List<Run>> runs = new LinkedHashMap<>();
        all.stream().skip(1).forEach(one -> one.run(workload.first(WARM_UP)));
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < all.size(); i++) {
                Contender one = all.get((i + round) % all.size());
                double cpu = lab.cpuSeconds();
                Run done = one.run(workload);
                Run run = done.cpuSeconds() > 0 ? done : done.withCpu(lab.cpuSeconds() - cpu);
                System.out.printf(
                        "  round %d %-28s %,10.0f events/s %,10.0f entries/s %,8.0f us CPU/event%n",
                        round + 1, one.name(), run.eventsPerSecond(), run.entriesPerSecond(), run.cpuMicrosPerEvent());
                runs.computeIfAbsent(one.name(), _ -> new ArrayList<>()).add(run);
            }
        }
        return runs;
    }

    private static void judge(Map<String, List<Run>> runs, Report report) {
        report.ratio(runs, "of-raw-insert", "engine", "raw bulk insert", Run::entriesPerSecond);
        report.ratio(runs, "of-naive", "engine", "naive listener", Run::eventsPerSecond);
        report.ratio(runs, "of-bulk", "engine", "bulk + $inc", Run::eventsPerSecond);
        report.ratio(runs, "of-streams", "engine", "Kafka Streams, exactly once", Run::eventsPerSecond);
    }
}
