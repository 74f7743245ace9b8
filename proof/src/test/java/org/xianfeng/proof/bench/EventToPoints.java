package org.xianfeng.proof.bench;

import com.mongodb.client.MongoDatabase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.ConfigurableApplicationContext;
import org.xianfeng.contracts.activity.MeetingHeld;
import org.xianfeng.proof.Options;
import org.xianfeng.proof.bench.OpenLoop.Latencies;
import org.xianfeng.proof.history.Told;
import org.xianfeng.proof.lab.Lab;
import org.xianfeng.proof.lab.Ledgered;
import org.xianfeng.proof.lab.Listening;
import org.xianfeng.proof.lab.Topic;
import org.xianfeng.proof.lab.Workload;
import org.xianfeng.scoring.award.ScoreEvents;

/**
 * B2: how long until points are to be seen, at steady rates. Points are announced after they are stored, so the moment
 * at which a reader has the announcement is later than the moment at which a statement shows them.
 */
final class EventToPoints implements Benchmark {
    private static final List<Integer> RATES = List.of(200, 1_000, 1_667);
    private static final int WARM_UP = 6_000;

    @Override
    public String name() {
        return "b2";
    }

    @Override
    public void run(Lab lab, Options options, Report report) {
        int seconds = options.number("seconds", 15);
        int events = WARM_UP + RATES.stream().mapToInt(rate -> rate * seconds).sum();
        Workload workload = new Workload(events, events, 3_000, 2);
        try (Topic topic = new Topic(lab.broker())) {
            OpenLoop raw = new OpenLoop(topic, Topic.EVENTS, one -> OpenLoop.header(one, "ce_id"));
            RATES.forEach(rate ->
                    row(report, "raw produce-consume", rate, raw.run(byId(workload, rate * seconds), rate)));
            topic.empty(Topic.EVENTS);
        }
        // A producer of its own: the broker forgets what it knew of one together with the records that it sent.
        try (Topic topic = new Topic(lab.broker())) {
            MongoDatabase database = lab.newDatabase();
            topic.forget(ScoreEvents.GROUP);
            Ledgered.roster(database, workload);
            try (ConfigurableApplicationContext _ =
                    Listening.scorer(lab.broker(), lab.uri(database.getName()), Map.of())) {
                toPoints(topic, workload, seconds, report);
            } finally {
                database.drop();
            }
        }
    }

    private static void toPoints(Topic topic, Workload workload, int seconds, Report report) {
        OpenLoop points = new OpenLoop(topic, Topic.ANNOUNCEMENTS, EventToPoints::member);
        points.run(byMember(workload, 0, WARM_UP), 1_000);
        int from = WARM_UP;
        for (int rate : RATES) {
            Latencies found = points.run(byMember(workload, from, from + rate * seconds), rate);
            from += rate * seconds;
            row(report, "event to points", rate, found);
            report.figure("p50-at-" + rate, found.p50());
            report.figure("p99-at-" + rate, found.p99());
            report.figure("missing-at-" + rate, found.missing());
        }
    }

    private static void row(Report report, String name, int rate, Latencies found) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", name);
        row.put("perSecond", rate);
        row.put("p50ms", Math.round(found.p50() * 10) / 10.0);
        row.put("p99ms", Math.round(found.p99() * 10) / 10.0);
        row.put("mostMs", Math.round(found.most() * 10) / 10.0);
        row.put("missing", found.missing());
        report.row(row);
    }

    private static Map<String, Told> byId(Workload workload, int some) {
        Map<String, Told> events = new LinkedHashMap<>();
        workload.forEach(told -> {
            if (events.size() < some) {
                events.put(told.id(), told);
            }
        });
        return events;
    }

    /** Each member once, so that an announcement tells of one event. */
    static Map<String, Told> byMember(Workload workload, int from, int to) {
        Map<String, Told> events = new LinkedHashMap<>();
        int[] number = {0};
        workload.eachMemberOnce(told -> {
            if (number[0] >= from && number[0] < to) {
                events.put(((MeetingHeld) told.data()).attendances().getFirst().memberId(), told);
            }
            number[0]++;
        });
        return events;
    }

    static String member(ConsumerRecord<byte[], byte[]> one) {
        String page = OpenLoop.header(one, "ce_subject");
        return page.startsWith("m:") ? page.substring(2, page.indexOf(':', 2)) : "";
    }
}
