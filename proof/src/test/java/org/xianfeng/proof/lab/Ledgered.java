package org.xianfeng.proof.lab;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.xianfeng.contracts.membership.Employment;
import org.xianfeng.contracts.membership.Standing;
import org.xianfeng.scoring.ledger.Ledgers;
import org.xianfeng.scoring.ledger.MongoLedgers;
import org.xianfeng.scoring.page.PageLimits;

/** A database that a scorer works on: who its members are, and its ledgers. */
public final class Ledgered {
    private static final int PORTION = 1_000;

    private Ledgered() {}

    /** The ledgers as the scoring service opens them. */
    public static Ledgers ledgers(MongoDatabase database) {
        return new MongoLedgers(
                database, "ledgerPages", Clock.systemUTC(), PageLimits.STANDARD, new SimpleMeterRegistry());
    }

    /** The members, as events of the membership service would have made them known. */
    public static void roster(MongoDatabase database, Workload workload) {
        MongoCollection<Document> members = database.getCollection("roster_members");
        List<Document> some = new ArrayList<>();
        int[] number = {0};
        workload.memberIds().forEach(id -> {
            some.add(new Document("_id", id)
                    .append("standing", Standing.FORMAL.name())
                    .append("branchId", workload.branchOf(number[0]++))
                    .append("employment", Employment.IN_SERVICE.name())
                    .append("branchRevision", 1L));
            if (some.size() == PORTION) {
                members.insertMany(some, new InsertManyOptions().ordered(false));
                some.clear();
            }
        });
        if (!some.isEmpty()) {
            members.insertMany(some);
        }
    }
}
