package org.xianfeng.membership;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.xianfeng.membership.workbook.MemberTable;
import org.xianfeng.starter.test.AccessTable;
import org.xianfeng.starter.test.AccessTrial;
import org.xianfeng.starter.test.Answer;
import org.xianfeng.starter.test.Calls;
import org.xianfeng.starter.test.TestTokens;

@MembershipIT
class AccessTableIT {
    private static final String API = Town.API;
    private static final String IMPORTS = API + "/imports";

    private final Town town;
    private final String branch;
    private final String member;
    private final String account;
    private final AccessTrial trial;

    AccessTableIT(Calls calls, Town town) {
        this.town = town;
        String above = town.committee();
        branch = town.organisation("branch", above);
        member = town.member("张三", branch);
        account = account(town);
        trial = new AccessTrial(calls, "membership", AccessTable.of("membership"))
                .at(new AccessTrial.Scene(
                        branch,
                        town.organisation("group", branch),
                        above,
                        town.organisation("branch", above),
                        town.committee(),
                        TestTokens.member(member)));
    }

    private static String account(Town town) {
        Map<String, Object> somebody =
                Map.of("login", "u" + UUID.randomUUID().toString().substring(0, 12), "displayName", "李四");
        return town.administrator()
                .post(API + "/accounts", somebody)
                .expect(201)
                .at("/id");
    }

    @Test
    void every_operation_lets_in_whom_the_table_names_and_nobody_else() {
        organisations();
        members();
        accounts();
        sessions();
        invitations();
        imports();
        personalFiles();
        audit();
        trial.holds();
    }

    private void organisations() {
        trial.trying("GET /me", "", (caller, _) -> caller.get(API + "/me"))
                .trying("GET /organisations of the caller", "", (caller, _) -> caller.get(API + "/organisations"))
                .trying(
                        "GET /organisations under one",
                        branch,
                        (caller, id) -> caller.get(API + "/organisations?under=" + id))
                .trying("GET /organisations/{id}", branch, (caller, id) -> caller.get(organisation(id)))
                .trying(
                        "POST /organisations below one",
                        branch,
                        (caller, id) -> caller.post(
                                API + "/organisations", Map.of("name", "党委", "kind", "committee", "parentId", id)))
                .trying(
                        "POST /organisations as a root",
                        "",
                        (caller, _) -> caller.post(API + "/organisations", Map.of("name", "小组", "kind", "group")))
                .trying(
                        "PATCH /organisations/{id}",
                        branch,
                        (caller, id) -> caller.patch(organisation(id), Map.of("name", "改名")))
                .trying(
                        "GET /organisations/{id}/members",
                        branch,
                        (caller, id) -> caller.get(organisation(id) + "/members"))
                .trying(
                        "GET /organisations/{id}/posts",
                        branch,
                        (caller, id) -> caller.get(organisation(id) + "/posts"))
                .trying(
                        "PUT /organisations/{id}/posts/{post}",
                        branch,
                        (caller, id) -> caller.put(
                                organisation(id) + "/posts/secretary",
                                Map.of("memberId", member, "from", "2026-01-01")));
    }

    private void members() {
        trial.trying("GET /members by name", "", (caller, _) -> caller.get(API + "/members?name=x"))
                .trying(
                        "GET /members by name under one",
                        branch,
                        (caller, id) -> caller.get(API + "/members?name=x&organisationId=" + id))
                .trying(
                        "POST /members",
                        branch,
                        (caller, id) -> caller.post(
                                API + "/members",
                                Map.of(
                                        "name", "王五",
                                        "branchId", id,
                                        "groupId", "no-such-group",
                                        "standing", "formal",
                                        "employment", "in-service")))
                .trying(
                        "GET /organisations/{id}/members/workbook",
                        branch,
                        (caller, id) -> caller.get(organisation(id) + "/members/workbook"))
                .trying("GET /members/{id}", member, (caller, id) -> caller.get(API + "/members/" + id))
                .trying(
                        "POST /members/names left out",
                        member,
                        (caller, id) -> caller.post(API + "/members/names", Map.of("ids", List.of(id))),
                        AccessTableIT::isEmpty)
                .trying(
                        "POST /members/{id}/transfers",
                        member,
                        (caller, id) -> caller.post(
                                API + "/members/" + id + "/transfers",
                                Map.of("toBranchId", branch, "effectiveOn", "2026-01-01")))
                .trying(
                        "POST /members/{id}/departure",
                        member,
                        (caller, id) ->
                                caller.post(API + "/members/" + id + "/departure", Map.of("leftOn", "2026-01-01")));
    }

    private void accounts() {
        trial.trying("GET /accounts", "", (caller, _) -> caller.get(API + "/accounts?limit=1"))
                .trying(
                        "POST /accounts",
                        "",
                        (caller, _) -> caller.post(
                                API + "/accounts",
                                Map.of("login", "somebody", "displayName", "某人", "password", "short")))
                .trying(
                        "POST /accounts/{id}/grants",
                        account,
                        (caller, id) -> caller.post(
                                API + "/accounts/" + id + "/grants",
                                Map.of("role", "inspector", "organisationId", branch)))
                .trying(
                        "DELETE /accounts/{id}/grants/{role}/{organisation}",
                        account,
                        (caller, id) -> caller.delete(API + "/accounts/" + id + "/grants/inspector/" + branch));
    }

    private void sessions() {
        String one = API + "/accounts/";
        trial.trying("GET /accounts/{id}", account, (caller, id) -> caller.get(one + id))
                .trying(
                        "PUT /accounts/{id}/block",
                        account,
                        (caller, id) -> caller.put(one + id + "/block", Map.of("reason", "离岗")))
                .trying("DELETE /accounts/{id}/block", account, (caller, id) -> caller.delete(one + id + "/block"))
                .trying("GET /accounts/{id}/sessions", account, (caller, id) -> caller.get(one + id + "/sessions"))
                .trying(
                        "DELETE /accounts/{id}/sessions",
                        account,
                        (caller, id) -> caller.delete(one + id + "/sessions"))
                .trying(
                        "POST /accounts/{id}/password-reset",
                        account,
                        (caller, id) -> caller.post(one + id + "/password-reset", ""))
                .trying(
                        "DELETE /accounts/{id}/second-factor",
                        account,
                        (caller, id) -> caller.delete(one + id + "/second-factor"))
                .trying(
                        "PUT /me/password",
                        "",
                        (caller, _) -> caller.put(API + "/me/password", Map.of("current", "a", "wanted", "b")))
                .trying(
                        "POST /me/second-factor",
                        "",
                        (caller, _) -> caller.post(API + "/me/second-factor", Map.of("password", "a")))
                .trying(
                        "PUT /me/second-factor",
                        "",
                        (caller, _) -> caller.put(API + "/me/second-factor", Map.of("code", "1")))
                .trying(
                        "POST /me/second-factor/recovery-codes",
                        "",
                        (caller, _) -> caller.post(API + "/me/second-factor/recovery-codes", Map.of("password", "a")))
                .trying(
                        "POST /me/second-factor/removal",
                        "",
                        (caller, _) -> caller.post(API + "/me/second-factor/removal", Map.of("password", "a")))
                .trying("GET /me/sign-ins", "", (caller, _) -> caller.get(API + "/me/sign-ins"))
                .trying("GET /me/sessions", "", (caller, _) -> caller.get(API + "/me/sessions"))
                .trying("DELETE /me/sessions", "", (caller, _) -> caller.delete(API + "/me/sessions?others=true"))
                .trying("DELETE /me/sessions/{id}", "", (caller, _) -> caller.delete(API + "/me/sessions/none"));
    }

    private void invitations() {
        trial.trying(
                        "POST /organisations/{id}/invitations",
                        branch,
                        (caller, id) -> caller.post(
                                organisation(id) + "/invitations",
                                Map.of("purpose", "account", "memberIds", List.of(member))))
                .trying(
                        "GET /organisations/{id}/invitations",
                        branch,
                        (caller, id) -> caller.get(organisation(id) + "/invitations"))
                .trying(
                        "DELETE /organisations/{id}/invitations/{member}",
                        branch,
                        (caller, id) -> caller.delete(organisation(id) + "/invitations/" + member));
    }

    private void imports() {
        String judged = handedIn();
        String cancelled = handedIn();
        trial.trying("POST /imports", branch, (caller, id) -> handIn(caller, id, "no workbook".getBytes()))
                .trying("GET /imports/template", "", (caller, _) -> caller.get(IMPORTS + "/template"))
                .trying("GET /imports of the caller", "", (caller, _) -> caller.get(IMPORTS))
                .trying("GET /imports under one", branch, (caller, id) -> caller.get(IMPORTS + "?organisationId=" + id))
                .trying("GET /imports/{id}", judged, (caller, id) -> caller.get(IMPORTS + "/" + id))
                .trying(
                        "POST /imports/{id}/run",
                        judged,
                        (caller, id) -> caller.post(
                                IMPORTS + "/" + id + "/run",
                                Map.of("contentHash", "0".repeat(64), "goodRowsOnly", true)))
                .trying(
                        "POST /imports/{id}/cancellation",
                        cancelled,
                        (caller, id) -> caller.post(IMPORTS + "/" + id + "/cancellation", Map.of()));
        for (String part : List.of("findings", "results", "workbook")) {
            trial.trying(
                    "GET /imports/{id}/" + part, judged, (caller, id) -> caller.get(IMPORTS + "/" + id + "/" + part));
        }
    }

    private void personalFiles() {
        String keys = API + "/personal-keys";
        trial.trying("GET /members/{id}/personal-file", member, (caller, id) -> caller.get(fileOf(id)))
                .trying(
                        "PATCH /members/{id}/personal-file",
                        member,
                        (caller, id) -> caller.patch(fileOf(id), Map.of("degree", "学士")))
                .trying(
                        "POST /members/{id}/personal-file/full-views",
                        member,
                        (caller, id) -> caller.post(fileOf(id) + "/full-views", Map.of("reason", "看")))
                .trying(
                        "POST /members/by-number",
                        "",
                        (caller, _) -> caller.post(API + "/members/by-number", Map.of("phone", "1")))
                .trying("GET /personal-keys", "", (caller, _) -> caller.get(keys))
                .trying(
                        "POST /personal-keys/{use}/rotation",
                        "",
                        (caller, _) -> caller.post(keys + "/finding/rotation", "{}"))
                .trying("DELETE /personal-keys/{use}/old", "", (caller, _) -> caller.delete(keys + "/finding/old"));
    }

    private void audit() {
        String entries = API + "/audit-entries";
        trial.trying("GET /audit-entries", "", (caller, _) -> caller.get(entries + "?limit=1"))
                .trying(
                        "POST /audit-entries/verification",
                        "",
                        (caller, _) -> caller.post(entries + "/verification", Map.of("most", 1)));
    }

    private static String fileOf(String id) {
        return API + "/members/" + id + "/personal-file";
    }

    /** The id of an import of the branch whose dry run is over. */
    private String handedIn() {
        Calls officer = town.as("committee-officer", branch);
        byte[] file = new MemberTable().person(77, "没有的支部").bytes();
        String id = handIn(officer, branch, file).expect(201).at("/id");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> officer.get(IMPORTS + "/" + id).at("/state").equals("judged"));
        return id;
    }

    private static Answer handIn(Calls caller, String organisation, byte[] file) {
        return caller.send(
                IMPORTS + "?organisationId=" + organisation,
                request -> request.header(
                                "Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
    }

    private static boolean isEmpty(Answer names) {
        return names.json().at("/names").isEmpty();
    }

    private static String organisation(String id) {
        return API + "/organisations/" + id;
    }
}
