package org.xianfeng.scoring.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.claim.Cap;
import org.xianfeng.scoring.claim.CapWindow;
import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.scoring.claim.PagePeriod;
import org.xianfeng.scoring.claim.SampleClaim;
import org.xianfeng.scoring.claim.Settled;
import org.xianfeng.scoring.ledger.Ledgers;
import org.xianfeng.starter.listener.EventHandler;
import org.xianfeng.starter.test.Answer;
import org.xianfeng.starter.test.Calls;
import org.xianfeng.starter.test.ServiceIT;
import tools.jackson.databind.JsonNode;

/** Accounts over HTTP: what they show, and to whom. */
@ServiceIT
class AccountIT {
    private static final String API = "/api/scoring";
    private static final String ANNA = API + "/accounts/member/{anna}";

    @Autowired
    private Calls calls;

    @Autowired
    private Ledgers ledgers;

    @Autowired
    private MongoDatabase database;

    @Autowired
    @Qualifier("rosterHandler")
    private EventHandler roster;

    private County county;

    @BeforeEach
    void settle() {
        county = County.settled(roster);
        Cap cap = new Cap("rule:meeting-attendance", CapWindow.QUARTER, 250);
        post(
                meeting("m-1").caps(cap),
                meeting("m-2").caps(cap).at("2026-03-06T01:00:00Z"),
                meeting("m-3").caps(cap).at("2026-03-07T01:00:00Z"),
                meeting("m-4").caps(cap).at("2026-03-08T01:00:00Z"),
                meeting("m-5").raw(0, "attendance-absent").at("2026-03-09T01:00:00Z"));
        post(
                meeting("c-1")
                        .revision(2)
                        .subject("meeting:m-2")
                        .caps(cap)
                        .at("2026-03-06T01:00:00Z")
                        .raw(0, "attendance-absent"),
                meeting("n-1")
                        .block("service", PagePeriod.YEAR)
                        .rule("need-solved", 1)
                        .subject("need:n-1:1")
                        .raw(200, "need-in-time")
                        .settled(Settled.PROVISIONAL));
        post(meeting("b-1")
                .account(Account.branch(county.id("one")))
                .block("branch-life", PagePeriod.MONTH)
                .rule("branch-minutes", 1)
                .raw(50, "minutes-filed"));
    }

    /** These pages come from no event; a rebuild in another test would rightly call them unfounded. */
    @AfterEach
    void leaveNothingBehind() {
        database.getCollection("ledgerPages").deleteMany(Filters.regex("_id", county.id("")));
    }

    @Test
    void a_balance_adds_up_blocks_and_keeps_provisional_points_apart() {
        Answer balance =
                as("anna").get(county.path(ANNA + "/balance?year=2026")).expect(200);

        assertThat(balance.at("/ledger")).isEqualTo("member");
        assertThat(balance.at("/accountId")).isEqualTo(county.id("anna"));
        assertThat(balance.json().at("/confirmedPointsHundredths").asLong()).isEqualTo(250);
        assertThat(balance.json().at("/provisionalPointsHundredths").asLong()).isEqualTo(200);
        List<String> blocks = new ArrayList<>();
        balance.json()
                .at("/blocks")
                .forEach(block -> blocks.add(block.at("/block").asString()));
        assertThat(blocks).contains("organisational-life", "service").doesNotContain("branch-life");
        JsonNode life = balance.json().at("/blocks/" + blocks.indexOf("organisational-life"));
        assertThat(life.at("/title/zh").asString()).isEqualTo("组织生活");
        assertThat(life.at("/confirmedPointsHundredths").asLong()).isEqualTo(250);
        assertThat(balance.at("/asOf")).isNotBlank();
    }

    @Test
    void a_statement_is_read_in_parts_from_the_newest_entry_on_with_its_reasons() {
        List<JsonNode> entries = new ArrayList<>();
        String next = "";
        do {
            Answer part = as("anna")
                    .get(county.path(ANNA + "/entries?year=2026&limit=3" + (next.isEmpty() ? "" : "&cursor=" + next)))
                    .expect(200);
            part.json().at("/items").forEach(entries::add);
            next = part.json().at("/next").asString("");
        } while (!next.isEmpty());

        assertThat(entries).extracting(entry -> entry.at("/id").asString()).doesNotHaveDuplicates();
        assertThat(entries)
                .extracting(entry -> entry.at("/postedAt").asString())
                .isSortedAccordingTo(Comparator.reverseOrder());
        JsonNode reversal = entries.stream()
                .filter(entry -> entry.at("/kind").asString().equals("reversal"))
                .findFirst()
                .orElseThrow();
        assertThat(reversal.at("/pointsHundredths").asLong()).isEqualTo(-100);
        assertThat(entries)
                .filteredOn(entry -> entry.at("/id")
                        .asString()
                        .equals(reversal.at("/reverses").asString()))
                .singleElement()
                .satisfies(award -> {
                    assertThat(award.at("/kind").asString()).isEqualTo("award");
                    assertThat(award.at("/subject")).isEqualTo(reversal.at("/subject"));
                });
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.at("/ruleTitle/zh").asString()).isNotBlank();
            assertThat(entry.at("/reason/text").asString()).isNotBlank();
            assertThat(entry.at("/sourceEventId").asString()).isNotBlank();
            assertThat(entry.at("/hash").asString()).hasSize(64);
        });
        assertThat(entries.stream()
                        .mapToLong(
                                entry -> entry.at("/confirmedPointsHundredths").asLong())
                        .sum())
                .isEqualTo(250);
    }

    @Test
    void why_a_meeting_gave_fewer_points_is_said_in_the_language_asked_for() {
        String path = county.path(ANNA + "/explanation?subject=meeting:m-4");

        Answer chinese = as("anna").get(path).expect(200);
        Answer english = as("anna").with("Accept-Language", "en").get(path).expect(200);

        assertThat(chinese.json().at("/pointsHundredths").asLong()).isEqualTo(50);
        assertThat(chinese.at("/decisions/0/outcome")).isEqualTo("awarded");
        assertThat(chinese.at("/decisions/0/reason/code")).isEqualTo("cap-partly");
        assertThat(chinese.at("/decisions/0/reason/text")).contains("一个季度", "2.5");
        assertThat(english.at("/decisions/0/reason/text")).contains("quarter", "2.5");
        assertThat(chinese.json().at("/decisions/0/entryIds").size()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "meeting:m-2, reversed, attendance-absent",
        "meeting:m-5, declined, attendance-absent",
        "need:n-1:1, provisional, need-in-time"
    })
    void why_and_why_not(String subject, String outcome, String code) {
        Answer answer = as("anna")
                .get(county.path(ANNA + "/explanation?subject=" + subject))
                .expect(200);

        assertThat(answer.at("/decisions/0/outcome")).isEqualTo(outcome);
        assertThat(answer.at("/decisions/0/reason/code")).isEqualTo(code);
    }

    @Test
    void of_a_subject_never_seen_it_is_said_that_no_fact_is_known() {
        Answer answer = as("anna")
                .get(county.path(ANNA + "/explanation?subject=meeting:never"))
                .expect(200);

        assertThat(answer.json().at("/decisions").size()).isZero();
        assertThat(answer.at("/reason/code")).isEqualTo("no-fact-known");
        as("anna").get(county.path(ANNA + "/explanation?subject=nonsense")).expectProblem(422, "not-a-subject");
    }

    @Test
    void a_page_changed_by_hand_is_found_and_not_shown() {
        String verification = county.path(ANNA + "/verification");
        assertThat(as("anna").get(verification).expect(200).json().at("/intact").asBoolean())
                .isTrue();

        String page = "m:" + county.id("anna") + ":organisational-life:2026";
        assertThat(database.getCollection("ledgerPages")
                        .updateOne(Filters.eq("_id", page), Updates.set("confirmed", 99_900L))
                        .getMatchedCount())
                .isEqualTo(1);

        Answer broken = as("anna").get(verification).expect(200);
        assertThat(broken.json().at("/intact").asBoolean()).isFalse();
        assertThat(broken.at("/brokenAt")).startsWith(page);
        as("anna").get(county.path(ANNA + "/balance?year=2026")).expectProblem(500, "ledger-damaged");
        as("anna").get(county.path(ANNA + "/entries?year=2026")).expectProblem(500, "ledger-damaged");
    }

    @Test
    void a_page_of_a_later_format_is_not_shown_and_said_to_be_newer() {
        String page = "m:" + county.id("anna") + ":organisational-life:2026";
        database.getCollection("ledgerPages").updateOne(Filters.eq("_id", page), Updates.set("format", 1_000));

        as("anna").get(county.path(ANNA + "/balance?year=2026")).expectProblem(503, "ledger-newer");
        assertThat(as("anna")
                        .get(county.path(ANNA + "/verification"))
                        .expect(200)
                        .at("/brokenAt"))
                .isEqualTo(page + " format");
    }

    @Test
    void the_balances_of_a_branch_are_listed_member_by_member() {
        String path = county.path(API + "/branches/{one}/balances?year=2026&limit=2");
        Answer first = as("branch-officer@one").get(path).expect(200);
        Answer second = as("branch-officer@one")
                .get(path + "&cursor=" + first.at("/next"))
                .expect(200);

        assertThat(first.at("/items/0/accountId")).isEqualTo(county.id("anna"));
        assertThat(first.json().at("/items/0/confirmedPointsHundredths").asLong())
                .isEqualTo(250);
        assertThat(first.at("/items/1/accountId")).isEqualTo(county.id("boris"));
        assertThat(first.json().at("/items/1/confirmedPointsHundredths").asLong())
                .isZero();
        assertThat(second.at("/items/0/accountId")).isEqualTo(county.id("carl"));
        assertThat(second.json().at("/items").size()).isEqualTo(1);
        assertThat(second.json().at("/next").isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "anna,                     200, 200, 404, 200, 403, 404, 403",
        "boris,                    404, 404, 404, 200, 403, 404, 403",
        "dora,                     404, 404, 200, 404, 404, 200, 404",
        "branch-officer@one,       200, 200, 404, 200, 200, 404, 200",
        "branch-officer@two,       404, 404, 200, 404, 404, 200, 404",
        "branch-officer@three,     404, 404, 404, 404, 404, 404, 404",
        "committee-officer@ours,   200, 200, 200, 200, 200, 200, 200",
        "inspector@ours,           200, 200, 200, 200, 200, 200, 200",
        "inspector@theirs,         404, 404, 404, 404, 404, 404, 404",
        "group-leader@one,         403, 403, 404, 403, 403, 404, 403",
        "citizen-handler@ours,     403, 403, 403, 403, 403, 403, 403",
        "system-administrator@*,   403, 403, 403, 403, 403, 403, 403",
        "audit-administrator@*,    403, 403, 403, 403, 403, 403, 403"
    })
    void who_sees_what(
            String who,
            int annasBalance,
            int annasEntries,
            int dorasBalance,
            int balanceOfOne,
            int entriesOfOne,
            int balanceOfTwo,
            int membersOfOne) {
        Calls caller = as(who);
        caller.get(county.path(ANNA + "/balance")).expect(annasBalance);
        caller.get(county.path(ANNA + "/entries")).expect(annasEntries);
        caller.get(county.path(ANNA + "/explanation?subject=meeting:m-1")).expect(annasEntries);
        caller.get(county.path(ANNA + "/verification")).expect(annasEntries);
        caller.get(county.path(API + "/accounts/member/{dora}/balance")).expect(dorasBalance);
        caller.get(county.path(API + "/accounts/branch/{one}/balance")).expect(balanceOfOne);
        caller.get(county.path(API + "/accounts/branch/{one}/entries")).expect(entriesOfOne);
        caller.get(county.path(API + "/accounts/branch/{one}/explanation?subject=meeting:b-1"))
                .expect(entriesOfOne);
        caller.get(county.path(API + "/accounts/branch/{one}/verification")).expect(entriesOfOne);
        caller.get(county.path(API + "/accounts/branch/{two}/balance")).expect(balanceOfTwo);
        caller.get(county.path(API + "/branches/{one}/balances")).expect(membersOfOne);
    }

    @Test
    void what_is_foreign_looks_like_what_does_not_exist() {
        Calls officer = as("branch-officer@two");
        Answer foreign = officer.get(county.path(ANNA + "/balance")).expectProblem(404, "not-found");
        for (String path : List.of(
                "/accounts/member/{nobody}/balance",
                "/accounts/branch/{nowhere}/balance",
                "/accounts/group/{anna}/balance",
                "/accounts/member/not an id/balance".replace(" ", "%20"))) {
            Answer missing = officer.get(county.path(API + path)).expectProblem(404, "not-found");
            assertThat(missing.at("/detail")).isEqualTo(foreign.at("/detail"));
        }
    }

    @Test
    void without_a_token_nothing_is_shown() {
        calls.get(county.path(ANNA + "/balance")).expectProblem(401, "sign-in-required");
        calls.get(county.path(API + "/branches/{one}/balances")).expectProblem(401, "sign-in-required");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/entries?limit=0",
                "/entries?limit=201",
                "/entries?limit=many",
                "/entries?cursor=garbage",
                "/entries?cursor=MHxtOm90aGVyOmxpZmU6MjAyNnwx",
                "/entries?year=1",
                "/balance?year=3000",
                "/balance?year=x",
                "/verification?year=0",
                "/explanation"
            })
    void a_request_that_makes_no_sense_is_refused(String path) {
        as("anna").get(county.path(ANNA + path)).expect(400);
    }

    private Calls as(String who) {
        return calls.as(county.token(who));
    }

    private SampleClaim meeting(String event) {
        return SampleClaim.of(event).account(Account.member(county.id("anna"))).raw(100, "attendance-present");
    }

    private void post(SampleClaim... claims) {
        List<Claim> posted = List.of(claims).stream().map(SampleClaim::claim).toList();
        ledgers.post(posted);
    }
}
