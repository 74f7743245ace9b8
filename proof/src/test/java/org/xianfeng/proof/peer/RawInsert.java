package org.xianfeng.proof.peer;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.xianfeng.contracts.activity.MeetingHeld;
import org.xianfeng.proof.history.Told;
import org.xianfeng.proof.lab.Lab;
import org.xianfeng.proof.lab.Run;
import org.xianfeng.proof.lab.Workload;

/** A limit: the same entries as one document each, inserted in bulk; only the inserts are timed. */
public record RawInsert(Lab lab) implements Contender {
    private static final int AT_ONCE = 3_000;

    @Override
    public String name() {
        return "raw bulk insert";
    }

    @Override
    public Run run(Workload workload) {
        MongoDatabase database = lab.newDatabase();
        try {
            MongoCollection<Document> entries =
                    database.getCollection("entries").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
            List<Document> some = new ArrayList<>();
            long[] nanos = {0};
            workload.forEach(told -> {
                entries(told, some);
                if (some.size() >= AT_ONCE) {
                    nanos[0] += insert(entries, some);
                }
            });
            nanos[0] += insert(entries, some);
            return new Run(workload.events(), workload.entries(), nanos[0] / 1e9);
        } finally {
            database.drop();
        }
    }

    private static long insert(MongoCollection<Document> entries, List<Document> some) {
        if (some.isEmpty()) {
            return 0;
        }
        long begun = System.nanoTime();
        entries.insertMany(some, new InsertManyOptions().ordered(false));
        long nanos = System.nanoTime() - begun;
        some.clear();
        return nanos;
    }

    private static void entries(Told told, List<Document> some) {
        MeetingHeld held = (MeetingHeld) told.data();
        String member = "m:" + held.attendances().getFirst().memberId();
        String branch = "b:" + held.branchId();
        some.add(entry(told, held, member, "theme-day-attendance", 100));
        some.add(entry(told, held, branch, "branch-meeting-held", 200));
        some.add(entry(told, held, branch, "branch-attendance-rate", 150));
    }

    /** What an entry of a ledger says, without its hash and its place in a chain. */
    private static Document entry(Told told, MeetingHeld held, String account, String rule, long points) {
        return new Document("_id", told.id() + "/" + rule)
                .append("account", account)
                .append("rule", rule)
                .append("version", 2)
                .append("subject", "meeting:" + held.meetingId())
                .append("event", told.id())
                .append("type", "org.xianfeng.activity.meeting-held.v1")
                .append("branch", held.branchId())
                .append("factTime", Date.from(held.startedAt()))
                .append("postedAt", Date.from(told.time()))
                .append("raw", points)
                .append("confirmed", points)
                .append("provisional", 0L)
                .append("reason", "minutes-filed");
    }
}
