package org.xianfeng.scoring.rebuild;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianfeng.scoring.ledger.MongoPageForm;
import org.xianfeng.scoring.page.PageId;

/** Generations as collections: the pages in use, those of the rebuild, and those that were in use before. */
final class MongoGenerations implements Generations {
    private static final Logger LOG = LoggerFactory.getLogger(MongoGenerations.class);
    private static final String IN_USE = "ledgerPages";
    private static final String FORMER = "formerPages";

    private final MongoDatabase database;
    private final Clock clock;
    private final MeterRegistry meters;

    MongoGenerations(MongoDatabase database, Clock clock, MeterRegistry meters) {
        this.database = database;
        this.clock = clock;
        this.meters = meters;
    }

    @Override
    public Map<PageId, Long> versions(List<PageId> pages) {
        Map<PageId, Long> versions = new HashMap<>();
        for (PageId page : pages) {
            Document inUse = find(IN_USE, page.toString());
            versions.put(page, inUse == null ? 0 : version(inUse));
        }
        return versions;
    }

    @Override
    public Outcome put(String rebuildId, PageId page, long version) {
        String id = page.toString();
        Document anew = find(MongoShadows.name(rebuildId), id);
        Document inUse = find(IN_USE, id);
        if (anew == null || version(inUse) != version) {
            return Outcome.MOVED;
        }
        if (!anew.getList("parts", Number.class).isEmpty() || find(IN_USE + ".parts", id + "#1") != null) {
            return Outcome.HAS_PARTS;
        }
        if (inUse == null) {
            return insert(anew) ? told(rebuildId, page, version) : Outcome.MOVED;
        }
        String former = rebuildId + " " + id;
        collection(FORMER)
                .replaceOne(
                        Filters.eq("_id", former),
                        new Document("_id", former)
                                .append("rebuild", rebuildId)
                                .append("at", Date.from(clock.instant()))
                                .append("page", inUse),
                        new ReplaceOptions().upsert(true));
        Document gone = collection(IN_USE)
                .findOneAndReplace(
                        new Document("_id", id).append(MongoPageForm.VERSION, version),
                        MongoPageForm.atVersion(anew, version + 1));
        if (gone == null) {
            collection(FORMER).deleteOne(Filters.eq("_id", former));
            return Outcome.MOVED;
        }
        return told(rebuildId, page, version);
    }

    private boolean insert(Document anew) {
        try {
            collection(IN_USE).insertOne(anew);
            return true;
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw failure;
            }
            return false;
        }
    }

    private Outcome told(String rebuildId, PageId page, long version) {
        meters.counter("xianfeng.ledger.pages.switched").increment();
        LOG.info("rebuild {} took the place of version {} of ledger page {}", rebuildId, version, page);
        return Outcome.SWITCHED;
    }

    /** By {@code _id} alone, which begins with the rebuild: nothing else is ever asked for. */
    @Override
    public long forget(String rebuildId) {
        return collection(FORMER)
                .deleteMany(Filters.regex("_id", "^" + Pattern.quote(rebuildId + " ")))
                .getDeletedCount();
    }

    private static long version(@Nullable Document page) {
        if (page == null) {
            return 0;
        }
        return page.get(MongoPageForm.VERSION) instanceof Number number ? number.longValue() : -1;
    }

    private @Nullable Document find(String collection, String id) {
        return collection(collection).find(Filters.eq("_id", id)).first();
    }

    private MongoCollection<Document> collection(String name) {
        return database.getCollection(name)
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }
}
