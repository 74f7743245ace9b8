package org.xianfeng.membership.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xianfeng.membership.packed.PartStream;
import org.xianfeng.membership.packed.WorkbookLimits;
import org.xianfeng.membership.packed.WorkbookSource;
import org.xianfeng.membership.packed.XmlPart;

/**
 * A workbook whose parts have all been unpacked once and found to be within the limits. It is read as a stream as often as
 * its rows are wanted; only the shared texts stay in memory.
 */
public final class Workbook {
    /** How many filled rows at the top of a sheet an outline shows. */
    public static final int TOP = 20;

    private final WorkbookSource source;
    private final WorkbookLimits limits;
    private final Directory directory;
    private final SharedTexts shared;

    private Workbook(WorkbookSource source, WorkbookLimits limits, Directory directory, SharedTexts shared) {
        this.source = source;
        this.limits = limits;
        this.directory = directory;
        this.shared = shared;
    }

    /** Looks the whole file through. @throws WorkbookRefused when it is not to be read */
    public static Workbook open(WorkbookSource source, WorkbookLimits limits) {
        Directory directory = new Directory(limits);
        SharedTexts shared = new SharedTexts(limits.sharedTextBytes());
        each(source, limits, (name, part) -> {
            if (name.equals("xl/sharedStrings.xml")) {
                readShared(part, shared, limits);
            } else {
                directory.look(name, part);
            }
            return true;
        });
        directory.check();
        return new Workbook(source, limits, directory, shared);
    }

    private static void readShared(InputStream part, SharedTexts shared, WorkbookLimits limits) {
        XmlPart xml = new XmlPart(part, limits.cellCharacters());
        while (xml.nextStart()) {
            if (xml.isAt("si")) {
                shared.add(xml.text());
            }
        }
    }

    /** Whether days are counted from 1904 on, as old Macintosh workbooks do. */
    public boolean countsFrom1904() {
        return directory.countsFrom1904();
    }

    /** How many cell styles there are; 0 when it has none. */
    public int styles() {
        return directory.styles();
    }

    public WorkbookSource source() {
        return source;
    }

    public WorkbookLimits limits() {
        return limits;
    }

    /** Goes through all sheets once, and says what is in them. */
    public List<SheetOutline> outlines() {
        Map<String, SheetOutline> found = new LinkedHashMap<>();
        Map<String, Directory.Sheet> sheets = directory.sheetsByPart();
        each(source, limits, (name, part) -> {
            Directory.Sheet sheet = sheets.get(name);
            if (sheet != null) {
                found.put(name, outline(sheet, part));
            }
            return found.size() < sheets.size();
        });
        return sheets.keySet().stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private SheetOutline outline(Directory.Sheet sheet, InputStream part) {
        SheetRows rows = new SheetRows(new XmlPart(part, limits.cellCharacters()), shared, limits);
        List<SheetRow> top = new ArrayList<>();
        int count = 0;
        int width = 0;
        for (SheetRow row = rows.next(); row != null; row = rows.next()) {
            count++;
            width = Math.max(width, row.cells().getLast().column() + 1);
            if (top.size() < TOP) {
                top.add(row);
            }
        }
        return new SheetOutline(sheet.name(), sheet.part(), sheet.hidden(), count, width, top, rows.merged());
    }

    /** Hands over the rows of a sheet. */
    public void read(SheetOutline sheet, RowsUse use) {
        each(source, limits, (name, part) -> {
            if (!name.equals(sheet.part())) {
                return true;
            }
            use.of(new SheetRows(new XmlPart(part, limits.cellCharacters()), shared, limits));
            return false;
        });
    }

    /** What is done with the rows of a sheet. */
    @FunctionalInterface
    public interface RowsUse {
        void of(SheetRows rows);
    }

    private static void each(WorkbookSource source, WorkbookLimits limits, PartUse use) {
        try (InputStream file = source.open()) {
            PartStream parts = new PartStream(file, limits);
            @Nullable String name = parts.next();
            while (name != null && use.of(name, parts)) {
                parts.skipPart();
                name = parts.next();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private interface PartUse {
        boolean of(String name, InputStream part) throws IOException;
    }
}
