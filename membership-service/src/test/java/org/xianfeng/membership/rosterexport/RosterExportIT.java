package org.xianfeng.membership.rosterexport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.membership.Town.API;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.xianfeng.membership.MembershipIT;
import org.xianfeng.membership.Town;
import org.xianfeng.membership.workbook.MemberTable;
import org.xianfeng.starter.test.Answer;
import org.xianfeng.starter.test.Calls;

@MembershipIT
class RosterExportIT {
    private static final String IMPORTS = API + "/imports";

    private final Town town;

    RosterExportIT(Town town) {
        this.town = town;
    }

    private static Answer export(Calls caller, String organisation) {
        return caller.get(API + "/organisations/" + organisation + "/members/workbook");
    }

    private static List<List<String>> rows(Answer workbook) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(workbook.body()))) {
            for (Row row : read.getSheetAt(0)) {
                List<String> cells = new ArrayList<>();
                row.forEach((Cell cell) -> cells.add(cell.getStringCellValue()));
                rows.add(cells);
            }
        }
        return rows;
    }

    private static String cell(List<List<String>> rows, int row, String header) {
        return rows.get(row).get(rows.getFirst().indexOf(header));
    }

    private static void imported(Calls officer, String committee, byte[] file) {
        String id = officer.send(
                        IMPORTS + "?organisationId=" + committee,
                        request -> request.header(
                                        "Content-Type",
                                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(file)))
                .expect(201)
                .at("/id");
        Answer judged = resting(officer, id);
        officer.post(
                        IMPORTS + "/" + id + "/run",
                        Map.of("contentHash", judged.at("/contentHash"), "goodRowsOnly", false))
                .expect(202);
        assertThat(resting(officer, id).at("/state")).isEqualTo("done");
    }

    private static Answer resting(Calls officer, String id) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> officer.get(IMPORTS + "/" + id).expect(200),
                        answer -> !answer.json().has("pollAfterMillis"));
    }

    @Test
    void a_roster_goes_out_as_it_came_in_with_the_numbers_masked() throws IOException {
        String committee = town.committee();
        String branch = town.organisation("branch", committee);
        Calls officer = town.as("committee-officer", committee);
        int person = ThreadLocalRandom.current().nextInt(500) * 18_000 + 9_100;
        byte[] file = new MemberTable().person(person, "组织 branch", "书记").bytes();
        imported(officer, committee, file);
        town.member("=1+1", branch);

        Answer workbook = export(officer, committee).expect(200);
        assertThat(workbook.headers().firstValue("content-disposition"))
                .contains("attachment; filename=\"members.xlsx\"");
        assertThat(workbook.headers().firstValue("cache-control").orElse("")).contains("no-store");
        List<List<String>> rows = rows(workbook);
        assertThat(rows).hasSize(3);
        int known = cell(rows, 1, "姓名").equals("虚构" + person) ? 1 : 2;
        assertThat(cell(rows, known, "公民身份证号"))
                .startsWith("119")
                .contains("***********")
                .hasSize(18);
        assertThat(cell(rows, known, "联系电话")).contains("****");
        assertThat(cell(rows, known, "党内职务")).isEqualTo("书记");
        assertThat(cell(rows, known, "人员类别")).isEqualTo("正式党员");
        assertThat(cell(rows, known, "所在党支部")).isEqualTo("组织 branch");
        assertThat(cell(rows, known, "入党日期")).isEqualTo("2001-07-01");
        assertThat(cell(rows, 3 - known, "姓名")).isEqualTo("'=1+1");
    }

    @Test
    void it_is_bounded_by_the_organisation_and_a_group_has_its_own() throws IOException {
        String committee = town.committee();
        String branch = town.organisation("branch", committee);
        String sibling = town.organisation("branch", committee);
        String group = town.organisation("group", branch);
        town.member("张一", branch);
        town.member("李二", sibling);
        assertThat(rows(export(town.as("inspector", committee), committee))).hasSize(3);
        assertThat(rows(export(town.as("branch-officer", branch), branch)))
                .hasSize(2)
                .anySatisfy(row -> assertThat(row).contains("张一"));
        assertThat(rows(export(town.as("branch-officer", branch), group))).hasSize(1);
    }

    @Test
    void who_took_which_roster_out_is_in_the_audit_trail_and_who_may_not_leaves_no_entry() {
        String committee = town.committee();
        String branch = town.organisation("branch", committee);
        Calls auditor = town.as("audit-administrator", "*");
        String trail = API + "/audit-entries?kind=exported&subject=" + committee;
        for (String role : List.of("member", "group-leader", "citizen-handler", "system-administrator")) {
            export(town.as(role, committee), committee).expectProblem(403, "forbidden");
        }
        export(town.as("branch-officer", branch), committee).expectProblem(404, "not-found");
        assertThat(auditor.get(trail).expect(200).json().get("items")).isEmpty();
        export(town.as("committee-officer", committee), committee).expect(200);
        Answer told = auditor.get(trail).expect(200);
        assertThat(told.json().get("items")).hasSize(1);
        assertThat(told.at("/items/0/organisationId")).isEqualTo(committee);
        assertThat(told.at("/items/0/details/organisations")).isEqualTo("2");
    }
}
