package org.xianfeng.scoring.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.xianfeng.scoring.claim.Block;
import org.xianfeng.scoring.claim.Cap;
import org.xianfeng.scoring.claim.CapWindow;
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
        RowWriter rows = new RowWriter();
        rows.text(page.closedChain());
        each(rows, page.parts(), part -> {
            rows.number(part.lastNumber());
            rows.time(part.firstPostedAt());
            rows.time(part.lastPostedAt());
        });
        each(rows, page.holding(), claim -> write(rows, claim));
        each(rows, page.superseded(), seen -> {
            rows.text(seen.rule());
            rows.text(seen.subject().toString());
            write(rows, seen.event());
        });
        each(rows, page.journal(), entry -> write(rows, entry));
        return rows.packed();
    }

    static LedgerPage unpack(PageId id, long version, byte[] packed) {
        RowReader rows = new RowReader(packed);
        String closedChain = rows.text();
        List<ClosedPart> parts = each(rows, () -> new ClosedPart(rows.number(), rows.time(), rows.time()));
        List<Claim> holding = each(rows, () -> claim(rows, id));
        List<SeenClaim> superseded =
                each(rows, () -> new SeenClaim(rows.text(), Subject.parse(rows.text()), event(rows)));
        List<Entry> journal = each(rows, () -> entry(rows));
        rows.end();
        return new LedgerPage(id, version, holding, superseded, journal, parts, closedChain);
    }

    static byte[] pack(List<Entry> entries) {
        RowWriter rows = new RowWriter();
        each(rows, entries, entry -> write(rows, entry));
        return rows.packed();
    }

    static List<Entry> unpackEntries(byte[] packed) {
        RowReader rows = new RowReader(packed);
        List<Entry> entries = each(rows, () -> entry(rows));
        rows.end();
        return entries;
    }

    private static void write(RowWriter rows, Claim claim) {
        rows.text(claim.block().page().name());
        write(rows, claim.rule());
        rows.text(claim.subject().toString());
        rows.number(claim.revision());
        rows.time(claim.factTime());
        write(rows, claim.event());
        rows.text(claim.branchId());
        rows.number(claim.rawPointsHundredths());
        rows.text(claim.settled().name());
        write(rows, claim.reason());
        rows.text(claim.once() == null ? "" : claim.once());
        each(rows, claim.caps(), cap -> {
            rows.text(cap.id());
            rows.text(cap.window().name());
            rows.number(cap.mostHundredths());
        });
    }

    private static Claim claim(RowReader rows, PageId page) {
        Block block = new Block(page.block(), PagePeriod.valueOf(rows.text()));
        RuleVersion rule = rule(rows);
        Subject subject = Subject.parse(rows.text());
        long revision = rows.number();
        Instant factTime = rows.time();
        SourceEvent event = event(rows);
        String branchId = rows.text();
        long raw = rows.number();
        Settled settled = Settled.valueOf(rows.text());
        Reason reason = reason(rows);
        String once = rows.text();
        List<Cap> caps = each(rows, () -> new Cap(rows.text(), CapWindow.valueOf(rows.text()), rows.number()));
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
        rows.text(entry.kind().name());
        rows.text(entry.id());
        write(rows, entry.rule());
        rows.text(entry.subject().toString());
        write(rows, entry.event());
        rows.text(entry.branchId());
        rows.time(entry.factTime());
        rows.time(entry.postedAt());
        rows.number(entry.rawHundredths());
        rows.number(entry.confirmedHundredths());
        rows.number(entry.provisionalHundredths());
        rows.text(entry.settled().name());
        write(rows, entry.reason());
        String reverses = entry.reverses();
        rows.text(reverses == null ? "" : reverses);
        rows.text(entry.hash());
    }

    private static Entry entry(RowReader rows) {
        long number = rows.number();
        EntryKind kind = EntryKind.valueOf(rows.text());
        String id = rows.text();
        RuleVersion rule = rule(rows);
        Subject subject = Subject.parse(rows.text());
        SourceEvent event = event(rows);
        String branchId = rows.text();
        Instant factTime = rows.time();
        Instant postedAt = rows.time();
        long raw = rows.number();
        long confirmed = rows.number();
        long provisional = rows.number();
        Settled settled = Settled.valueOf(rows.text());
        Reason reason = reason(rows);
        String reverses = rows.text();
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
                rows.text());
    }

    private static void write(RowWriter rows, RuleVersion rule) {
        rows.text(rule.id());
        rows.number(rule.version());
    }

    private static RuleVersion rule(RowReader rows) {
        return new RuleVersion(rows.text(), Math.toIntExact(rows.number()));
    }

    private static void write(RowWriter rows, SourceEvent event) {
        rows.text(event.id());
        rows.text(event.type());
        rows.text(event.contentHash());
    }

    private static SourceEvent event(RowReader rows) {
        return new SourceEvent(rows.text(), rows.text(), rows.text());
    }

    private static void write(RowWriter rows, Reason reason) {
        rows.text(reason.code());
        each(rows, reason.values(), rows::text);
    }

    private static Reason reason(RowReader rows) {
        return new Reason(rows.text(), each(rows, rows::text));
    }

    private static <T> void each(RowWriter rows, List<T> items, Consumer<T> write) {
        rows.number(items.size());
        items.forEach(write);
    }

    private static <T> List<T> each(RowReader rows, Supplier<T> read) {
        int size = Math.toIntExact(rows.number());
        List<T> items = new ArrayList<>(Math.min(Math.max(size, 0), 20_000));
        for (int i = 0; i < size; i++) {
            items.add(read.get());
        }
        return items;
    }
}
