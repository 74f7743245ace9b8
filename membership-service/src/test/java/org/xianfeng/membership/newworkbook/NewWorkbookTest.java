package org.xianfeng.membership.newworkbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewWorkbookTest {
    private static XSSFWorkbook written(List<String> row) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NewWorkbook.write(
                List.of(new NewSheet(
                        "名册", List.of(10, 20), List.of(List.of("甲", "乙"), row).iterator())),
                out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static String read(String text) throws IOException {
        try (XSSFWorkbook workbook = written(List.of(text))) {
            var cell = workbook.getSheetAt(0).getRow(1).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            return cell.getStringCellValue();
        }
    }

    @Test
    void another_maker_of_workbooks_reads_what_was_written() throws IOException {
        try (XSSFWorkbook workbook = written(List.of("", "<虚构> & \"名\""))) {
            var sheet = workbook.getSheet("名册");
            assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("乙");
            assertThat(sheet.getRow(0).getCell(0).getCellStyle().getFont().getBold())
                    .isTrue();
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("<虚构> & \"名\"");
            assertThat(sheet.getColumnStyle(1).getDataFormatString()).isEqualTo("@");
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+86",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\rcmd",
                "\n@a",
                " =HYPERLINK(\"http://x\")",
                "＝1",
                "\tplain"
            })
    void what_a_spreadsheet_would_calculate_is_text_by_an_apostrophe(String formula) throws IOException {
        assertThat(read(formula)).isEqualTo("'" + formula.replace('\r', '\n'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"王=明", "1987-06-01", "119999***********1", "𠮷野", "'quoted"})
    void what_is_no_formula_stays_as_it_is(String text) throws IOException {
        assertThat(read(text)).isEqualTo(text);
    }

    @Test
    void what_no_document_may_hold_is_replaced_and_too_long_a_text_is_cut() throws IOException {
        assertThat(read("a\u0001b\uFFFEc")).isEqualTo("a\uFFFDb\uFFFDc");
        assertThat(read("a\uD800")).isEqualTo("a\uFFFD");
        assertThat(read("长".repeat(40_000))).hasSize(32_767);
    }

    @Test
    void more_rows_than_a_sheet_has_room_for_are_no_workbook() {
        NewSheet endless =
                new NewSheet("a", List.of(5), Stream.generate(() -> List.of("")).iterator());
        assertThatThrownBy(() -> NewWorkbook.write(List.of(endless), OutputStream.nullOutputStream()))
                .isInstanceOf(IOException.class);
    }
}
