package org.xianfeng.membership.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.xianfeng.membership.packed.WorkbookLimits;
import org.xianfeng.membership.workbook.Workbook;

class MarkedCopyTest {
    private static byte[] theirs() throws IOException {
        try (XSSFWorkbook made = new XSSFWorkbook()) {
            XSSFSheet sheet = made.createSheet("名册");
            CellStyle bold = made.createCellStyle();
            var font = made.createFont();
            font.setBold(true);
            bold.setFont(font);
            bold.setDataFormat(made.createDataFormat().getFormat("yyyy-mm-dd"));
            for (int number = 0; number < 4; number++) {
                var row = sheet.createRow(number);
                row.createCell(0).setCellValue("姓名" + number);
                row.createCell(2).setCellValue(31929 + number);
                row.getCell(2).setCellStyle(bold);
            }
            sheet.setColumnWidth(0, 8_000);
            sheet.createFreezePane(0, 1);
            made.createSheet("说明").createRow(0).createCell(0).setCellValue("不动");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            made.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static XSSFWorkbook marked(byte[] theirs, List<RowMarks> marks) throws IOException {
        Workbook workbook = Workbook.open(() -> new ByteArrayInputStream(theirs), WorkbookLimits.USUAL);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new MarkedCopy(workbook, workbook.outlines().getFirst()).write(marks.iterator(), bytes);
        return new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static String fill(XSSFCell cell) {
        return cell.getCellStyle().getFillPattern() == FillPatternType.SOLID_FOREGROUND
                ? cell.getCellStyle().getFillForegroundXSSFColor().getARGBHex()
                : "none";
    }

    @Test
    void the_same_workbook_comes_back_with_bad_cells_coloured_and_a_note_behind_the_row() throws IOException {
        List<RowMarks> marks = List.of(
                new RowMarks(1, Map.of(), "导入检查结果"),
                new RowMarks(2, Map.of(2, RowMarks.Colour.RED, 1, RowMarks.Colour.YELLOW), "C2：=不是公式 <&>"),
                new RowMarks(4, Map.of(0, RowMarks.Colour.YELLOW), "A4"));
        try (XSSFWorkbook copy = marked(theirs(), marks)) {
            XSSFSheet sheet = copy.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(3).getStringCellValue()).isEqualTo("导入检查结果");
            assertThat(sheet.getRow(1).getCell(3).getStringCellValue()).isEqualTo("C2：=不是公式 <&>");
            assertThat(sheet.getRow(2).getCell(3)).isNull();
            assertThat(fill(sheet.getRow(1).getCell(2))).isEqualTo("FFFFC7CE");
            assertThat(fill(sheet.getRow(1).getCell(1))).isEqualTo("FFFFEB9C");
            assertThat(fill(sheet.getRow(3).getCell(0))).isEqualTo("FFFFEB9C");
            assertThat(fill(sheet.getRow(2).getCell(2))).isEqualTo("none");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("姓名1");
            assertThat(sheet.getRow(1).getCell(2).getNumericCellValue()).isEqualTo(31930);
            assertThat(sheet.getRow(1).getCell(2).getCellStyle().getDataFormatString())
                    .isEqualTo("yyyy-mm-dd");
            assertThat(sheet.getRow(1).getCell(2).getCellStyle().getFont().getBold())
                    .isTrue();
            assertThat(sheet.getColumnWidth(0)).isEqualTo(8_000);
            assertThat(sheet.getPaneInformation()).isNotNull();
            assertThat(copy.getSheet("说明").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("不动");
        }
    }

    @Test
    void without_marks_nothing_changes() throws IOException {
        try (XSSFWorkbook copy = marked(theirs(), List.of())) {
            assertThat(copy.getSheetAt(0).getRow(3).getLastCellNum()).isEqualTo((short) 3);
        }
    }
}
