package org.xianfeng.membership.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xianfeng.membership.layout.LayoutOutcome.Found;
import org.xianfeng.membership.layout.LayoutOutcome.Refused;
import org.xianfeng.membership.packed.WorkbookLimits;
import org.xianfeng.membership.workbook.Workbook;
import org.xianfeng.membership.workbook.WrittenWorkbook;

class FindColumnsTest {
    private static final List<String> HEADERS = List.of("姓名", "公民身份证号", "入党日期", "转正日期", "所在党支部", "在岗状况");
    private static final List<String> ROW = List.of("某人", "1", "2", "3", "4", "5");

    private static LayoutOutcome find(WrittenWorkbook written, Meaning... notNeeded) {
        Workbook workbook = Workbook.open(written.source(), WorkbookLimits.USUAL);
        return new FindColumns(ShippedLayouts.layouts().members(), Set.of(notNeeded)).in(workbook.outlines());
    }

    private static FoundColumns found(WrittenWorkbook written) {
        return ((Found) find(written)).columns();
    }

    @Test
    void headers_are_found_in_any_order_below_titles_and_beside_unknown_ones() {
        FoundColumns columns = found(new WrittenWorkbook()
                .sheet("说明", List.of(List.of("填表说明"), List.of("请按要求填写")))
                .sheet(
                        "名册",
                        List.of(
                                List.of("党员信息采集表"),
                                List.of("填报单位：示例局"),
                                List.of("序号", "所在支部", "入党时间（年月日）", "身份证号码*", "姓 名", "在职/退休", "转正时间", "备注"),
                                List.of("1", "一", "2", "3", "4", "5", "6", "7"))));
        assertThat(columns.sheet().name()).isEqualTo("名册");
        assertThat(columns.headerRow()).isEqualTo(3);
        assertThat(columns.rows()).isEqualTo(1);
        assertThat(columns.places())
                .isEqualTo(Map.of(
                        Meaning.BRANCH,
                        1,
                        Meaning.JOINED_ON,
                        2,
                        Meaning.IDENTITY_NUMBER,
                        3,
                        Meaning.NAME,
                        4,
                        Meaning.EMPLOYMENT,
                        5,
                        Meaning.FORMAL_ON,
                        6));
        assertThat(columns.columns().getLast().meaning()).isEqualTo(Optional.empty());
        assertThat(columns.headerOf(7)).contains("备注");
    }

    @Test
    void missing_columns_are_told_by_their_names() {
        assertThat(find(new WrittenWorkbook().sheet("a", List.of(List.of("姓名", "性别", "入党日期"), List.of("x")))))
                .isEqualTo(new Refused(LayoutRefusal.COLUMNS_MISSING, "公民身份证号、所在党支部、人员类别/转正日期、在岗状况/人员类别"));
    }

    @Test
    void the_branch_column_is_not_needed_when_a_branch_is_imported_into() {
        WrittenWorkbook written =
                new WrittenWorkbook().sheet("a", List.of(List.of("姓名", "公民身份证号", "入党日期", "人员类别"), List.of("x")));
        assertThat(find(written)).isInstanceOf(Refused.class);
        assertThat(find(written, Meaning.BRANCH)).isInstanceOf(Found.class);
    }

    @Test
    void the_wrong_sheet_is_answered_with_the_names_of_the_sheets() {
        assertThat(find(new WrittenWorkbook()
                        .sheet("工资", List.of(List.of("工号", "金额")))
                        .sheet("空", List.of())))
                .isEqualTo(new Refused(LayoutRefusal.HEADERS_NOT_FOUND, "工资、空"));
        assertThat(find(new WrittenWorkbook().sheet("a", List.of())))
                .isEqualTo(new Refused(LayoutRefusal.HEADERS_NOT_FOUND, "a"));
    }

    @Test
    void headers_without_rows_below_are_an_empty_table() {
        assertThat(find(new WrittenWorkbook().sheet("名册", List.of(HEADERS))))
                .isEqualTo(new Refused(LayoutRefusal.NO_ROWS_BELOW_HEADERS, "名册"));
    }

    @Test
    void merged_headers_are_refused_with_their_place() {
        String merge = "<mergeCells><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"C2:C3\"/></mergeCells>";
        assertThat(find(new WrittenWorkbook().sheet("a", List.of(List.of("名册"), HEADERS, ROW), merge)))
                .isEqualTo(new Refused(LayoutRefusal.HEADERS_MERGED, "C2:C3"));
    }

    @Test
    void a_merged_title_above_the_headers_harms_nobody() {
        String merge = "<mergeCells><mergeCell ref=\"A1:F1\"/></mergeCells>";
        assertThat(find(new WrittenWorkbook().sheet("a", List.of(List.of("名册"), HEADERS, ROW), merge)))
                .isInstanceOf(Found.class);
    }

    @Test
    void two_columns_for_what_must_not_be_mistaken_are_refused_and_two_for_a_remark_are_not() {
        List<String> twice = List.of("姓名", "公民身份证号", "入党日期", "转正日期", "所在党支部", "在岗状况", "党员姓名");
        assertThat(find(new WrittenWorkbook().sheet("a", List.of(twice, ROW))))
                .isEqualTo(new Refused(LayoutRefusal.COLUMN_TWICE, "姓名、党员姓名"));
        List<String> harmless = List.of("姓名", "公民身份证号", "入党日期", "转正日期", "所在党支部", "在岗状况", "职务", "岗位");
        assertThat(find(new WrittenWorkbook().sheet("a", List.of(harmless, ROW))))
                .isInstanceOf(Found.class);
    }

    @Test
    void two_sheets_that_both_fit_are_not_chosen_between() {
        assertThat(find(new WrittenWorkbook()
                        .sheet("一支部", List.of(HEADERS, ROW))
                        .sheet("二支部", List.of(HEADERS, ROW))))
                .isEqualTo(new Refused(LayoutRefusal.SEVERAL_SHEETS_FIT, "一支部、二支部"));
        assertThat(found(new WrittenWorkbook().sheet("模板", List.of(HEADERS)).sheet("二支部", List.of(HEADERS, ROW)))
                        .sheet()
                        .name())
                .isEqualTo("二支部");
    }

    @Test
    void a_header_cannot_belong_to_two_columns() {
        assertThatThrownBy(() -> new Layout(
                        Map.of(Meaning.NAME, List.of("姓名"), Meaning.SEX, List.of("姓 名")), Set.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
