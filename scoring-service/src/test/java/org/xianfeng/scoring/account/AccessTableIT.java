package org.xianfeng.scoring.account;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.xianfeng.starter.listener.EventHandler;
import org.xianfeng.starter.test.AccessTable;
import org.xianfeng.starter.test.AccessTrial;
import org.xianfeng.starter.test.Calls;
import org.xianfeng.starter.test.ServiceIT;
import org.xianfeng.starter.test.TestTokens;

@ServiceIT
class AccessTableIT {
    private static final String API = "/api/scoring";
    private static final String REBUILD = "rebuild-of-the-access-table";

    @Autowired
    private Calls calls;

    @Autowired
    private MongoDatabase database;

    @Autowired
    @Qualifier("rosterHandler")
    private EventHandler roster;

    @AfterEach
    void leaveNothingBehind() {
        database.getCollection("rebuilds").deleteOne(new Document("_id", REBUILD));
        database.getCollection("ruleBooks").deleteMany(new Document("books.effectiveFrom", "2199-01-01"));
    }

    @Test
    void every_operation_lets_in_whom_the_table_names_and_nobody_else() {
        County county = County.settled(roster);
        String branch = county.id("one");
        AccessTrial trial = new AccessTrial(calls, "scoring", AccessTable.of("scoring"));
        trial.at(scene(county, county.token("anna")));
        accounts(trial, "member", county.id("anna"), "of a member");
        trial.trying(
                "GET /accounts/{ledger}/{id}/balance of a branch, self being a member of it",
                branch,
                (caller, id) -> caller.get(API + "/accounts/branch/" + id + "/balance"));
        trial.at(scene(county, TestTokens.member("member-of-nowhere")));
        looking(trial, "branch", branch, "of a branch");
        trial.trying(
                "GET /branches/{id}/balances",
                branch,
                (caller, id) -> caller.get(API + "/branches/" + id + "/balances"));
        shelved(branch);
        books(trial, branch);
        operation(trial);
        trial.holds();
    }

    private static AccessTrial.Scene scene(County county, String self) {
        return new AccessTrial.Scene(
                county.id("one"), county.id("few"), county.id("ours"), county.id("two"), county.id("three"), self);
    }

    private static void accounts(AccessTrial trial, String ledger, String account, String note) {
        trial.trying(
                "GET /accounts/{ledger}/{id}/balance " + note,
                account,
                (caller, id) -> caller.get(API + "/accounts/" + ledger + "/" + id + "/balance"));
        looking(trial, ledger, account, note);
    }

    private static void looking(AccessTrial trial, String ledger, String account, String note) {
        for (String what : List.of("entries", "explanation", "verification")) {
            trial.trying(
                    "GET /accounts/{ledger}/{id}/" + what + " " + note,
                    account,
                    (caller, id) ->
                            caller.get(API + "/accounts/" + ledger + "/" + id + "/" + what + "?subject=meeting:m-1"));
        }
    }

    private static void books(AccessTrial trial, String of) {
        String books = API + "/rule-books/";
        trial.trying("GET /rule-books/{organisationId}", of, (caller, id) -> caller.get(books + id))
                .trying(
                        "GET /rule-books/{organisationId}/published/{number}",
                        of,
                        (caller, id) -> caller.get(books + id + "/published/1"))
                .trying(
                        "POST /rule-books/{organisationId}/check",
                        of,
                        (caller, id) -> caller.post(books + id + "/check", Map.of("text", "title: x")))
                .trying(
                        "PUT /rule-books/{organisationId}/draft",
                        of,
                        (caller, id) -> caller.put(books + id + "/draft", Map.of("text", "title: x")))
                .trying(
                        "DELETE /rule-books/{organisationId}/draft",
                        of,
                        (caller, id) -> caller.delete(books + id + "/draft"))
                .trying(
                        "POST /rule-books/{organisationId}/draft/submission",
                        of,
                        (caller, id) -> caller.post(books + id + "/draft/submission", Map.of()))
                .trying(
                        "POST /rule-books/{organisationId}/draft/return",
                        of,
                        (caller, id) -> caller.post(books + id + "/draft/return", Map.of("reason", "x")))
                .trying(
                        "POST /rule-books/{organisationId}/draft/publication",
                        of,
                        (caller, id) -> caller.post(books + id + "/draft/publication", Map.of()));
    }

    private void operation(AccessTrial trial) {
        begun();
        trial.trying("GET /rules", "", (caller, _) -> caller.get(API + "/rules"))
                .trying("GET /parked", "", (caller, _) -> caller.get(API + "/parked"))
                .trying("POST /rebuilds", "", (caller, _) -> caller.post(API + "/rebuilds", Map.of("dryRun", false)))
                .trying("GET /rebuilds/{id}", REBUILD, (caller, id) -> caller.get(API + "/rebuilds/" + id))
                .trying(
                        "DELETE /rebuilds/{id}/former-pages",
                        REBUILD,
                        (caller, id) -> caller.delete(API + "/rebuilds/" + id + "/former-pages"));
    }

    private void shelved(String organisation) {
        Document book = new Document("number", 1)
                .append("effectiveFrom", "2199-01-01")
                .append("text", "title: x")
                .append("steps", List.of());
        database.getCollection("ruleBooks")
                .insertOne(new Document("_id", organisation)
                        .append("version", 1L)
                        .append("published", 0)
                        .append("books", List.of(book)));
    }

    private void begun() {
        Date then = Date.from(Instant.parse("2026-11-01T01:00:00Z"));
        Document rebuild = new Document("_id", REBUILD)
                .append("state", "finished")
                .append("requestedBy", "somebody")
                .append("startedAt", then)
                .append("seenAt", then);
        for (String count : List.of(
                "eventsExpected",
                "eventsRead",
                "eventsPassedOver",
                "eventsRejected",
                "eventsWaiting",
                "pagesCompared",
                "pagesMoved",
                "differenceCount")) {
            rebuild.append(count, 0L);
        }
        database.getCollection("rebuilds").insertOne(rebuild);
    }
}
