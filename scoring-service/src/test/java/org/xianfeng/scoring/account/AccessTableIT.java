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
    private static final String WHAT_IF = "what-if-of-the-access-table";
    private static final String CONTEST = "contest-of-the-access-table";
    private static final String PROPOSAL = "proposal-of-the-access-table";
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
        database.getCollection("contests").deleteOne(new Document("_id", CONTEST));
        database.getCollection("proposals").deleteMany(new Document("_id", new Document("$regex", "^" + PROPOSAL)));
        database.getCollection("rebuilds").deleteOne(new Document("_id", REBUILD));
        database.getCollection("whatIfs").deleteMany(new Document("run", WHAT_IF));
        database.getCollection("whatIfEffects").deleteMany(new Document("_id", new Document("$regex", "^" + WHAT_IF)));
        database.getCollection("closedPeriods")
                .deleteMany(new Document("state.freezing", "freezing-of-the-access-table"));
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
        trial.trying(
                "GET /standings/{branchId} of a branch, self being a member of it",
                branch,
                (caller, id) -> caller.get(API + "/standings/" + id));
        trial.at(scene(county, TestTokens.member("member-of-nowhere")));
        looking(trial, "branch", branch, "of a branch");
        trial.trying(
                "GET /branches/{id}/balances",
                branch,
                (caller, id) -> caller.get(API + "/branches/" + id + "/balances"));
        contests(trial, county, branch);
        proposals(trial, county, branch);
        participation(trial, branch);
        closed(branch);
        periods(trial, branch);
        rankings(trial, branch);
        shelved(branch);
        books(trial, branch);
        tried(branch);
        whatIfs(trial, branch);
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
        for (String what : List.of("entries", "explanation", "verification", "closed-periods")) {
            trial.trying(
                    "GET /accounts/{ledger}/{id}/" + what + " " + note,
                    account,
                    (caller, id) -> caller.get(API + "/accounts/" + ledger + "/" + id + "/" + what + subject(what)));
        }
    }

    private static String subject(String what) {
        return what.equals("explanation") ? "?subject=meeting:m-1" : "";
    }

    private static void periods(AccessTrial trial, String of) {
        String all = "/closed-periods/{organisationId}";
        trial.trying("POST " + all, of, (caller, id) -> caller.post(closed(id, ""), Map.of("period", "2026-10")))
                .trying("GET " + all, of, (caller, id) -> caller.get(closed(id, "")))
                .trying("GET " + all + "/{period}", of, (caller, id) -> caller.get(closed(id, "/2026-10")))
                .trying(
                        "POST " + all + "/{period}/publication",
                        of,
                        (caller, id) -> caller.post(closed(id, "/2026-10/publication"), Map.of("objectionDays", 7)))
                .trying(
                        "GET " + all + "/{period}/verification",
                        of,
                        (caller, id) -> caller.get(closed(id, "/2026-10/verification")));
    }

    private static String closed(String organisation, String rest) {
        return API + "/closed-periods/" + organisation + rest;
    }

    /** A period of the organisation that is frozen, so that nobody can close it again. */
    private void closed(String organisation) {
        Date then = Date.from(Instant.parse("2026-11-01T01:00:00Z"));
        Document side = new Document("accounts", 0L)
                .append("entries", 0L)
                .append("confirmed", 0L)
                .append("provisional", 0L);
        database.getCollection("closedPeriods")
                .insertOne(new Document("_id", organisation + ":2026-10")
                        .append("version", 2L)
                        .append(
                                "state",
                                new Document("organisation", organisation)
                                        .append("period", "2026-10")
                                        .append("closedBy", "account")
                                        .append("closedAt", then)
                                        .append("freezing", "freezing-of-the-access-table")
                                        .append("frozenAt", then)
                                        .append("members", side)
                                        .append("branches", side)
                                        .append("digest", "0".repeat(64))
                                        .append("seal", "none")));
    }

    private void contests(AccessTrial trial, County county, String branch) {
        String contest = contested(county, branch);
        trial.trying(
                "GET /organisations/{organisationId}/contests",
                branch,
                (caller, id) -> caller.get(API + "/organisations/" + id + "/contests"));
        trial.trying(
                "POST /contests/{id}/answers",
                contest,
                (caller, id) ->
                        caller.post(API + "/contests/" + id + "/answers", Map.of("upheld", false, "reason", "x")));
        trial.at(scene(county, county.token("anna")));
        String own = API + "/accounts/member/";
        trial.trying(
                "GET /accounts/member/{id}/contests",
                county.id("anna"),
                (caller, id) -> caller.get(own + id + "/contests"));
        trial.trying(
                "POST /accounts/member/{id}/contests",
                county.id("anna"),
                (caller, id) -> caller.post(
                        own + id + "/contests",
                        Map.of("pageId", "none", "entryId", "none", "wantedPointsHundredths", 0, "reason", "x")));
        trial.at(scene(county, TestTokens.member("member-of-nowhere")));
    }

    private String contested(County county, String branch) {
        Date then = Date.from(Instant.parse("2026-11-01T01:00:00Z"));
        database.getCollection("contests")
                .insertOne(new Document("_id", CONTEST)
                        .append("version", 1L)
                        .append(
                                "state",
                                new Document("member", county.id("anna"))
                                        .append("branch", branch)
                                        .append("rule", "meeting-attendance")
                                        .append("ruleVersion", 2)
                                        .append("subject", "meeting:m-1")
                                        .append("happenedAt", then)
                                        .append("entry", "entry-1")
                                        .append("raw", 0L)
                                        .append("wanted", 100L)
                                        .append("reason", "x")
                                        .append("at", then)
                                        .append("answers", List.of())));
        return CONTEST;
    }

    private void proposals(AccessTrial trial, County county, String branch) {
        String proposal = proposed(PROPOSAL, county.id("anna"), branch);
        String another = proposed(PROPOSAL + "-2", "somebody-else", branch);
        trial.trying(
                "GET /organisations/{organisationId}/proposals",
                branch,
                (caller, id) -> caller.get(API + "/organisations/" + id + "/proposals"));
        trial.trying(
                "POST /proposals/{id}/votes whose rule lets a group leader begin",
                proposal,
                (caller, id) -> caller.post(
                        API + "/proposals/" + id + "/votes", Map.of("step", "first", "inFavour", true, "reason", "x")));
        trial.at(scene(county, county.token("anna")));
        String own = API + "/accounts/member/";
        trial.trying(
                "GET /branches/{id}/proposals self being a member of it",
                branch,
                (caller, id) -> caller.get(API + "/branches/" + id + "/proposals"));
        trial.trying(
                "POST /proposals/{id}/objections self being a member of the branch",
                another,
                (caller, id) -> caller.post(API + "/proposals/" + id + "/objections", Map.of("text", "x")));
        trial.trying(
                "POST /proposals/{id}/reply",
                proposal,
                (caller, id) -> caller.post(API + "/proposals/" + id + "/reply", Map.of("text", "x")));
        trial.trying(
                "GET /accounts/member/{id}/proposals",
                county.id("anna"),
                (caller, id) -> caller.get(own + id + "/proposals"));
        trial.trying(
                "GET /accounts/member/{id}/evidence",
                county.id("anna"),
                (caller, id) -> caller.get(own + id + "/evidence?month=2026-11"));
        trial.trying(
                "POST /accounts/member/{id}/proposals",
                county.id("anna"),
                (caller, id) -> caller.post(
                        own + id + "/proposals",
                        Map.of(
                                "ruleId",
                                "none",
                                "day",
                                "2026-11-01",
                                "evidence",
                                List.of(Map.of("kind", "document", "reference", "x")),
                                "description",
                                "x")));
        trial.at(scene(county, TestTokens.member("member-of-nowhere")));
    }

    private String proposed(String id, String member, String branch) {
        Date then = Date.from(Instant.parse("2026-11-01T01:00:00Z"));
        Document terms = new Document("ruleVersion", 2)
                .append("block", "study")
                .append("source", "x")
                .append("review", List.of("group-leader", "branch-officer"))
                .append("waitingDays", 5)
                .append("points", 500L);
        database.getCollection("proposals")
                .insertOne(new Document("_id", id)
                        .append("version", 1L)
                        .append(
                                "state",
                                new Document("kind", "claim")
                                        .append("member", member)
                                        .append("branch", branch)
                                        .append("day", "2026-11-01")
                                        .append("units", 1L)
                                        .append("evidence", List.of())
                                        .append("rule", "lecture-elsewhere")
                                        .append("terms", terms)
                                        .append("at", then)
                                        .append(
                                                "plea",
                                                new Document("account", "x")
                                                        .append("text", "x")
                                                        .append("at", then))
                                        .append("votes", List.of())
                                        .append("objections", List.of())));
        return id;
    }

    private static void participation(AccessTrial trial, String of) {
        String at = API + "/participation/";
        trial.trying(
                        "GET /participation/{organisationId}",
                        of,
                        (caller, id) -> caller.get(at + id + "?from=2026-01&to=2026-03"))
                .trying(
                        "GET /participation/{organisationId}/below",
                        of,
                        (caller, id) -> caller.get(at + id + "/below?month=2026-01"))
                .trying(
                        "GET /participation/{organisationId}/change",
                        of,
                        (caller, id) -> caller.get(at + id + "/change?from=2026-01&to=2026-03"));
    }

    private static void rankings(AccessTrial trial, String of) {
        String at = API + "/rankings/";
        trial.trying("GET /rankings/{organisationId}", of, (caller, id) -> caller.get(at + id))
                .trying(
                        "GET /rankings/{organisationId}/groups/{group}",
                        of,
                        (caller, id) -> caller.get(at + id + "/groups/branch-1-6"));
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

    private static void whatIfs(AccessTrial trial, String of) {
        String all = "/rule-books/{organisationId}/what-ifs";
        Map<String, String> period = Map.of("from", "2026-10-01", "to", "2026-10-31");
        trial.trying("POST " + all, of, (caller, id) -> caller.post(whatIf(id, ""), period))
                .trying("GET " + all, of, (caller, id) -> caller.get(whatIf(id, "")))
                .trying("GET " + all + "/{id}", of, (caller, id) -> caller.get(whatIf(id, "/" + WHAT_IF)))
                .trying(
                        "POST " + all + "/{id}/cancellation",
                        of,
                        (caller, id) -> caller.post(whatIf(id, "/" + WHAT_IF + "/cancellation"), Map.of()))
                .trying(
                        "GET " + all + "/{id}/members",
                        of,
                        (caller, id) -> caller.get(whatIf(id, "/" + WHAT_IF + "/members?change=gains")))
                .trying(
                        "GET " + all + "/{id}/branches",
                        of,
                        (caller, id) -> caller.get(whatIf(id, "/" + WHAT_IF + "/branches?change=gains")))
                .trying(
                        "GET " + all + "/{id}/accounts/{ledger}/{accountId}",
                        of,
                        (caller, id) -> caller.get(whatIf(id, "/" + WHAT_IF + "/accounts/branch/" + of)));
    }

    private static String whatIf(String organisation, String rest) {
        return API + "/rule-books/" + organisation + "/what-ifs" + rest;
    }

    /** A finished run of the organisation, in which its own points change. */
    private void tried(String organisation) {
        Date then = Date.from(Instant.now());
        Document side = new Document("gaining", 0L)
                .append("losing", 0L)
                .append("unchanged", 0L)
                .append("points", new Document("before", 0L).append("after", 0L))
                .append("bars", List.of());
        Document run = new Document("_id", organisation + ":" + WHAT_IF)
                .append("run", WHAT_IF)
                .append("organisation", organisation)
                .append("from", "2026-10-01")
                .append("to", "2026-10-31")
                .append("shelf", 1L)
                .append("titles", List.of())
                .append("startedAt", then)
                .append("seenAt", then)
                .append("state", "finished")
                .append(
                        "summary",
                        new Document("members", side)
                                .append("branches", side)
                                .append("kinds", List.of())
                                .append("moved", 0L));
        for (String count : List.of(
                "eventsExpected", "eventsRead", "eventsJudged", "eventsRejected", "accounts", "accountsCompared")) {
            run.append(count, 0L);
        }
        database.getCollection("whatIfs").insertOne(run);
        database.getCollection("whatIfEffects")
                .insertOne(new Document("_id", WHAT_IF + "|facts|branch:" + organisation)
                        .append("branch", organisation)
                        .append("byBranch", List.of())
                        .append("facts", List.of())
                        .append("moreFacts", 0));
    }

    private void operation(AccessTrial trial) {
        begun();
        trial.trying("GET /rules", "", (caller, _) -> caller.get(API + "/rules"))
                .trying("GET /example-books", "", (caller, _) -> caller.get(API + "/example-books"))
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
