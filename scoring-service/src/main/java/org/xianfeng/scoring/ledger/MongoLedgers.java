package org.xianfeng.scoring.ledger;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.scoring.ledger.UnreadablePage.DamagedPage;
import org.xianfeng.scoring.ledger.UnreadablePage.NewerPage;
import org.xianfeng.scoring.page.Entry;
import org.xianfeng.scoring.page.JournalPart;
import org.xianfeng.scoring.page.LedgerPage;
import org.xianfeng.scoring.page.PageHead;
import org.xianfeng.scoring.page.PageId;
import org.xianfeng.scoring.page.PageLimits;
import org.xianfeng.scoring.page.Posting;
import org.xianfeng.scoring.page.RefusedClaim;
import org.xianfeng.starter.abreast.Abreast;
import org.xianfeng.starter.counting.CountedBy;
import org.xianfeng.starter.store.TakenIds;

/**
 * Ledgers in the document store: one document per page, replaced whole when it is still at the version that was read.
 *
 * <p>A batch reads its pages by id, computes, and writes all of them in one unordered bulk. A page that another writer
 * changed meanwhile answers a duplicate key at its place in the bulk, because the replacement then turns into an
 * insert; it alone is read and computed again. Counts in the answer are never looked at: not every store has them right.
 * A large batch goes in portions, and while the store works on some of them others are computed.
 */
public final class MongoLedgers implements Ledgers {
    private static final Logger LOG = LoggerFactory.getLogger(MongoLedgers.class);
    private static final int PAGES_AT_ONCE = 50;
    private static final int PORTIONS_AT_ONCE = 3;
    private static final int MOST_ATTEMPTS = 200;
    private static final int READS_BEFORE_DAMAGED = 3;

    private final MongoCollection<Document> pages;
    private final MongoCollection<Document> parts;
    private final Clock clock;
    private final PageLimits limits;
    private final CountedBy refusals;
    private final Counter racesLost;
    private final Counter damaged;
    private final Counter newer;

    /** Ledgers under a name of their own, so that a rebuild can stand beside what it is compared with. */
    public MongoLedgers(MongoDatabase database, String name, Clock clock, PageLimits limits, MeterRegistry meters) {
        this.pages = safe(database.getCollection(name));
        this.parts = safe(database.getCollection(name + ".parts"));
        this.clock = clock;
        this.limits = limits;
        refusals =
                new CountedBy(meters, "xianfeng.ledger.claims.refused", "reason", List.of(RefusedClaim.Why.values()));
        racesLost = meters.counter("xianfeng.ledger.races.lost");
        damaged = meters.counter("xianfeng.ledger.pages.damaged");
        newer = meters.counter("xianfeng.ledger.pages.newer");
    }

    private static MongoCollection<Document> safe(MongoCollection<Document> collection) {
        return collection
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    @Override
    public Posted post(List<Claim> claims) {
        Map<PageId, List<Claim>> byPage = new LinkedHashMap<>();
        claims.forEach(claim -> byPage.computeIfAbsent(PageId.of(claim), page -> new ArrayList<>())
                .add(claim));
        List<PageHead> heads = new ArrayList<>();
        List<RefusedClaim> refused = new ArrayList<>();
        List<List<PageId>> portions = Abreast.portions(List.copyOf(byPage.keySet()), PAGES_AT_ONCE);
        for (Posted portion : Abreast.each(portions, PORTIONS_AT_ONCE, ids -> post(ids, byPage))) {
            heads.addAll(portion.pages());
            refused.addAll(portion.refused());
        }
        refused.forEach(each -> refusals.count(each.why()));
        return new Posted(heads, refused);
    }

    private Posted post(List<PageId> ids, Map<PageId, List<Claim>> claims) {
        List<PageHead> heads = new ArrayList<>();
        List<RefusedClaim> refused = new ArrayList<>();
        List<PageId> open = ids;
        for (int attempt = 0; !open.isEmpty(); attempt++) {
            if (attempt == MOST_ATTEMPTS) {
                throw new IllegalStateException(open.size() + " ledger pages stay contended, first " + open.getFirst());
            }
            if (attempt > 0) {
                racesLost.increment(open.size());
                LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(
                        ThreadLocalRandom.current().nextLong(100L * Math.min(attempt, 100))));
            }
            List<Posting.Outcome> outcomes = compute(open, claims, refused);
            Set<PageId> lost = write(outcomes);
            for (Posting.Outcome outcome : outcomes) {
                if (!lost.contains(outcome.page().id())) {
                    outcome.head().ifPresent(heads::add);
                    refused.addAll(outcome.refused());
                }
            }
            open = List.copyOf(lost);
        }
        return new Posted(heads, refused);
    }

    private List<Posting.Outcome> compute(
            List<PageId> ids, Map<PageId, List<Claim>> claims, List<RefusedClaim> refused) {
        Map<PageId, UnreadablePage> unreadable = new HashMap<>();
        Map<PageId, StoredPage> stored = read(ids, unreadable);
        List<Posting.Outcome> outcomes = new ArrayList<>();
        for (PageId id : ids) {
            List<Claim> arrivals = claims.getOrDefault(id, List.of());
            try {
                if (unreadable.get(id) instanceof UnreadablePage told) {
                    throw told(told);
                }
                StoredPage found = stored.get(id);
                LedgerPage page = found == null ? LedgerPage.empty(id) : found.page();
                Posting.Outcome outcome = Posting.post(page, arrivals, clock.instant(), limits);
                outcomes.add(outcome.changed() ? withPartsClosed(page, outcome) : outcome);
            } catch (UnreadablePage e) {
                arrivals.forEach(claim -> refused.add(new RefusedClaim(claim, e.why())));
            }
        }
        return outcomes;
    }

    private Map<PageId, StoredPage> read(List<PageId> ids, Map<PageId, UnreadablePage> unreadable) {
        Map<PageId, StoredPage> read = new HashMap<>();
        List<String> open = ids.stream().map(PageId::toString).toList();
        for (int attempt = 1; !open.isEmpty(); attempt++) {
            Map<String, UnreadablePage> torn = new HashMap<>();
            for (Document document : pages.find(Filters.in("_id", open))) {
                try {
                    StoredPage page = MongoPageForm.page(document);
                    read.put(page.page().id(), page);
                } catch (UnreadablePage e) {
                    torn.put(e.id(), e);
                }
            }
            if (attempt == READS_BEFORE_DAMAGED) {
                torn.forEach((id, page) -> PageId.parse(id).ifPresent(known -> unreadable.put(known, page)));
                torn = Map.of();
            }
            open = List.copyOf(torn.keySet());
        }
        return read;
    }

    private Set<PageId> write(List<Posting.Outcome> outcomes) {
        List<ReplaceOneModel<Document>> changes = new ArrayList<>();
        List<PageId> ids = new ArrayList<>();
        for (Posting.Outcome outcome : outcomes) {
            outcome.head().filter(head -> outcome.changed()).ifPresent(head -> {
                ids.add(head.id());
                changes.add(new ReplaceOneModel<>(
                        asItWasRead(head), MongoPageForm.of(outcome.page(), head), new ReplaceOptions().upsert(true)));
            });
        }
        Set<PageId> lost = new HashSet<>();
        if (!changes.isEmpty()) {
            try {
                pages.bulkWrite(changes, new BulkWriteOptions().ordered(false));
            } catch (MongoBulkWriteException e) {
                TakenIds.in(e).forEach(index -> lost.add(ids.get(index)));
            }
        }
        return lost;
    }

    /** As plain fields: the embedded store uses no index for two fields, and compares these faster than an {@code $and}. */
    private static Bson asItWasRead(PageHead head) {
        return new Document("_id", head.id().toString()).append(MongoPageForm.VERSION, head.version() - 1);
    }

    /**
     * Moves the oldest entries out of a page that has many. They were read from the store, so they can never be other
     * entries; the part is stored before the page lets go of it, and whoever dies between the two leaves a part that
     * the next one finds to be the same.
     */
    private Posting.Outcome withPartsClosed(LedgerPage read, Posting.Outcome outcome) {
        LedgerPage open = read;
        Posting.Outcome closed = outcome;
        for (Optional<JournalPart> due = open.partToClose(limits); due.isPresent(); due = open.partToClose(limits)) {
            JournalPart kept = keep(due.get());
            if (!open.beginsWith(kept)) {
                throw damaged(MongoPageForm.partId(kept.page(), kept.number()));
            }
            open = open.without(kept);
            closed = closed.without(kept);
        }
        return closed;
    }

    /** Stores a part, or finds the one that is stored under its number already. */
    JournalPart keep(JournalPart part) {
        try {
            parts.insertOne(MongoPageForm.of(part));
            return part;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return new JournalPart(part.page(), part.number(), part(part.page(), part.number()));
        }
    }

    @Override
    public List<PageHead> heads(Collection<PageId> ids) {
        Bson wanted = Filters.in("_id", ids.stream().map(PageId::toString).toList());
        return heads(() -> pages.find(wanted));
    }

    @Override
    public List<PageHead> headsAfter(@Nullable PageId after, int most) {
        Bson wanted = after == null ? Filters.empty() : Filters.gt("_id", after.toString());
        return heads(() -> pages.find(wanted).sort(Sorts.ascending("_id")).limit(most));
    }

    private List<PageHead> heads(Supplier<FindIterable<Document>> found) {
        for (int attempt = 1; ; attempt++) {
            try {
                return found.get()
                        .projection(Projections.exclude(MongoPageForm.ROWS))
                        .map(MongoPageForm::head)
                        .into(new ArrayList<>());
            } catch (UnreadablePage e) {
                if (attempt == READS_BEFORE_DAMAGED) {
                    throw told(e);
                }
            }
        }
    }

    @Override
    public Optional<StoredPage> page(PageId page) {
        Map<PageId, UnreadablePage> unreadable = new HashMap<>();
        Optional<StoredPage> read =
                Optional.ofNullable(read(List.of(page), unreadable).get(page));
        if (unreadable.get(page) instanceof UnreadablePage told) {
            throw told(told);
        }
        return read;
    }

    @Override
    public List<Entry> part(PageId page, int number) {
        String id = MongoPageForm.partId(page, number);
        Document document = parts.find(Filters.eq("_id", id)).first();
        if (document == null) {
            throw damaged(id);
        }
        return MongoPageForm.part(document);
    }

    private UnreadablePage damaged(String id) {
        return told(new DamagedPage(id));
    }

    private UnreadablePage told(UnreadablePage page) {
        (page instanceof NewerPage ? newer : damaged).increment();
        LOG.error("{}; it is left as it is and takes no claims", page.getMessage());
        return page;
    }
}
