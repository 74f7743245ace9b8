package org.xianfeng.scoring.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.xianfeng.scoring.claim.Block;
import org.xianfeng.scoring.claim.Cap;
import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.scoring.claim.PagePeriod;
import org.xianfeng.scoring.claim.Reason;
import org.xianfeng.scoring.claim.RuleVersion;
import org.xianfeng.scoring.claim.Settled;
import org.xianfeng.scoring.claim.SourceEvent;
import org.xianfeng.scoring.claim.Subject;
import org.xianfeng.scoring.page.Entry;
import org.xianfeng.scoring.page.EntryKind;
import org.xianfeng.scoring.page.LedgerPage;
import org.xianfeng.scoring.page.PageHead.ClosedPart;
import org.xianfeng.scoring.page.PageId;
import org.xianfeng.scoring.page.SeenClaim;

/**
 * Packs the rows of a page. A nested document per row costs several times the bytes and the time, and a page is
 * written whole with every posting.
 */
final class PageCodec {
    private PageCodec() {}

    static byte[] pack(LedgerPage page) {
        Entry.Log log = page.journal() instanceof Entry.Log known ? known : null;
        PackedEntries packed = log != null && log.older() instanceof PackedEntries older ? older : null;
        RowWriter rows = new RowWriter(packed == null ? List.of() : packed.sharedTexts());
        rows.own(page.closedChain());
        each(rows, page.parts(), part -> {
            rows.number(part.lastNumber());
            rows.time(part.firstPostedAt());
            rows.time(part.lastPostedAt());
        });
        PackedClaims.Copy before = packed == null || packed.claims() == null
                ? null
                : packed.claims().copy(rows);
        each(rows, page.holding(), claim -> {
            if (before == null || !before.write(claim)) {
                write(rows, claim);
            }
        });
        each(rows, page.superseded(), seen -> {
            rows.shared(seen.rule());
            rows.own(seen.subject().toString());
            write(rows, seen.event());
        });
        RowWriter journal = rows.sameTexts();
        int last = 0;
        if (packed != null) {
            packed.copyTo(journal);
        }
        for (Entry entry : log != null && packed != null ? log.added() : page.journal()) {
            last = journal.size();
            write(journal, entry);
        }
        rows.number(page.journal().size());
        rows.number(last);
        rows.rows(journal);
        return rows.packed();
    }

    static LedgerPage unpack(PageId id, long version, String digest, byte[] packed) {
        RowReader rows = new RowReader(packed);
        String closedChain = rows.own();
        List<ClosedPart> parts = each(rows, () -> new ClosedPart(rows.number(), rows.time(), rows.time()));
        PackedClaims holding = new PackedClaims(rows, id, Math.toIntExact(rows.number()));
        List<SeenClaim> superseded =
                each(rows, () -> new SeenClaim(rows.shared(), Subject.parse(rows.own()), event(rows)));
        int size = Math.toIntExact(rows.number());
        int last = Math.toIntExact(rows.number());
        if (size == 0) {
            rows.end();
        }
        List<Entry> journal =
                size == 0 ? List.of() : new PackedEntries(rows, holding, rows.place(), rows.place() + last, size);
        return new LedgerPage(id, version, holding, superseded, journal, parts, closedChain, digest);
    }

    static byte[] pack(List<Entry> entries) {
        RowWriter rows = new RowWriter(List.of());
        each(rows, entries, entry -> write(rows, entry));
        return rows.packed();
    }

    static List<Entry> unpackEntries(byte[] packed) {
        RowReader rows = new RowReader(packed);
        int size = Math.toIntExact(rows.number());
        if (size == 0) {
            rows.end();
            return List.of();
        }
        return new PackedEntries(rows, rows.place(), size);
    }

    private static void write(RowWriter rows, Claim claim) {
        rows.number(claim.block().page().ordinal());
        write(rows, claim.rule());
        rows.own(claim.subject().toString());
        rows.number(claim.revision());
        rows.time(claim.factTime());
        write(rows, claim.event());
        rows.shared(claim.branchId());
        rows.number(claim.rawPointsHundredths());
        rows.number(claim.settled().ordinal());
        write(rows, claim.reason());
        rows.own(claim.once() == null ? "" : claim.once());
        rows.shared(CapsText.of(claim.caps()));
    }

    /** Claims that stand one after the other. */
    static List<Claim> claims(RowReader rows, PageId page, int size) {
        Shared shared = new Shared(rows);
        Claim[] claims = new Claim[size];
        for (int i = 0; i < size; i++) {
            claims[i] = claim(rows, page, shared);
        }
        return List.of(claims);
    }

    private static Claim claim(RowReader rows, PageId page, Shared shared) {
        Block block = shared.block(page.block(), PagePeriod.values()[Math.toIntExact(rows.number())]);
        RuleVersion rule = rule(rows);
        Subject subject = Subject.parse(rows.own());
        long revision = rows.number();
        Instant factTime = rows.time();
        SourceEvent event = event(rows);
        String branchId = rows.shared();
        long raw = rows.number();
        Settled settled = Settled.values()[Math.toIntExact(rows.number())];
        Reason reason = reason(rows);
        String once = rows.own();
        List<Cap> caps = shared.caps(rows.sharedPlace());
        return new Claim(
                page.account(),
                block,
                caps,
                subject,
                revision,
                rule,
                factTime,
                event,
                branchId,
                raw,
                settled,
                reason,
                once.isEmpty() ? null : once);
    }

    private static void write(RowWriter rows, Entry entry) {
        rows.number(entry.number());
        rows.number(entry.kind().ordinal());
        rows.own(entry.id());
        write(rows, entry.rule());
        rows.own(entry.subject().toString());
        write(rows, entry.event());
        rows.shared(entry.branchId());
        rows.time(entry.factTime());
        rows.time(entry.postedAt());
        rows.number(entry.rawHundredths());
        rows.number(entry.confirmedHundredths());
        rows.number(entry.provisionalHundredths());
        rows.number(entry.settled().ordinal());
        write(rows, entry.reason());
        String reverses = entry.reverses();
        rows.own(reverses == null ? "" : reverses);
        rows.own(entry.hash());
    }

    static Entry entry(RowReader rows) {
        long number = rows.number();
        EntryKind kind = EntryKind.values()[Math.toIntExact(rows.number())];
        String id = rows.own();
        RuleVersion rule = rule(rows);
        Subject subject = Subject.parse(rows.own());
        SourceEvent event = event(rows);
        String branchId = rows.shared();
        Instant factTime = rows.time();
        Instant postedAt = rows.time();
        long raw = rows.number();
        long confirmed = rows.number();
        long provisional = rows.number();
        Settled settled = Settled.values()[Math.toIntExact(rows.number())];
        Reason reason = reason(rows);
        String reverses = rows.own();
        return new Entry(
                number,
                kind,
                id,
                rule,
                subject,
                event,
                branchId,
                factTime,
                postedAt,
                raw,
                confirmed,
                provisional,
                settled,
                reason,
                reverses.isEmpty() ? null : reverses,
                rows.own());
    }

    private static void write(RowWriter rows, RuleVersion rule) {
        rows.shared(rule.id());
        rows.number(rule.version());
    }

    private static RuleVersion rule(RowReader rows) {
        return new RuleVersion(rows.shared(), Math.toIntExact(rows.number()));
    }

    private static void write(RowWriter rows, SourceEvent event) {
        rows.own(event.id());
        rows.shared(event.type());
        rows.own(event.contentHash());
    }

    private static SourceEvent event(RowReader rows) {
        return new SourceEvent(rows.own(), rows.shared(), rows.own());
    }

    private static void write(RowWriter rows, Reason reason) {
        rows.shared(reason.code());
        each(rows, reason.values(), rows::own);
    }

    private static Reason reason(RowReader rows) {
        return new Reason(rows.shared(), each(rows, rows::own));
    }

    private static <T> void each(RowWriter rows, List<T> items, Consumer<T> write) {
        rows.number(items.size());
        items.forEach(write);
    }

    private static <T> List<T> each(RowReader rows, Supplier<T> read) {
        int size = Math.toIntExact(rows.number());
        if (size == 0) {
            return List.of();
        }
        List<T> items = new ArrayList<>(Math.min(Math.max(size, 0), 20_000));
        for (int i = 0; i < size; i++) {
            items.add(read.get());
        }
        return items;
    }

    /** What many claims of a page have in common, made once. */
    private static final class Shared {
        private final RowReader rows;
        private final Map<Integer, List<Cap>> caps = new HashMap<>();
        private final Map<PagePeriod, Block> blocks = new EnumMap<>(PagePeriod.class);

        Shared(RowReader rows) {
            this.rows = rows;
        }

        List<Cap> caps(int place) {
            return caps.computeIfAbsent(place, at -> CapsText.read(rows.sharedAt(at)));
        }

        Block block(String id, PagePeriod period) {
            return blocks.computeIfAbsent(period, page -> new Block(id, page));
        }
    }
}
