package org.xianfeng.scoring.rebuild;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xianfeng.scoring.award.MongoKnownEvents;
import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.scoring.ledger.Ledgers;
import org.xianfeng.scoring.ledger.MongoLedgers;
import org.xianfeng.scoring.page.Entry;
import org.xianfeng.scoring.page.PageHead;
import org.xianfeng.scoring.page.PageId;
import org.xianfeng.scoring.page.PageLimits;
import org.xianfeng.scoring.page.RefusedClaim;
import org.xianfeng.starter.abreast.Abreast;

/** Shadow ledgers in collections of their own; those that a crash left behind go when the next are opened. */
final class MongoShadows implements Shadows {
    private static final String PREFIX = "rebuild.";

    private final MongoDatabase database;
    private final Clock clock;

    MongoShadows(MongoDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Shadow open(String rebuildId) {
        dropAll(PREFIX);
        String name = name(rebuildId);
        return new Shadow(
                new Gently(new MongoLedgers(database, name, clock, PageLimits.STANDARD, new SimpleMeterRegistry())),
                new MongoKnownEvents(database, name + ".known"));
    }

    @Override
    public void drop(String rebuildId) {
        dropAll(name(rebuildId));
    }

    /** Where the pages of a rebuild are. */
    static String name(String rebuildId) {
        return PREFIX + rebuildId;
    }

    private void dropAll(String prefix) {
        List<String> names = database.listCollectionNames().into(new ArrayList<>());
        names.stream()
                .filter(name -> name.startsWith(prefix))
                .forEach(name -> database.getCollection(name).drop());
    }

    /** Asks the store for few pages at a time, so that the points of the day wait less for their turn. */
    private record Gently(Ledgers ledgers) implements Ledgers {
        private static final int PAGES_AT_ONCE = 50;

        @Override
        public Posted post(List<Claim> claims) {
            Map<PageId, List<Claim>> byPage = claims.stream().collect(Collectors.groupingBy(PageId::of));
            List<PageHead> heads = new ArrayList<>();
            List<RefusedClaim> refused = new ArrayList<>();
            for (List<List<Claim>> some : Abreast.portions(List.copyOf(byPage.values()), PAGES_AT_ONCE)) {
                Posted posted = ledgers.post(some.stream().flatMap(List::stream).toList());
                heads.addAll(posted.pages());
                refused.addAll(posted.refused());
            }
            return new Posted(heads, refused);
        }

        @Override
        public List<PageHead> heads(Collection<PageId> pages) {
            return ledgers.heads(pages);
        }

        @Override
        public List<PageHead> headsAfter(@Nullable PageId after, int most) {
            return ledgers.headsAfter(after, most);
        }

        @Override
        public Optional<StoredPage> page(PageId page) {
            return ledgers.page(page);
        }

        @Override
        public List<Entry> part(PageId page, int number) {
            return ledgers.part(page, number);
        }
    }
}
