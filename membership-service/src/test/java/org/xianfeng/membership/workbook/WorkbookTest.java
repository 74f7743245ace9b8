package org.xianfeng.membership.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.xianfeng.membership.packed.WorkbookLimits;
import org.xianfeng.membership.packed.WorkbookRefusal;
import org.xianfeng.membership.packed.WorkbookRefused;
import org.xianfeng.membership.packed.WorkbookSource;

class WorkbookTest {
    private static final WorkbookLimits SMALL = new WorkbookLimits(4 << 20, 100, 14, 3, 50, 20, 5, 1 << 16, 1_000);

    private static List<String> texts(WorkbookSource source) {
        Workbook workbook = Workbook.open(source, SMALL);
        List<String> texts = new ArrayList<>();
        workbook.read(workbook.outlines().getFirst(), rows -> {
            for (SheetRow row = rows.next(); row != null; row = rows.next()) {
                for (Cell cell : row.cells()) {
                    texts.add(cell.text());
                }
            }
        });
        return texts;
    }

    private static void refuses(WorkbookSource source, WorkbookRefusal reason) {
        assertThatThrownBy(() -> texts(source))
                .isInstanceOfSatisfying(
                        WorkbookRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static void refuses(WrittenWorkbook written, WorkbookRefusal reason) {
        refuses(written.source(), reason);
    }

    private static WrittenWorkbook one(String... row) {
        return new WrittenWorkbook().sheet("名册", List.of(List.of(row)));
    }

    @Test
    void reads_what_another_maker_of_workbooks_wrote() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook made = new XSSFWorkbook()) {
            XSSFSheet sheet = made.createSheet("名册");
            Row row = sheet.createRow(3);
            row.createCell(1).setCellValue("  王建国 \u00a0");
            row.createCell(2).setCellValue(31929);
            row.createCell(4).setCellValue(true);
            row.createCell(5).setCellFormula("1+1");
            row.createCell(6).setBlank();
            sheet.addMergedRegion(CellRangeAddress.valueOf("A1:C2"));
            made.createSheet("藏").createRow(0).createCell(0).setCellValue("x");
            made.setSheetHidden(1, true);
            made.write(bytes);
        }
        Workbook workbook = Workbook.open(() -> new ByteArrayInputStream(bytes.toByteArray()), SMALL);
        List<SheetOutline> outlines = workbook.outlines();
        assertThat(outlines).extracting(SheetOutline::name).containsExactly("名册", "藏");
        assertThat(outlines).extracting(SheetOutline::hidden).containsExactly(false, true);
        SheetOutline sheet = outlines.getFirst();
        assertThat(sheet.rows()).isEqualTo(1);
        assertThat(sheet.width()).isEqualTo(6);
        assertThat(sheet.merged()).extracting(Object::toString).containsExactly("A1:C2");
        assertThat(sheet.top().getFirst().number()).isEqualTo(4);
        assertThat(sheet.top().getFirst().cells())
                .containsExactly(
                        new Cell(1, Cell.Kind.TEXT, "王建国"),
                        new Cell(2, Cell.Kind.NUMBER, "31929.0"),
                        new Cell(4, Cell.Kind.BOOLEAN, "1"),
                        new Cell(5, Cell.Kind.FORMULA, ""));
    }

    @Test
    void shared_texts_are_read_without_how_they_are_spoken_and_without_escapes() {
        WrittenWorkbook written = new WrittenWorkbook()
                .sheetOf(
                        "名册",
                        "<worksheet><sheetData><row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row></sheetData></worksheet>")
                .part(
                        "xl/sharedStrings.xml",
                        "<sst><si><r><t>张</t></r><r><t>三</t></r><rPh><t>zhang</t></rPh></si><si><t>李_x000D_四</t></si></sst>");
        assertThat(texts(written.source())).containsExactly("张三", "李\r四");
    }

    @Test
    void a_text_longer_than_a_block_comes_back_whole() {
        SharedTexts texts = new SharedTexts(8 << 20);
        String longText = "党".repeat(700_000);
        texts.add("a");
        texts.add(longText);
        texts.add("");
        texts.add("b");
        assertThat(texts.get("1")).isEqualTo(longText);
        assertThat(texts.get("2")).isEmpty();
        assertThat(texts.get("3")).isEqualTo("b");
    }

    @Test
    void a_bomb_is_refused_while_it_unpacks() {
        String swollen = "<worksheet><sheetData/></worksheet>" + " ".repeat(3 << 20);
        refuses(new WrittenWorkbook().sheetOf("a", swollen), WorkbookRefusal.WORKBOOK_INFLATES_TOO_MUCH);
        refuses(one("a").part("xl/media/image.bin", "0".repeat(3 << 20)), WorkbookRefusal.WORKBOOK_INFLATES_TOO_MUCH);
        StringBuilder mixed = new StringBuilder();
        java.util.Random random = new java.util.Random(7);
        while (mixed.length() < 5 << 20) {
            mixed.append(Integer.toHexString(random.nextInt()));
        }
        refuses(one("a").part("docProps/app.xml", mixed.toString()), WorkbookRefusal.WORKBOOK_INFLATES_TOO_MUCH);
    }

    @Test
    void a_document_type_is_refused_with_whatever_it_would_fetch_or_expand() {
        String laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>";
        String fetches = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";
        for (String type : List.of(laughs, fetches, "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">")) {
            refuses(
                    new WrittenWorkbook()
                            .sheetOf(
                                    "a",
                                    type
                                            + "<worksheet><sheetData><row><c t=\"str\"><v>&a;</v></c></row></sheetData></worksheet>"),
                    WorkbookRefusal.WORKBOOK_UNSAFE);
            refuses(one("a").part("xl/sharedStrings.xml", type + "<sst/>"), WorkbookRefusal.WORKBOOK_UNSAFE);
            refuses(one("a").part("xl/styles.xml", type + "<styleSheet/>"), WorkbookRefusal.WORKBOOK_UNSAFE);
        }
    }

    @Test
    void macros_are_refused_however_the_file_is_named() {
        refuses(one("a").part("xl/vbaProject.bin", "x"), WorkbookRefusal.WORKBOOK_WITH_MACROS);
        refuses(
                one("a").part(
                                "[Content_Types].xml",
                                "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>"),
                WorkbookRefusal.WORKBOOK_WITH_MACROS);
    }

    @Test
    void too_much_of_anything_is_refused_by_its_name() {
        refuses(
                new WrittenWorkbook()
                        .sheet("1", List.of())
                        .sheet("2", List.of())
                        .sheet("3", List.of())
                        .sheet("4", List.of()),
                WorkbookRefusal.TOO_MANY_SHEETS);
        refuses(new WrittenWorkbook().sheet("a", Collections.nCopies(51, List.of("x"))), WorkbookRefusal.TOO_MANY_ROWS);
        refuses(one(Collections.nCopies(21, "x").toArray(String[]::new)), WorkbookRefusal.TOO_MANY_COLUMNS);
        refuses(one("x".repeat(1_001)), WorkbookRefusal.CELL_TOO_LONG);
        refuses(
                one("a").part(
                                "xl/sharedStrings.xml",
                                "<sst>" + ("<si><t>" + "y".repeat(900) + "</t></si>").repeat(100) + "</sst>"),
                WorkbookRefusal.TOO_MUCH_TEXT);
        WrittenWorkbook many = one("a");
        for (int number = 0; number < 14; number++) {
            many.part("xl/theme/" + number, "x");
        }
        refuses(many, WorkbookRefusal.TOO_MANY_PARTS);
        refuses(
                new WrittenWorkbook()
                        .sheet(
                                "a",
                                List.of(List.of("x")),
                                "<mergeCells>" + "<mergeCell ref=\"A1:B1\"/>".repeat(6) + "</mergeCells>"),
                WorkbookRefusal.TOO_MANY_MERGED_CELLS);
    }

    @Test
    void what_is_no_workbook_or_a_damaged_one_says_so() {
        refuses(
                () -> new ByteArrayInputStream(WrittenWorkbook.zip(Map.of("word/document.xml", "<w/>".getBytes()))),
                WorkbookRefusal.NOT_A_WORKBOOK);
        byte[] whole = one("a", "b", "c").bytes();
        int directory = new String(whole, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        for (int length = 4; length <= directory - 40; length += 40) {
            int cut = length;
            assertThatThrownBy(() -> texts(() -> new ByteArrayInputStream(whole, 0, cut)))
                    .as("cut after %d bytes", cut)
                    .isInstanceOf(WorkbookRefused.class);
        }
        refuses(new WrittenWorkbook().sheetOf("a", "<worksheet><sheetData><row>"), WorkbookRefusal.WORKBOOK_BROKEN);
        refuses(
                new WrittenWorkbook().sheetOf("a", "<worksheet><sheetData><row r=\"0\"/></sheetData></worksheet>"),
                WorkbookRefusal.WORKBOOK_BROKEN);
        refuses(
                new WrittenWorkbook()
                        .sheetOf(
                                "a",
                                "<worksheet><sheetData><row><c t=\"s\"><v>7</v></c></row></sheetData></worksheet>"),
                WorkbookRefusal.WORKBOOK_BROKEN);
        refuses(
                new WrittenWorkbook()
                        .sheetOf("a", "<worksheet><sheetData><row r=\"2\"/><row r=\"1\"/></sheetData></worksheet>"),
                WorkbookRefusal.WORKBOOK_BROKEN);
    }
}
