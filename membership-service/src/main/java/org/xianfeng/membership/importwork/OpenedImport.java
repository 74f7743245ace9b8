package org.xianfeng.membership.importwork;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xianfeng.membership.importfiles.WorkbookFiles;
import org.xianfeng.membership.imports.Import;
import org.xianfeng.membership.imports.ImportKind;
import org.xianfeng.membership.layout.FindColumns;
import org.xianfeng.membership.layout.FoundColumns;
import org.xianfeng.membership.layout.LayoutOutcome;
import org.xianfeng.membership.layout.LayoutRefusal;
import org.xianfeng.membership.layout.Words;
import org.xianfeng.membership.packed.WorkbookLimits;
import org.xianfeng.membership.rowcheck.Table;
import org.xianfeng.membership.workbook.SheetRow;
import org.xianfeng.membership.workbook.Workbook;

/** A workbook that was handed in, its columns found and ready to be read row by row. */
public record OpenedImport(Workbook workbook, FoundColumns columns, RowWork<?> work) {
    private static final ZoneId PLACE = ZoneId.of("Asia/Shanghai");

    /** Its columns cannot be read. */
    static final class LayoutRefused extends RuntimeException {
        private final LayoutRefusal reason;
        private final String told;

        LayoutRefused(LayoutRefusal reason, String told) {
            super(reason.slug(), null, false, false);
            this.reason = reason;
            this.told = told;
        }

        LayoutRefusal reason() {
            return reason;
        }

        String told() {
            return told;
        }
    }

    /** Goes through the rows below the headers. */
    void eachRow(RowUse use) {
        workbook.read(columns.sheet(), rows -> {
            for (SheetRow row = rows.next(); row != null; row = rows.next()) {
                if (row.number() > columns.headerRow()) {
                    use.of(row);
                }
            }
        });
    }

    /** What is done with a row. */
    @FunctionalInterface
    interface RowUse {
        void of(SheetRow row);
    }

    /** Opens files. The same file is read in the same way each time: what is today was settled when it was handed in. */
    public static final class Opener {
        private final WorkbookFiles files;
        private final WorkbookLimits limits;
        private final Words words;
        private final Map<ImportKind, RowWorks> works;

        public Opener(WorkbookFiles files, WorkbookLimits limits, Words words, List<RowWorks> works) {
            this.files = files;
            this.limits = limits;
            this.words = words;
            this.works = works.stream().collect(Collectors.toMap(RowWorks::kind, Function.identity()));
        }

        /** @throws org.xianfeng.membership.packed.WorkbookRefused when it is not to be read */
        public OpenedImport open(Import one) {
            RowWorks kind = works.get(one.kind());
            if (kind == null) {
                throw new IllegalStateException("nobody reads " + one.kind());
            }
            Workbook workbook = Workbook.open(files.source(one.id()), limits);
            LayoutOutcome outcome = new FindColumns(kind.layout(), kind.notNeeded(one)).in(workbook.outlines());
            return switch (outcome) {
                case LayoutOutcome.Refused(LayoutRefusal reason, String told) -> throw new LayoutRefused(reason, told);
                case LayoutOutcome.Found(FoundColumns columns) -> {
                    Table table = Table.of(columns, words, workbook.countsFrom1904(), dayOf(one));
                    yield new OpenedImport(workbook, columns, kind.begin(one, table));
                }
            };
        }

        /** The day on which a file was handed in. */
        static LocalDate dayOf(Import one) {
            return LocalDate.ofInstant(one.upload().at(), PLACE);
        }
    }
}
