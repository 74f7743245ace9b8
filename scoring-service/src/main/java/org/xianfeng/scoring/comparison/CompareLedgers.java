package org.xianfeng.scoring.comparison;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xianfeng.scoring.comparison.Difference.Kind;
import org.xianfeng.scoring.comparison.Difference.Sums;
import org.xianfeng.scoring.ledger.Ledgers;
import org.xianfeng.scoring.ledger.UnreadablePage.DamagedPage;
import org.xianfeng.scoring.page.PageHead;
import org.xianfeng.scoring.page.PageId;

/**
 * Compares ledgers in use with ledgers made anew. A page in use is read whole and computed again, so that neither changed
 * rows nor changed sums pass.
 */
public final class CompareLedgers {
    private final Ledgers live;
    private final Ledgers rebuilt;

    public CompareLedgers(Ledgers live, Ledgers rebuilt) {
        this.live = live;
        this.rebuilt = rebuilt;
    }

    /** What is done with each page. */
    public interface Each {
        void compared(PageId page, Optional<Found> found);
    }

    /** A difference, and the version of the page in use in which it was found; 0 if there is none. */
    public record Found(Difference difference, long liveVersion) {}

    /** Compares every page of both. */
    public void all(Each each) {
        Heads inUse = new Heads(live);
        Heads anew = new Heads(rebuilt);
        for (PageId page = first(inUse, anew); page != null; page = first(inUse, anew)) {
            each.compared(page, one(page, take(anew, page)));
            take(inUse, page);
        }
    }

    /** Compares one page. */
    public Optional<Found> one(PageId page) {
        return one(page, rebuilt.heads(List.of(page)).stream().findFirst());
    }

    private Optional<Found> one(PageId page, Optional<PageHead> anew) {
        Sums sums = anew.map(CompareLedgers::sums).orElse(null);
        Optional<Ledgers.StoredPage> stored;
        try {
            stored = live.page(page);
        } catch (DamagedPage damaged) {
            return found(page, Kind.DAMAGED, null, sums, 0);
        }
        if (stored.isEmpty()) {
            return anew.isEmpty() ? Optional.empty() : found(page, Kind.MISSING, null, sums, 0);
        }
        PageHead said = stored.get().head();
        PageHead computed = stored.get().page().head();
        if (!said.digest().equals(computed.digest()) || !sums(said).equals(sums(computed))) {
            return found(page, Kind.DAMAGED, sums(said), sums, said.version());
        }
        if (anew.isEmpty()) {
            return found(page, Kind.UNFOUNDED, sums(said), null, said.version());
        }
        boolean isSame = said.digest().equals(anew.get().digest()) && sums(said).equals(sums);
        return isSame ? Optional.empty() : found(page, Kind.DIFFERENT, sums(said), sums, said.version());
    }

    private static Optional<Found> found(
            PageId page, Kind kind, @Nullable Sums live, @Nullable Sums rebuilt, long liveVersion) {
        return Optional.of(new Found(new Difference(page.toString(), kind, live, rebuilt), liveVersion));
    }

    private static Sums sums(PageHead head) {
        return new Sums(head.confirmedHundredths(), head.provisionalHundredths());
    }

    private static @Nullable PageId first(Heads one, Heads other) {
        Heads.Found left = one.peek();
        Heads.Found right = other.peek();
        if (left == null) {
            return right == null ? null : right.id();
        }
        return right == null || left.id().toString().compareTo(right.id().toString()) <= 0 ? left.id() : right.id();
    }

    /** The head of the page if these heads stand at it; they go on then. */
    private static Optional<PageHead> take(Heads heads, PageId page) {
        Heads.Found next = heads.peek();
        if (next == null || !next.id().equals(page)) {
            return Optional.empty();
        }
        heads.skip();
        return next.head();
    }
}
