package org.xianfeng.membership.importdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.membership.Town.API;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.xianfeng.membership.MembershipIT;
import org.xianfeng.membership.Town;
import org.xianfeng.membership.workbook.MemberTable;
import org.xianfeng.membership.workbook.WrittenWorkbook;
import org.xianfeng.starter.test.Answer;
import org.xianfeng.starter.test.Calls;
import org.xianfeng.starter.test.PublishedEvent;
import org.xianfeng.starter.test.PublishedEvents;

@MembershipIT
class ImportsIT {
    private static final String IMPORTS = API + "/imports";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Town town;
    private final PublishedEvents events;
    private final MongoDatabase database;
    private final MeterRegistry meters;
    /** The first of ten people of this test, all born before 1975: who joins in 2001 is of age. */
    private final int people = ThreadLocalRandom.current().nextInt(500) * 18_000
            + ThreadLocalRandom.current().nextInt(900) * 10;

    ImportsIT(Town town, PublishedEvents events, MongoDatabase database, MeterRegistry meters) {
        this.town = town;
        this.events = events;
        this.database = database;
        this.meters = meters;
    }

    private static Answer handIn(Calls caller, String organisation, String kind, byte[] file) {
        return caller.send(
                IMPORTS + "?organisationId=" + organisation + "&kind=" + kind + "&fileName=roster.xlsx",
                request -> request.header("Content-Type", WORKBOOK).POST(HttpRequest.BodyPublishers.ofByteArray(file)));
    }

    private static Answer handIn(Calls caller, String organisation, byte[] file) {
        return handIn(caller, organisation, "members", file);
    }

    private static Answer resting(Calls caller, String id) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> caller.get(IMPORTS + "/" + id).expect(200),
                        answer -> !answer.json().has("pollAfterMillis"));
    }

    private static Answer judged(Calls caller, String organisation, byte[] file) {
        return resting(caller, handIn(caller, organisation, file).expect(201).at("/id"));
    }

    private static Map<String, Object> go(Answer judged, boolean goodRowsOnly) {
        return Map.of("contentHash", judged.at("/contentHash"), "goodRowsOnly", goodRowsOnly);
    }

    private static Answer run(Calls caller, Answer judged, boolean goodRowsOnly) {
        caller.post(IMPORTS + "/" + judged.at("/id") + "/run", go(judged, goodRowsOnly))
                .expect(202);
        return resting(caller, judged.at("/id"));
    }

    @Test
    void a_roster_comes_in_from_its_workbook_and_is_published_without_names() {
        String committee = town.committee();
        String branch = town.organisation("branch", committee);
        Calls officer = town.as("committee-officer", committee);
        byte[] file = new MemberTable()
                .person(people, "组织 branch", "书记")
                .person(people + 1, "组织 branch")
                .bytes();
        Answer judged = judged(officer, committee, file);
        assertThat(judged.at("/state")).isEqualTo("judged");
        assertThat(judged.json().at("/rows/good").asInt()).isEqualTo(2);
        assertThat(judged.json().at("/expected/newcomers").asInt()).isEqualTo(2);
        assertThat(officer.get(API + "/organisations/" + branch + "/members")
                        .json()
                        .get("items"))
                .isEmpty();

        Answer over = run(officer, judged, false);
        assertThat(over.at("/state")).isEqualTo("done");
        assertThat(over.json().at("/run/registered").asInt()).isEqualTo(2);
        Answer members =
                officer.get(API + "/organisations/" + branch + "/members").expect(200);
        assertThat(Town.all(members, "name")).containsExactlyInAnyOrder("虚构" + people, "虚构" + (people + 1));
        String member =
                officer.get(IMPORTS + "/" + judged.at("/id") + "/results").at("/items/0/memberId");
        assertThat(officer.get(API + "/members/" + member).json().at("/posts").toString())
                .contains("secretary");
        PublishedEvent event = events.await("org.xianfeng.membership.member-registered.v1", member);
        assertThat(event.key()).isEqualTo(branch);
        assertThat(new String(event.body(), StandardCharsets.UTF_8)).doesNotContain("虚构");

        Answer again = run(officer, judged(officer, committee, file), false);
        assertThat(again.json().at("/run/registered").asInt()).isZero();
        assertThat(again.json().at("/run/unchanged").asInt()).isEqualTo(2);
        assertThat(officer.get(API + "/organisations/" + branch + "/members")
                        .json()
                        .get("items"))
                .hasSize(2);
    }

    @Test
    void who_let_which_file_in_is_in_the_audit_trail() {
        String committee = town.committee();
        town.organisation("branch", committee);
        Calls officer = town.as("committee-officer", committee);
        Answer judged = judged(
                officer,
                committee,
                new MemberTable().person(people, "组织 branch").bytes());
        Calls auditor = town.as("audit-administrator", "*");
        String trail = API + "/audit-entries?kind=imported&subject=" + judged.at("/id");
        assertThat(auditor.get(trail).expect(200).json().get("items")).isEmpty();
        run(officer, judged, false);
        Answer told = auditor.get(trail).expect(200);
        assertThat(told.json().get("items")).hasSize(1);
        assertThat(told.at("/items/0/organisationId")).isEqualTo(committee);
        assertThat(told.at("/items/0/details/file-name")).isEqualTo("roster.xlsx");
        assertThat(told.at("/items/0/details/content-hash")).isEqualTo(judged.at("/contentHash"));
        assertThat(told.at("/items/0/details/rows")).isEqualTo("1");
        assertThat(told.text()).doesNotContain("虚构" + people);
    }

    @Test
    void errors_come_back_row_by_row_and_as_the_same_workbook_with_the_cells_marked() throws IOException {
        String committee = town.committee();
        town.organisation("branch", committee);
        Calls officer = town.as("committee-officer", committee);
        byte[] file = new MemberTable()
                .person(people, "组织 branch")
                .person(people + 1, "组织 branch")
                .but("入党日期", "昨天")
                .person(people + 2, "没有的支部")
                .bytes();
        Answer judged = judged(officer, committee, file);
        String path = IMPORTS + "/" + judged.at("/id");
        assertThat(judged.json().at("/rows/bad").asInt()).isEqualTo(2);
        Answer findings = officer.get(path + "/findings?limit=1").expect(200);
        assertThat(findings.at("/items/0/address")).isEqualTo("H3");
        assertThat(findings.at("/items/0/column")).isEqualTo("入党日期");
        assertThat(findings.at("/items/0/severity")).isEqualTo("error");
        assertThat(findings.at("/items/0/message")).startsWith("日期无法识别");
        Answer second = officer.with("Accept-Language", "en")
                .get(path + "/findings?cursor=" + findings.at("/next"))
                .expect(200);
        assertThat(second.at("/items/0/message")).startsWith("There is no such branch");

        Answer marked = officer.get(path + "/workbook").expect(200);
        try (XSSFWorkbook theirs = new XSSFWorkbook(new ByteArrayInputStream(marked.body()))) {
            var sheet = theirs.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(15).getStringCellValue()).isEqualTo("导入检查结果");
            assertThat(sheet.getRow(1).getCell(15)).isNull();
            assertThat(sheet.getRow(2).getCell(15).getStringCellValue()).startsWith("入党日期：日期无法识别");
        }

        officer.post(path + "/run", go(judged, false)).expectProblem(409, "import-has-errors");
        officer.post(path + "/run", Map.of("contentHash", "0".repeat(64), "goodRowsOnly", true))
                .expectProblem(409, "import-content-changed");
        Answer over = run(officer, judged, true);
        assertThat(over.json().at("/run/registered").asInt()).isEqualTo(1);
        assertThat(over.json().at("/run/refused").asInt()).isEqualTo(2);
        officer.post(path + "/run", go(judged, true)).expect(202);
        officer.post(path + "/cancellation", Map.of()).expectProblem(409, "import-is-over");
    }

    @Test
    void what_is_no_workbook_is_answered_at_once_with_what_to_do() {
        String committee = town.committee();
        Calls officer = town.as("committee-officer", committee);
        byte[] csv = "姓名,身份证号\n".getBytes(Charset.forName("GBK"));
        assertThat(handIn(officer, committee, csv)
                        .expectProblem(422, "not-a-workbook")
                        .at("/detail"))
                .contains("另存为");
        handIn(officer, committee, new byte[0]).expect(400);
        byte[] old = new byte[2_000];
        byte[] signature = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(signature, 0, old, 0, signature.length);
        handIn(officer, committee, old).expectProblem(422, "old-workbook");
        byte[] hidden = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(hidden, 0, old, 1_000, hidden.length);
        handIn(officer, committee, old).expectProblem(422, "workbook-locked");
        handIn(officer, committee, new byte[22 << 20]).expectProblem(413, "too-large");
    }

    @Test
    void what_cannot_be_read_is_refused_after_a_look_with_its_reason_in_the_callers_language() {
        String committee = town.committee();
        Calls officer = town.as("committee-officer", committee);
        Map<String, byte[]> files = Map.of(
                "workbook-with-macros",
                new WrittenWorkbook()
                        .sheet("a", List.of())
                        .part("xl/vbaProject.bin", "x")
                        .bytes(),
                "workbook-unsafe",
                new WrittenWorkbook()
                        .sheetOf("a", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>")
                        .bytes(),
                "workbook-inflates-too-much",
                new WrittenWorkbook()
                        .sheetOf("a", "<worksheet/>" + " ".repeat(40 << 20))
                        .bytes(),
                "headers-not-found",
                new WrittenWorkbook().sheet("工资表", List.of(List.of("工号", "金额"))).bytes(),
                "too-many-rows",
                aMillionRows());
        files.forEach((slug, file) -> {
            Answer refused = judged(officer, committee, file);
            assertThat(refused.at("/state")).isEqualTo("refused");
            assertThat(refused.at("/problem/slug")).isEqualTo(slug);
            assertThat(refused.at("/problem/detail")).isNotBlank();
            officer.get(IMPORTS + "/" + refused.at("/id") + "/workbook").expectProblem(404, "import-file-gone");
        });
    }

    private static byte[] aMillionRows() {
        StringBuilder sheet = new StringBuilder("<worksheet><sheetData><row><c t=\"str\"><v>姓名</v></c></row>");
        for (int row = 0; row < 1_000_000; row++) {
            sheet.append("<row><c><v>").append(row).append("</v></c></row>");
        }
        return new WrittenWorkbook()
                .sheetOf("名册", sheet.append("</sheetData></worksheet>").toString())
                .bytes();
    }

    private double counted(String name, String... tags) {
        return meters.counter(name, tags).count();
    }

    private long timed(String phase) {
        return meters.timer("xianfeng.import.duration", "phase", phase).count();
    }

    @Test
    void what_is_measured_of_imports_grows_with_them() {
        String committee = town.committee();
        town.organisation("branch", committee);
        Calls officer = town.as("committee-officer", committee);
        double read = counted("xianfeng.import.rows.read");
        double found = counted("xianfeng.import.findings", "code", "date-unreadable");
        double registered = counted("xianfeng.import.rows.entered", "outcome", "registered");
        double refused = counted("xianfeng.import.rows.entered", "outcome", "refused");
        double unchanged = counted("xianfeng.import.rows.entered", "outcome", "unchanged");
        double files = counted("xianfeng.import.files.refused", "reason", "headers-not-found");
        long judged = timed("judging");
        long run = timed("running");
        byte[] file = new MemberTable()
                .person(people, "组织 branch")
                .person(people + 1, "组织 branch")
                .but("入党日期", "昨天")
                .bytes();
        run(officer, judged(officer, committee, file), true);
        run(officer, judged(officer, committee, file), true);
        judged(
                officer,
                committee,
                new WrittenWorkbook().sheet("工资表", List.of(List.of("工号", "金额"))).bytes());

        assertThat(counted("xianfeng.import.rows.read")).isEqualTo(read + 4);
        assertThat(counted("xianfeng.import.findings", "code", "date-unreadable"))
                .isEqualTo(found + 2);
        assertThat(counted("xianfeng.import.rows.entered", "outcome", "registered"))
                .isEqualTo(registered + 1);
        assertThat(counted("xianfeng.import.rows.entered", "outcome", "unchanged"))
                .isEqualTo(unchanged + 1);
        assertThat(counted("xianfeng.import.rows.entered", "outcome", "refused"))
                .isEqualTo(refused + 2);
        assertThat(counted("xianfeng.import.files.refused", "reason", "headers-not-found"))
                .isEqualTo(files + 1);
        Awaitility.await().untilAsserted(() -> {
            assertThat(timed("judging")).isEqualTo(judged + 3);
            assertThat(timed("running")).isEqualTo(run + 2);
        });
        assertThat(List.of(
                        "xianfeng.imports.running", "xianfeng.imports.waiting", "xianfeng.imports.oldest.age.seconds"))
                .allSatisfy(
                        gauge -> assertThat(meters.get(gauge).gauge().value()).isGreaterThanOrEqualTo(0));
    }

    @Test
    void while_nothing_changed_nothing_is_sent_again() {
        String committee = town.committee();
        town.organisation("branch", committee);
        Calls officer = town.as("committee-officer", committee);
        Answer judged = judged(
                officer,
                committee,
                new MemberTable().person(people, "组织 branch").bytes());
        String path = IMPORTS + "/" + judged.at("/id");
        String tag = judged.headers().firstValue("ETag").orElseThrow();
        officer.with("If-None-Match", tag).get(path).expect(304);
        officer.post(path + "/cancellation", Map.of()).expect(202);
        Answer cancelled = officer.with("If-None-Match", tag).get(path).expect(200);
        assertThat(cancelled.at("/state")).isEqualTo("cancelled");
        assertThat(cancelled.json().has("fileKeptUntil")).isFalse();
        officer.post(path + "/cancellation", Map.of()).expect(202);
        officer.post(path + "/run", go(judged, false)).expectProblem(409, "import-not-judged");
        officer.get(path + "/workbook").expectProblem(404, "import-file-gone");
    }

    @Test
    void the_wrong_role_is_refused_and_a_foreign_import_is_not_there() {
        String committee = town.committee();
        String branch = town.organisation("branch", committee);
        byte[] file = new MemberTable().person(people, "组织 branch").bytes();
        Answer judged = judged(town.as("committee-officer", committee), committee, file);
        String path = IMPORTS + "/" + judged.at("/id");
        for (String role : List.of("member", "group-leader", "branch-officer", "inspector", "citizen-handler")) {
            Calls caller = town.as(role, committee);
            handIn(caller, committee, file).expectProblem(403, "forbidden");
            expectAll(caller, path, judged, 403, "forbidden");
            caller.get(IMPORTS).expectProblem(403, "forbidden");
        }
        for (Calls stranger :
                List.of(town.as("committee-officer", town.committee()), town.as("committee-officer", branch))) {
            handIn(stranger, committee, file).expectProblem(404, "not-found");
            expectAll(stranger, path, judged, 404, "not-found");
            stranger.get(IMPORTS + "?organisationId=" + committee).expectProblem(404, "not-found");
            assertThat(Town.all(stranger.get(IMPORTS).expect(200), "id")).doesNotContain(judged.at("/id"));
        }
        expectAll(town.administrator(), IMPORTS + "/" + UUID.randomUUID(), judged, 404, "not-found");
        town.stranger().get(path).expectProblem(401, "sign-in-required");
    }

    private static void expectAll(Calls caller, String path, Answer judged, int status, String slug) {
        for (String what : List.of("", "/findings", "/results", "/workbook")) {
            caller.get(path + what).expectProblem(status, slug);
        }
        caller.post(path + "/run", go(judged, false)).expectProblem(status, slug);
        caller.post(path + "/cancellation", Map.of()).expectProblem(status, slug);
    }

    @Test
    void imports_are_listed_the_newest_first_in_pages_for_those_who_may() {
        String committee = town.committee();
        String branch = town.organisation("branch", committee);
        Calls officer = town.as("committee-officer", committee);
        List<String> ids = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            byte[] file = new MemberTable().person(people + number, "组织 branch").bytes();
            ids.addFirst(judged(officer, number == 1 ? branch : committee, file).at("/id"));
        }
        Answer first = officer.get(IMPORTS + "?limit=2").expect(200);
        Answer second =
                officer.get(IMPORTS + "?limit=2&cursor=" + first.at("/next")).expect(200);
        List<String> read = new ArrayList<>(Town.all(first, "id"));
        read.addAll(Town.all(second, "id"));
        assertThat(read).isEqualTo(ids);
        assertThat(Town.all(town.as("committee-officer", branch).get(IMPORTS), "id"))
                .containsExactly(ids.get(1));
    }

    @Test
    void organisations_come_in_the_same_way_from_above_to_below() {
        String committee = town.committee();
        Calls officer = town.as("committee-officer", committee);
        List<List<String>> rows = List.of(
                List.of("组织名称", "组织类别", "上级组织", "党员人数"),
                List.of("机关党委", "党委", "", "#30"),
                List.of("第一党支部", "党支部", "机关党委", "#9"),
                List.of("学习小组", "党小组", "第一党支部", ""),
                List.of("错的小组", "党小组", "机关党委", ""),
                List.of("第一党支部", "党支部", "机关党委", ""),
                List.of("孤立支部", "党支部", "没有的党委", ""));
        byte[] file = new WrittenWorkbook().sheet("组织", rows).bytes();
        String id =
                handIn(officer, committee, "organisations", file).expect(201).at("/id");
        Answer judged = resting(officer, id);
        assertThat(judged.json().at("/rows/good").asInt()).isEqualTo(3);
        assertThat(Town.all(officer.get(IMPORTS + "/" + id + "/findings"), "code"))
                .containsExactly("kind-not-below-parent", "organisation-twice-in-file", "parent-unknown-here");
        Answer over = run(officer, judged, true);
        assertThat(over.json().at("/run/registered").asInt()).isEqualTo(3);
        Answer tree = officer.get(API + "/organisations?under=" + committee).expect(200);
        assertThat(Town.all(tree, "name")).contains("机关党委", "第一党支部", "学习小组");
        Answer again = resting(
                officer, handIn(officer, committee, "organisations", file).at("/id"));
        assertThat(again.json().at("/expected/unchanged").asInt()).isEqualTo(3);
    }

    @Test
    void nothing_personal_lies_in_the_store_as_it_is() {
        String committee = town.committee();
        town.organisation("branch", committee);
        Calls officer = town.as("committee-officer", committee);
        byte[] file =
                new MemberTable().person(people, "组织 branch").but("入党日期", "昨天").bytes();
        String id = judged(officer, committee, file).at("/id");
        Document piece = database.getCollection("import_file_pieces")
                .find(new Document("_id", id + ":000000"))
                .first();
        byte[] sealed = piece.get("sealed", Binary.class).getData();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("xl/workbook.xml");
        for (String collection : List.of("imports", "import_findings", "import_results")) {
            database.getCollection(collection)
                    .find()
                    .forEach(document ->
                            assertThat(document.toJson()).doesNotContain("虚构").doesNotContain("119999"));
        }
    }
}
