package org.xianfeng.proof.bench;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.bson.Document;
import org.springframework.context.ConfigurableApplicationContext;
import org.xianfeng.proof.Options;
import org.xianfeng.proof.lab.Lab;
import org.xianfeng.proof.lab.Listening;
import org.xianfeng.proof.lab.Run;
import org.xianfeng.proof.lab.Stopwatch;
import org.xianfeng.proof.lab.Topic;
import org.xianfeng.proof.lab.Workload;
import org.xianfeng.proof.peer.Engine;
import org.xianfeng.scoring.whatif.StartWhatIf;
import org.xianfeng.starter.identity.OrganisationId;

/**
 * What-if: how fast a draft is tried on a year, from the first event to the last difference, beside how fast the ledgers
 * were made from the same events. The draft says what holds already, so there must be no difference.
 */
final class DraftOnThePast implements Benchmark {
    private static final int BRANCHES = 3_000;
    private static final OrganisationId BUREAU = new OrganisationId("bureau");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final Instant AFTERWARDS = Instant.parse("2027-06-01T00:00:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final String DRAFT = """
            title: {zh: 与现行办法相同的草稿, en: A draft that says what holds already}
            source: 局党〔2026〕1号
            effectiveFrom: 2199-01-01
            rules:
              - id: theme-day-attendance
                title: {zh: 参加主题党日, en: Attends the theme Party day}
                block: organisational-life
                on: org.xianfeng.activity.meeting-held.v1
                per: event.attendances
                continuedBy: [{event: org.xianfeng.activity.attendance-corrected.v1, per: "[event]"}]
                applies: event.kind == 'theme-party-day'
                to: {member: item.memberId}
                when: item.status in ['present', 'late']
                otherwise: "'attendance-' + item.status"
                because: "'attendance-' + item.status"
                points: {by: item.status, table: {present: 1.00, late: 0.50}}
                caps: [{window: month, most: 2.00}, {window: year, most: 12.00}]
            """;

    @Override
    public String name() {
        return "what-if";
    }

    @Override
    public void run(Lab lab, Options options, Report report) {
        int events = options.number("events", 200_000);
        Workload kept = new Workload(events, Math.max(1_000, events / 10), BRANCHES, 7);
        List<Run> made = new ArrayList<>();
        List<Run> tried = new ArrayList<>();
        for (int round = 0; round < options.number("rounds", 3); round++) {
            try (Topic topic = new Topic(lab.broker())) {
                topic.fill(kept);
                MongoDatabase database = lab.newDatabase();
                try {
                    made.add(new Engine(lab, topic).into(database, kept));
                    settle(database, kept);
                    tried.add(tried(lab, database, kept));
                } finally {
                    database.drop();
                    topic.empty(Topic.EVENTS);
                }
            }
        }
        Map<String, List<Run>> runs = new LinkedHashMap<>();
        runs.put("made", made);
        runs.put("tried", tried);
        runs.forEach(report::row);
        report.ratio(runs, "of-live", "tried", "made", Run::eventsPerSecond);
    }

    /** All branches below one bureau, which has a draft. */
    private static void settle(MongoDatabase database, Workload kept) {
        List<Document> placements = new ArrayList<>(IntStream.range(0, BRANCHES)
                .mapToObj(number -> placement(kept.branchOf(number), BUREAU.value()))
                .toList());
        placements.add(placement(BUREAU.value(), null));
        database.getCollection("placements").insertMany(placements);
        Document step =
                new Document("kind", "WRITTEN").append("account", "bench").append("at", new Date(0));
        Document open = new Document("text", DRAFT).append("submitted", false).append("steps", List.of(step));
        database.getCollection("ruleBooks")
                .insertOne(new Document("_id", BUREAU.value())
                        .append("version", 1L)
                        .append("published", 0)
                        .append("open", open)
                        .append("books", List.of()));
    }

    private static Document placement(String organisation, String parent) {
        Document first = new Document("from", "2020-01-01").append("parentId", parent);
        return new Document("_id", organisation).append("revisions", new Document("1", first));
    }

    private static Run tried(Lab lab, MongoDatabase database, Workload kept) {
        Clock later = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), AFTERWARDS));
        try (ConfigurableApplicationContext scorer = Listening.scorer(
                lab.broker(),
                lab.uri(database.getName()),
                new Stopwatch(Long.MAX_VALUE, () -> 0),
                Map.of(),
                context -> context.registerBean(Clock.class, () -> later))) {
            double cpu = lab.cpuSeconds();
            long begun = System.nanoTime();
            StartWhatIf.Outcome outcome = scorer.getBean(StartWhatIf.class).of(BUREAU, FIRST, LAST);
            if (!(outcome instanceof StartWhatIf.Outcome.Started started)) {
                throw new IllegalStateException("the draft was not tried: " + outcome);
            }
            Document run = finished(database, started.id());
            double took = (System.nanoTime() - begun) / 1e9;
            requireNoDifference(run, kept);
            return new Run(kept.events(), kept.entries(), took).withCpu(lab.cpuSeconds() - cpu);
        }
    }

    private static Document finished(MongoDatabase database, String id) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Document run = database.getCollection("whatIfs")
                    .find(Filters.eq("_id", BUREAU.value() + ":" + id))
                    .first();
            String state = run == null ? "reading" : run.getString("state");
            if (state.equals("finished")) {
                return run;
            }
            if (!List.of("reading", "comparing").contains(state)) {
                throw new IllegalStateException("the run is " + state + ": " + run);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        throw new IllegalStateException("the run is not over after " + PATIENCE);
    }

    private static void requireNoDifference(Document run, Workload kept) {
        Document summary = run.get("summary", Document.class);
        Document members = summary.get("members", Document.class);
        boolean isSame = members.getLong("gaining") == 0
                && members.getLong("losing") == 0
                && members.getLong("unchanged") > 0
                && summary.getLong("moved") == 0
                && run.getLong("eventsJudged") == kept.events()
                && run.getLong("eventsRejected") == 0;
        if (!isSame) {
            throw new IllegalStateException("the draft says what holds, and there is a difference: " + run);
        }
    }
}
