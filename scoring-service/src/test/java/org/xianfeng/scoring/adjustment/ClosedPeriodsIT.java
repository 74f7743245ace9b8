package org.xianfeng.scoring.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.xianfeng.contracts.activity.Attendance;
import org.xianfeng.contracts.activity.AttendanceStatus;
import org.xianfeng.contracts.activity.MeetingHeld;
import org.xianfeng.contracts.activity.MeetingKind;
import org.xianfeng.scoring.account.County;
import org.xianfeng.scoring.award.Facts;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.claim.SampleClaim;
import org.xianfeng.scoring.ledger.Ledgers;
import org.xianfeng.starter.listener.EventHandler;
import org.xianfeng.starter.test.Answer;
import org.xianfeng.starter.test.Calls;
import org.xianfeng.starter.test.PublishedEvent;
import org.xianfeng.starter.test.PublishedEvents;
import org.xianfeng.starter.test.ServiceIT;
import tools.jackson.databind.JsonNode;

/** A committee closes a month over HTTP: signed totals, publication, objection days, adjustments. */
@ServiceIT
class ClosedPeriodsIT {
    private static final String API = "/api/scoring";

    @Autowired
    private Calls calls;

    @Autowired
    private Ledgers ledgers;

    @Autowired
    private PublishedEvents published;

    @Autowired
    private MongoDatabase database;

    @Autowired
    @Qualifier("rosterHandler")
    private EventHandler roster;

    @Autowired
    @Qualifier("scoreEvents")
    private EventHandler score;

    private County county;
    private String periods;

    @BeforeEach
    void settle() {
        county = County.settled(roster);
        periods = API + "/closed-periods/" + county.id("ours");
        post(meeting("m-1", "anna"), meeting("m-2", "anna").at("2026-10-31T15:59:00Z"), meeting("m-3", "dora"));
    }

    /** These pages come from no event; a rebuild in another test would rightly call them unfounded. */
    @AfterEach
    void leaveNothingBehind() {
        for (String collection : List.of("ledgerPages", "closedPeriods", "frozenAccounts", "parkedEvents")) {
            database.getCollection(collection)
                    .deleteMany(
                            Filters.or(Filters.regex("_id", county.id("")), Filters.regex("account", county.id(""))));
        }
    }

    @Test
    void a_month_is_closed_frozen_published_and_tells_what_comes_after() {
        Answer frozen = closed("2026-10");
        assertThat(frozen.json().at("/totals/members/accounts").asLong()).isEqualTo(4);
        assertThat(frozen.json().at("/totals/members/confirmedHundredths").asLong())
                .isEqualTo(300);
        assertThat(frozen.at("/totals/seal")).hasSize(64);
        assertThat(closings("anna").size())
                .as("nobody sees it before it is published")
                .isZero();

        as("committee-officer@ours")
                .with("If-Match", "\"1\"")
                .post(periods + "/2026-10/publication", Map.of("objectionDays", 7))
                .expectProblem(412, "changed-since");
        Answer done = as("committee-officer@ours")
                .with("If-Match", "\"2\"")
                .post(periods + "/2026-10/publication", Map.of("objectionDays", 7))
                .expect(200);
        String lastDay = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(7).toString();
        assertThat(done.at("/state")).isEqualTo("published");
        assertThat(done.at("/publication/objectionLastDay")).isEqualTo(lastDay);

        PublishedEvent told = published.await("org.xianfeng.scoring.period-closed.v1", county.id("ours") + ":2026-10");
        assertThat(told.key()).isEqualTo(county.id("ours"));
        assertThat(told.data().at("/memberConfirmedPointsHundredths").asLong()).isEqualTo(300);
        assertThat(told.data().at("/digest").asString()).isEqualTo(frozen.at("/totals/digest"));

        post(meeting("m-4", "anna").at("2026-10-09T01:00:00Z"));
        JsonNode anna = closings("anna");
        assertThat(anna.at("/0/organisationName").asString()).isEqualTo("ours");
        assertThat(anna.at("/0/objectionLastDay").asString()).isEqualTo(lastDay);
        assertThat(anna.at("/0/signed/confirmedHundredths").asLong()).isEqualTo(200);
        assertThat(anna.at("/0/adjustment/difference/confirmedHundredths").asLong())
                .isEqualTo(100);
        assertThat(anna.at("/0/adjustment/closedPeriod").asString()).isEqualTo("2026-10");
        assertThat(anna.at("/0/adjustment/entries/0/openPeriod").asString())
                .isEqualTo(LocalDate.now(ZoneId.of("Asia/Shanghai")).toString().substring(0, 7));
        assertThat(anna.at("/0/adjustment/entries/0/subject").asString()).isEqualTo("meeting:m-4");

        Answer verified =
                as("inspector@ours").get(periods + "/2026-10/verification").expect(200);
        assertThat(verified.json().at("/genuine").asBoolean()).isTrue();
        assertThat(verified.json().at("/complete").asBoolean()).isTrue();
        assertThat(verified.json().at("/accountsVerified").asLong()).isEqualTo(7);
        assertThat(verified.json().at("/differing").size()).isEqualTo(1);
        assertThat(verified.at("/differing/0/finding")).isEqualTo("adjusted");
        assertThat(verified.at("/differing/0/sentence")).contains("调整");
        assertThat(calls.toManagement()
                        .as(county.token("system-administrator@*"))
                        .get("/actuator/prometheus")
                        .text())
                .contains("xianfeng_scoring_periods_findings_total{finding=\"adjusted\"")
                .contains("xianfeng_scoring_periods_findings_total{finding=\"forged\"");
    }

    @Test
    void a_period_that_cannot_be_closed_is_refused_in_both_languages() {
        closed("2026-09");

        Answer twice = close("2026-09").expectProblem(409, "period-closed-already");
        assertThat(twice.at("/detail")).contains("2026-09", "调整");
        Answer early = as("committee-officer@ours")
                .with("Accept-Language", "en")
                .post(periods, Map.of("period", "2199-01"))
                .expectProblem(422, "period-not-over");
        assertThat(early.at("/detail")).contains("2199-01", "first day after it");
        assertThat(close("2026-08").expectProblem(409, "period-later-closed").at("/detail"))
                .contains("2026-09");
        close("2026-13").expectProblem(422, "period-no-name");
        close("").expect(400);
        as("committee-officer@ours")
                .with("If-Match", "\"2\"")
                .post(periods + "/2026-09/publication", Map.of("objectionDays", 0))
                .expect(400);
        as("committee-officer@ours").get(periods + "/2026-08").expectProblem(404, "not-found");
        as("committee-officer@ours")
                .get(periods + "/2026-09/verification?cursor=nonsense")
                .expectProblem(400, "malformed");
    }

    @Test
    void nothing_is_closed_while_an_event_of_it_waits_for_a_member() {
        MeetingHeld held = new MeetingHeld(
                "waits-" + county.id("m"),
                county.id("one"),
                MeetingKind.THEME_PARTY_DAY,
                Instant.parse("2026-10-10T01:00:00Z"),
                Instant.parse("2026-10-10T02:00:00Z"),
                List.of(new Attendance(county.id("nobody"), AttendanceStatus.PRESENT)),
                null,
                true,
                1);
        score.handle(List.of(Facts.event(county.id("event"), held)));

        close("2026-10").expectProblem(409, "period-events-waiting");
        closed("2026-09");
    }

    @Test
    void the_same_request_again_gets_the_same_answer() {
        Calls keyed = as("committee-officer@ours")
                .with("Idempotency-Key", UUID.randomUUID().toString());

        Answer first = keyed.post(periods, Map.of("period", "2026-10")).expect(202);
        Answer again = keyed.post(periods, Map.of("period", "2026-10")).expect(202);

        assertThat(again.at("/closedAt")).isEqualTo(first.at("/closedAt"));
        await("2026-10");
    }

    @ParameterizedTest
    @CsvSource({
        "anna,                    404, 404",
        "branch-officer@one,      404, 404",
        "committee-officer@theirs,404, 404",
        "inspector@ours,          403, 200",
        "committee-officer@ours,  409, 200",
        "system-administrator@*,  403, 403"
    })
    void whoever_has_no_post_at_the_organisation_or_above_neither_closes_nor_looks(String who, int closes, int looks) {
        closed("2026-10");

        as(who).post(periods, Map.of("period", "2026-10")).expect(closes);
        as(who).get(periods).expect(looks);
        as(who).get(periods + "/2026-10/verification").expect(looks);
    }

    @Test
    void the_list_is_read_page_by_page_the_latest_first() {
        closed("2026-09");
        closed("2026-10");

        Answer first = as("inspector@ours").get(periods + "?limit=1").expect(200);
        Answer second = as("inspector@ours")
                .get(periods + "?limit=1&cursor=" + first.at("/next"))
                .expect(200);

        assertThat(first.at("/items/0/period")).isEqualTo("2026-10");
        assertThat(second.at("/items/0/period")).isEqualTo("2026-09");
        assertThat(second.json().at("/next").isMissingNode()).isTrue();
    }

    private JsonNode closings(String member) {
        return as(member)
                .get(API + "/accounts/member/" + county.id(member) + "/closed-periods")
                .expect(200)
                .json()
                .at("/items");
    }

    private Answer close(String period) {
        return as("committee-officer@ours").post(periods, Map.of("period", period));
    }

    private Answer closed(String period) {
        close(period).expect(202);
        return await(period);
    }

    private Answer await(String period) {
        return Awaitility.await("frozen")
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> as("committee-officer@ours").get(periods + "/" + period),
                        answer -> answer.at("/state").equals("frozen"));
    }

    private Calls as(String who) {
        return calls.as(county.token(who));
    }

    private SampleClaim meeting(String event, String member) {
        return SampleClaim.of(event)
                .account(Account.member(county.id(member)))
                .at("2026-10-05T01:00:00Z")
                .raw(100, "attendance-present");
    }

    private void post(SampleClaim... claims) {
        ledgers.post(List.of(claims).stream().map(SampleClaim::claim).toList());
    }
}
