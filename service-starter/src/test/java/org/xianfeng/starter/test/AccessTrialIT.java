package org.xianfeng.starter.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianfeng.starter.sample.SampleIT;

/** The sample service has one operation that checks, one that forgets to, and many without a row. */
@SampleIT
class AccessTrialIT {
    private static final AccessTrial.Scene SCENE = new AccessTrial.Scene(
            "branch-1", "group-1", "committee-1", "branch-2", "branch-9", TestTokens.member("member-1"));
    private static final String GUARDED =
            "| `POST /branches/{branchId}/notes` | branch-officer | at, above | 403, 404 |";

    @Autowired
    private Calls calls;

    @TempDir
    Path folder;

    private List<String> broken(String... rows) throws IOException {
        Path file = Files.write(
                folder.resolve("access.md"),
                List.of("## other", "| `GET /x` | anybody | | |", "## sample", String.join("\n", rows)));
        return new AccessTrial(calls, "sample", AccessTable.read(file, "sample"))
                .at(SCENE)
                .trying(
                        "POST /branches/{branchId}/notes",
                        "branch-1",
                        (caller, id) -> caller.post("/api/sample/branches/" + id + "/notes", Map.of()))
                .trying(
                        "GET /branches/{branchId}/forgotten",
                        "branch-1",
                        (caller, id) -> caller.get("/api/sample/branches/" + id + "/forgotten"))
                .broken();
    }

    @Test
    void an_operation_without_a_row_is_found() throws IOException {
        assertThat(broken(GUARDED))
                .contains("GET /me has no row", "POST /things has no row")
                .doesNotContain("POST /branches/{branchId}/notes has no row");
    }

    @Test
    void a_row_without_an_operation_is_found_and_so_is_one_that_nobody_tries() throws IOException {
        assertThat(broken(GUARDED, "| `GET /gone` | anybody | | |", "| `GET /me` | signed in | | |"))
                .contains(
                        "GET /gone has a row and is no operation",
                        "GET /gone is never tried",
                        "GET /me is never tried");
    }

    @Test
    void a_controller_that_forgot_to_check_is_found() throws IOException {
        List<String> broken =
                broken(GUARDED, "| `GET /branches/{branchId}/forgotten` | branch-officer | at, above | 403, 404 |");
        assertThat(broken)
                .anyMatch(
                        line -> line.startsWith(
                                "GET /branches/{branchId}/forgotten as Granted[role=inspector, relation=OWN]: expected FORBIDDEN, got 200"))
                .anyMatch(
                        line -> line.startsWith(
                                "GET /branches/{branchId}/forgotten as Granted[role=branch-officer, relation=STRANGER]: expected UNSEEN, got 200"))
                .anyMatch(line -> line.startsWith("GET /branches/{branchId}/forgotten as Self"))
                .noneMatch(line -> line.startsWith("POST /branches/{branchId}/notes as"));
    }

    @Test
    void a_table_that_promises_more_or_less_than_the_check_gives_is_found() throws IOException {
        assertThat(broken(GUARDED.replace("branch-officer", "branch-officer, inspector")))
                .anyMatch(
                        line -> line.contains("as Granted[role=inspector, relation=CHILD]: expected LET_IN, got 403"));
        assertThat(broken(GUARDED.replace("at, above", "above")))
                .anyMatch(line ->
                        line.contains("as Granted[role=branch-officer, relation=OWN]: expected FORBIDDEN, got 200"));
        assertThat(broken(GUARDED.replace("403, 404", "404")))
                .anyMatch(line -> line.contains("as Granted[role=member, relation=OWN]: expected UNSEEN, got 403"));
    }
}
