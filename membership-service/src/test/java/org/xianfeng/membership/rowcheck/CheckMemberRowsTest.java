package org.xianfeng.membership.rowcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.contracts.membership.OrganisationKind.BRANCH;
import static org.xianfeng.contracts.membership.OrganisationKind.COMMITTEE;
import static org.xianfeng.contracts.membership.OrganisationKind.GROUP;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xianfeng.contracts.membership.Employment;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.contracts.membership.Standing;
import org.xianfeng.membership.layout.FindColumns;
import org.xianfeng.membership.layout.LayoutOutcome;
import org.xianfeng.membership.layout.ShippedLayouts;
import org.xianfeng.membership.packed.WorkbookLimits;
import org.xianfeng.membership.personal.InventedPeople;
import org.xianfeng.membership.rowcheck.Places.Place;
import org.xianfeng.membership.workbook.SheetRow;
import org.xianfeng.membership.workbook.Workbook;
import org.xianfeng.membership.workbook.WrittenWorkbook;
import org.xianfeng.starter.identity.OrganisationId;

class CheckMemberRowsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Places PLACES = new Places(List.of(
            place("bureau", "示例局", COMMITTEE, null),
            place("north", "北院党委", COMMITTEE, "bureau"),
            place("south", "南院党委", COMMITTEE, "bureau"),
            place("n1", "第一党支部", BRANCH, "north"),
            place("s1", "第一党支部", BRANCH, "south"),
            place("n2", "第二党支部", BRANCH, "north"),
            place("g", "学习小组", GROUP, "n2")));

    private static Place place(String id, String name, OrganisationKind kind, String parent) {
        return new Place(
                new OrganisationId(id), name, kind, Optional.ofNullable(parent).map(OrganisationId::new));
    }

    /** A row in which everything is right. */
    private static Map<String, String> good(int person) {
        var identity = InventedPeople.identity(person);
        Map<String, String> row = new LinkedHashMap<>();
        row.put("姓名", "某甲");
        row.put("性别", person % 2 == 1 ? "男" : "女");
        row.put("民族", "汉");
        row.put("出生日期", identity.birthDate().toString());
        row.put("公民身份证号", identity.inFull());
        row.put("学历", "大学本科");
        row.put("入党日期", "2001.7.1");
        row.put("转正日期", "20020701");
        row.put("所在党支部", "第二党支部");
        row.put("党内职务", "无");
        row.put("联系电话", "19900000001");
        row.put("人员类别", "正式党员");
        row.put("在岗状况", "在职");
        row.put("党小组", "");
        row.put("进入当前党支部日期", "2010年3月1日");
        return row;
    }

    private static List<CheckedRow<MemberRow>> check(List<Map<String, String>> people, String behind) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.copyOf(people.getFirst().keySet()));
        people.forEach(person -> rows.add(List.copyOf(person.values())));
        Workbook workbook =
                Workbook.open(new WrittenWorkbook().sheet("名册", rows, behind).source(), WorkbookLimits.USUAL);
        var columns = ((LayoutOutcome.Found)
                        new FindColumns(ShippedLayouts.layouts().members(), Set.of()).in(workbook.outlines()))
                .columns();
        Table table = Table.of(columns, ShippedLayouts.words(), workbook.countsFrom1904(), TODAY);
        CheckMemberRows check = new CheckMemberRows(table, PLACES, Optional.empty());
        List<CheckedRow<MemberRow>> checked = new ArrayList<>();
        workbook.read(columns.sheet(), sheet -> {
            for (SheetRow row = sheet.next(); row != null; row = sheet.next()) {
                if (row.number() > columns.headerRow()) {
                    check.check(row).ifPresent(checked::add);
                }
            }
        });
        return checked;
    }

    private static CheckedRow<MemberRow> check(Map<String, String> person) {
        return check(List.of(person), "").getFirst();
    }

    private static List<FindingCode> codes(CheckedRow<MemberRow> row) {
        return row.findings().stream().map(Finding::code).toList();
    }

    private static List<FindingCode> codes(String column, String value) {
        Map<String, String> person = good(2);
        person.put(column, value);
        return codes(check(person));
    }

    @Test
    void a_good_row_says_everything_about_a_person() {
        CheckedRow<MemberRow> row = check(good(2));
        assertThat(row.findings()).isEmpty();
        MemberRow person = row.content().orElseThrow();
        assertThat(person.name().inFull()).isEqualTo("某甲");
        assertThat(person.identity()).isEqualTo(InventedPeople.identity(2));
        assertThat(person.branch()).isEqualTo(new OrganisationId("n2"));
        assertThat(person.standing()).isEqualTo(Standing.FORMAL);
        assertThat(person.employment()).isEqualTo(Employment.IN_SERVICE);
        assertThat(person.since()).contains(LocalDate.of(2010, 3, 1));
        assertThat(person.facts().ethnicGroup()).contains("汉族");
        assertThat(person.facts().joinedPartyOn()).contains(LocalDate.of(2001, 7, 1));
        assertThat(person.facts().formalOn()).contains(LocalDate.of(2002, 7, 1));
        assertThat(row.toString())
                .doesNotContain("某甲")
                .doesNotContain(person.identity().inFull());
    }

    @Test
    void twenty_kinds_of_broken_rows_are_each_called_by_their_name() {
        assertThat(codes("姓名", "")).containsExactly(FindingCode.NAME_MISSING);
        assertThat(codes("姓名", "#12")).containsExactly(FindingCode.NAME_INVALID);
        assertThat(codes("公民身份证号", "无")).containsExactly(FindingCode.IDENTITY_MISSING);
        assertThat(codes("公民身份证号", "11999919870601")).containsExactly(FindingCode.IDENTITY_MALFORMED);
        assertThat(codes("公民身份证号", "119999870601001")).containsExactly(FindingCode.IDENTITY_OF_OLD_FORM);
        assertThat(codes("公民身份证号", "009999195001030021")).containsExactly(FindingCode.IDENTITY_REGION_UNKNOWN);
        assertThat(codes("公民身份证号", "119999195013030021")).containsExactly(FindingCode.IDENTITY_BIRTH_DATE_INVALID);
        assertThat(codes("公民身份证号", "#1.19999195001E+17")).containsExactly(FindingCode.IDENTITY_LOST_DIGITS);
        assertThat(codes("公民身份证号", "119***********0021")).containsExactly(FindingCode.VALUE_MASKED);
        String wrongCheck = InventedPeople.identity(2).inFull().substring(0, 17)
                + (InventedPeople.identity(2).inFull().endsWith("1") ? "2" : "1");
        assertThat(codes("公民身份证号", wrongCheck)).containsExactly(FindingCode.IDENTITY_CHECK_DIGIT_WRONG);
        assertThat(codes("性别", "男")).containsExactly(FindingCode.SEX_DIFFERS);
        assertThat(codes("性别", "不详")).containsExactly(FindingCode.SEX_UNKNOWN);
        assertThat(codes("出生日期", "1950-01-04")).containsExactly(FindingCode.BIRTH_DATE_DIFFERS);
        assertThat(codes("出生日期", "五十年代")).containsExactly(FindingCode.DATE_UNREADABLE);
        assertThat(codes("入党日期", "")).containsExactly(FindingCode.DATE_MISSING);
        assertThat(codes("入党日期", "2001-02-30")).containsExactly(FindingCode.DATE_UNREADABLE);
        assertThat(codes("入党日期", "#2001")).containsExactly(FindingCode.DATE_TOO_COARSE);
        assertThat(codes("入党日期", "#2001.1")).containsExactly(FindingCode.MONTH_AMBIGUOUS);
        assertThat(codes("入党日期", "2026-11-21")).contains(FindingCode.DATE_IN_FUTURE);
        assertThat(codes("入党日期", "1921-06-30")).containsExactly(FindingCode.DATE_TOO_LONG_AGO);
        assertThat(codes("入党日期", "1949-12-31")).containsExactly(FindingCode.JOINED_BEFORE_BIRTH);
        assertThat(codes("转正日期", "2001-06-30")).containsExactly(FindingCode.FORMAL_BEFORE_JOINING);
        assertThat(codes("人员类别", "预备党员")).containsExactly(FindingCode.FORMAL_DATE_OF_PROBATIONARY);
        assertThat(codes("人员类别", "群众")).containsExactly(FindingCode.STANDING_UNKNOWN);
        assertThat(codes("在岗状况", "出国")).containsExactly(FindingCode.EMPLOYMENT_UNKNOWN);
        assertThat(codes("在岗状况", "")).containsExactly(FindingCode.EMPLOYMENT_MISSING);
        assertThat(codes("所在党支部", "")).containsExactly(FindingCode.BRANCH_MISSING);
        assertThat(codes("所在党支部", "第九党支部")).containsExactly(FindingCode.BRANCH_UNKNOWN);
        assertThat(codes("所在党支部", "北院党委")).containsExactly(FindingCode.BRANCH_NOT_A_BRANCH);
        assertThat(codes("所在党支部", "第一党支部")).containsExactly(FindingCode.BRANCH_AMBIGUOUS);
        assertThat(codes("党小组", "不存在的小组")).containsExactly(FindingCode.GROUP_UNKNOWN);
        assertThat(codes("联系电话", "12345")).containsExactly(FindingCode.PHONE_MALFORMED);
        assertThat(codes("联系电话", "83456789")).containsExactly(FindingCode.PHONE_WITHOUT_AREA_CODE);
        assertThat(codes("学历", "长".repeat(121))).containsExactly(FindingCode.TEXT_INVALID);
        assertThat(codes("入党日期", "<f>TODAY()</f><v>37000</v>")).containsExactly(FindingCode.FORMULA_NOT_TAKEN);
    }

    @Test
    void doubtful_rows_are_taken_and_told() {
        assertThat(codes("入党日期", "1967-12-31")).containsExactly(FindingCode.JOINED_BEFORE_EIGHTEEN);
        assertThat(codes("入党日期", "2001年7月")).containsExactly(FindingCode.DAY_ASSUMED);
        assertThat(codes("转正日期", "")).containsExactly(FindingCode.FORMAL_WITHOUT_DATE);
        assertThat(codes("民族", "火星")).containsExactly(FindingCode.ETHNIC_GROUP_UNKNOWN);
        assertThat(codes("党内职务", "党委书记")).containsExactly(FindingCode.POST_ABOVE_BRANCH);
        assertThat(codes("党内职务", "后勤委员")).containsExactly(FindingCode.POST_UNKNOWN);
        assertThat(codes("进入当前党支部日期", "1999-01-01")).containsExactly(FindingCode.IN_BRANCH_BEFORE_JOINING);
        Map<String, String> person = good(2);
        person.put("转正日期", "无");
        person.put("人员类别", "预备党员");
        assertThat(codes(check(person))).containsExactly(FindingCode.PROBATION_LONG);
        assertThat(check(person).isGood()).isTrue();
    }

    @Test
    void one_row_tells_all_that_is_wrong_with_it_and_where() {
        Map<String, String> person = good(2);
        person.put("姓名", "");
        person.put("入党日期", "昨天");
        person.put("联系电话", "1");
        CheckedRow<MemberRow> row = check(person);
        assertThat(row.isGood()).isFalse();
        assertThat(row.findings())
                .containsExactlyInAnyOrder(
                        new Finding(2, Optional.of(0), FindingCode.NAME_MISSING, List.of()),
                        new Finding(2, Optional.of(6), FindingCode.DATE_UNREADABLE, List.of()),
                        new Finding(2, Optional.of(10), FindingCode.PHONE_MALFORMED, List.of()));
    }

    @Test
    void the_same_person_twice_is_told_with_the_row_that_came_first() {
        List<CheckedRow<MemberRow>> rows = check(List.of(good(2), good(4), good(2)), "");
        assertThat(rows.get(2).findings())
                .containsExactly(new Finding(4, Optional.of(4), FindingCode.IDENTITY_TWICE_IN_FILE, List.of("2")));
        assertThat(rows.get(1).isGood()).isTrue();
    }

    @Test
    void a_branch_has_one_secretary_and_may_have_several_other_posts_in_one_hand() {
        Map<String, String> first = good(2);
        first.put("党内职务", "支部书记兼组织委员、宣传委员");
        Map<String, String> second = good(4);
        second.put("党内职务", "书记");
        List<CheckedRow<MemberRow>> rows = check(List.of(first, second), "");
        assertThat(rows.getFirst().content().orElseThrow().posts())
                .containsExactly("secretary", "organisation-member", "publicity-member");
        assertThat(codes(rows.get(1))).containsExactly(FindingCode.POST_TWICE_IN_FILE);
    }

    @Test
    void an_ambiguous_branch_is_told_apart_by_its_path() {
        Map<String, String> person = good(2);
        for (String path : List.of("南院党委/第一党支部", "示例局＞南院党委＞第一党支部", "/示例局/南院党委/第一党支部")) {
            person.put("所在党支部", path);
            assertThat(check(person).content().orElseThrow().branch()).isEqualTo(new OrganisationId("s1"));
        }
        person.put("所在党支部", "第一党支部");
        assertThat(check(person).findings().getFirst().told()).containsExactly("示例局/北院党委/第一党支部；示例局/南院党委/第一党支部");
        person.put("所在党支部", "东院党委/第一党支部");
        assertThat(codes(check(person))).containsExactly(FindingCode.BRANCH_UNKNOWN);
    }

    @Test
    void full_width_digits_and_blanks_around_are_no_mistakes() {
        Map<String, String> person = good(2);
        person.put("公民身份证号", " " + InventedPeople.identity(2).inFull().replace('1', '１') + "　");
        person.put("联系电话", "１９９ ００００ ０００１");
        person.put("党小组", " 学习小组 ");
        person.put("入党日期", "２００１．７．１ ");
        CheckedRow<MemberRow> row = check(person);
        assertThat(row.findings()).isEmpty();
        assertThat(row.content().orElseThrow().group()).contains(new OrganisationId("g"));
    }

    @Test
    void a_cell_that_is_hidden_behind_a_merged_one_is_told_as_that() {
        Map<String, String> second = good(4);
        second.put("所在党支部", "");
        String merge = "<mergeCells><mergeCell ref=\"I2:I3\"/></mergeCells>";
        assertThat(codes(check(List.of(good(2), second), merge).get(1))).containsExactly(FindingCode.CELL_MERGED);
    }

    @Test
    void a_table_that_calls_work_the_kind_of_person_is_understood_too() {
        Map<String, String> person = good(2);
        person.remove("在岗状况");
        person.put("人员类别", "退休");
        MemberRow row = check(person).content().orElseThrow();
        assertThat(row.employment()).isEqualTo(Employment.RETIRED);
        assertThat(row.standing()).isEqualTo(Standing.FORMAL);
    }

    @Test
    void rows_that_say_nothing_are_passed_over() {
        Map<String, String> empty = new LinkedHashMap<>(good(2));
        empty.replaceAll((_, _) -> "");
        assertThat(check(List.of(good(2), empty, good(4)), "")).hasSize(2);
    }
}
