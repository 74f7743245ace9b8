package org.xianfeng.scoring.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32C;
import org.bson.Document;
import org.bson.types.Binary;
import org.xianfeng.scoring.ledger.Ledgers.StoredPage;
import org.xianfeng.scoring.ledger.UnreadablePage.DamagedPage;
import org.xianfeng.scoring.ledger.UnreadablePage.NewerPage;
import org.xianfeng.scoring.page.Entry;
import org.xianfeng.scoring.page.JournalPart;
import org.xianfeng.scoring.page.LedgerPage;
import org.xianfeng.scoring.page.PageHead;
import org.xianfeng.scoring.page.PageHead.ClosedPart;
import org.xianfeng.scoring.page.PageId;

/**
 * A page as a document: its head in plain fields, its rows packed. The rows have a checksum, and so has the head
 * together with that of the rows, so that a head can be trusted without its rows.
 *
 * <p>A page of a former format is read as if it had been stored in the current one, and is stored so when it changes
 * next; a page of a later one is refused.
 */
public final class MongoPageForm {
    static final String ROWS = "rows";
    public static final String VERSION = "v";
    static final String CHECK = "check";

    static final String FORMAT = "format";
    static final int CURRENT_FORMAT = 2;

    /** From each format to the next. */
    private static final List<UnaryOperator<Document>> STEPS = List.of(MongoPageForm::fromFirst);

    private MongoPageForm() {}

    static Document of(LedgerPage page, PageHead head) {
        byte[] rows = PageCodec.pack(page);
        Document document = new Document("_id", page.id().toString())
                .append(FORMAT, CURRENT_FORMAT)
                .append(VERSION, page.version())
                .append("confirmed", head.confirmedHundredths())
                .append("provisional", head.provisionalHundredths())
                .append("entries", head.entries())
                .append("digest", new Binary(HexFormat.of().parseHex(head.digest())))
                .append("chain", new Binary(HexFormat.of().parseHex(head.chain())))
                .append("first", Date.from(head.firstPostedAt()))
                .append("last", Date.from(head.lastPostedAt()))
                .append("parts", flat(head.parts()))
                .append("rowsCheck", check(rows));
        return document.append(CHECK, headCheck(document)).append(ROWS, new Binary(rows));
    }

    /** A stored page under another version. */
    public static Document atVersion(Document stored, long version) {
        Document page = new Document(current(stored)).append(VERSION, version);
        return page.append(CHECK, headCheck(page));
    }

    static Document of(JournalPart part) {
        byte[] rows = PageCodec.pack(part.entries());
        return new Document("_id", partId(part.page(), part.number()))
                .append(FORMAT, CURRENT_FORMAT)
                .append("rowsCheck", check(rows))
                .append(ROWS, new Binary(rows));
    }

    static String partId(PageId page, int number) {
        return page + "#" + number;
    }

    static StoredPage page(Document document) {
        PageHead head = head(document);
        return new StoredPage(
                read(document, rows -> PageCodec.unpack(head.id(), head.version(), head.digest(), rows)), head);
    }

    static List<Entry> part(Document document) {
        formatOf(document);
        return read(document, PageCodec::unpackEntries);
    }

    static PageHead head(Document stored) {
        String id = stored.getString("_id");
        try {
            Document document = current(stored);
            if (!isIntact(document)) {
                throw new DamagedPage(id);
            }
            return new PageHead(
                    PageId.parse(id).orElseThrow(() -> new DamagedPage(id)),
                    number(document, VERSION),
                    number(document, "confirmed"),
                    number(document, "provisional"),
                    number(document, "entries"),
                    HexFormat.of().formatHex(bytes(document, "digest")),
                    HexFormat.of().formatHex(bytes(document, "chain")),
                    document.getDate("first").toInstant(),
                    document.getDate("last").toInstant(),
                    parts(document.getList("parts", Number.class)));
        } catch (NullPointerException | ClassCastException e) {
            throw new DamagedPage(id);
        }
    }

    /** The same page in the current format. */
    static Document current(Document stored) {
        Document page = stored;
        for (int format = formatOf(stored); format < CURRENT_FORMAT; format++) {
            page = STEPS.get(format - 1).apply(page);
        }
        return page;
    }

    private static int formatOf(Document stored) {
        int format = stored.get(FORMAT) instanceof Number number ? number.intValue() : 1;
        if (format > CURRENT_FORMAT) {
            throw new NewerPage(stored.getString("_id"), format, CURRENT_FORMAT);
        }
        if (format < 1) {
            throw new DamagedPage(stored.getString("_id"));
        }
        return format;
    }

    /** The first format did not say that it was one. */
    private static Document fromFirst(Document first) {
        if (!isIntact(first)) {
            throw new DamagedPage(first.getString("_id"));
        }
        Document second = new Document(first).append(FORMAT, 2);
        return second.append(CHECK, headCheck(second));
    }

    private static <T> T read(Document document, Function<byte[], T> unpack) {
        try {
            byte[] rows = bytes(document, ROWS);
            if (number(document, "rowsCheck") == check(rows)) {
                return unpack.apply(rows);
            }
        } catch (NullPointerException | ClassCastException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new DamagedPage(document.getString("_id"));
        }
        throw new DamagedPage(document.getString("_id"));
    }

    private static List<Long> flat(List<ClosedPart> parts) {
        List<Long> flat = new ArrayList<>();
        for (ClosedPart part : parts) {
            flat.add(part.lastNumber());
            flat.add(part.firstPostedAt().toEpochMilli());
            flat.add(part.lastPostedAt().toEpochMilli());
        }
        return flat;
    }

    private static List<ClosedPart> parts(List<Number> flat) {
        List<ClosedPart> parts = new ArrayList<>();
        for (int i = 0; i < flat.size(); i += 3) {
            parts.add(new ClosedPart(
                    flat.get(i).longValue(),
                    Instant.ofEpochMilli(flat.get(i + 1).longValue()),
                    Instant.ofEpochMilli(flat.get(i + 2).longValue())));
        }
        return parts;
    }

    /** Whether the head is as it was stored. */
    static boolean isIntact(Document document) {
        return number(document, CHECK) == headCheck(document);
    }

    static long headCheck(Document document) {
        CRC32C check = new CRC32C();
        if (document.containsKey(FORMAT)) {
            update(check, number(document, FORMAT));
        }
        check.update(document.getString("_id").getBytes(StandardCharsets.UTF_8));
        for (String field : List.of(VERSION, "confirmed", "provisional", "entries", "rowsCheck")) {
            update(check, number(document, field));
        }
        check.update(bytes(document, "digest"));
        check.update(bytes(document, "chain"));
        update(check, document.getDate("first").getTime());
        update(check, document.getDate("last").getTime());
        document.getList("parts", Number.class).forEach(part -> update(check, part.longValue()));
        return check.getValue();
    }

    private static long check(byte[] rows) {
        CRC32C check = new CRC32C();
        check.update(rows);
        return check.getValue();
    }

    private static void update(CRC32C check, long value) {
        check.update(ByteBuffer.allocate(Long.BYTES).putLong(0, value));
    }

    private static long number(Document document, String field) {
        return document.get(field, Number.class).longValue();
    }

    private static byte[] bytes(Document document, String field) {
        return document.get(field, Binary.class).getData();
    }
}
