package org.xianfeng.scoring.department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.xianfeng.contracts.EventData;
import org.xianfeng.contracts.activity.MeetingKind;
import org.xianfeng.contracts.membership.Employment;
import org.xianfeng.contracts.membership.MemberRegistered;
import org.xianfeng.contracts.membership.OrganisationCreated;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.contracts.membership.Standing;
import org.xianfeng.scoring.account.AccountPages;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.scoring.claim.PagePeriod;
import org.xianfeng.scoring.claim.SampleClaim;
import org.xianfeng.scoring.ledger.Ledgers;
import org.xianfeng.scoring.participation.CountedFacts;
import org.xianfeng.scoring.standing.KeepStandings;
import org.xianfeng.starter.listener.EventHandler;
import org.xianfeng.starter.listener.ReceivedEvent;
import org.xianfeng.starter.test.Answer;
import org.xianfeng.starter.test.Calls;
import org.xianfeng.starter.test.ServiceIT;
import org.xianfeng.starter.test.TestTokens;
import tools.jackson.databind.JsonNode;

/** From meetings to figures, to why they changed, and to what operators see. */
@ServiceIT
class ParticipationIT {
    private static final String API = "/api/scoring/participation/";

    @Autowired
    private Calls calls;

    @Autowired
    private Departments departments;

    @Autowired
    private DepartmentSchedule schedule;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private Ledgers ledgers;

    @Autowired
    private KeepStandings keep;

    @Autowired
    private AccountPages pages;

    @Autowired
    @Qualifier("rosterHandler")
    private EventHandler roster;

    @Autowired
    @Qualifier("notePlacements")
    private EventHandler placements;

    @Autowired
    @Qualifier("countParticipation")
    private EventHandler count;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String bureau = "bureau-" + run;
    private final String one = "one-" + run;
    private final String two = "two-" + run;
    private YearMonth now;
    private YearMonth before;

    @BeforeEach
    void settle() {
        List<ReceivedEvent> tree = List.of(
                organisation(bureau, null, OrganisationKind.COMMITTEE),
                organisation(one, bureau, OrganisationKind.BRANCH),
                organisation(two, bureau, OrganisationKind.BRANCH));
        roster.handle(tree);
        placements.handle(tree);
        now = departments.thisMonth();
        before = now.minusMonths(1);
        List<ReceivedEvent> events = new ArrayList<>();
        held(events, one, before, "pppppppppa");
        held(events, one, before, "ppppppppla");
        held(events, one, before, "pppppppppp");
        held(events, one, now, "pppppvvvvv");
        held(events, one, now, "ppppppvvvv");
        held(events, one, now, "ppppppvvvx");
        held(events, two, now, "papapapapx");
        assertThat(count.handle(events)).isEmpty();
        assertThat(count.handle(events.reversed())).isEmpty();
        departments.addUp(before);
        departments.addUp(now);
    }

    @AfterEach
    void leaveNothingBehind() {
        database.getCollection("participation").deleteMany(Filters.regex("_id", run));
        database.getCollection("ledgerPages").deleteMany(Filters.regex("_id", run));
        departments.addUp(before);
        departments.addUp(now);
    }

    @Test
    void a_branch_and_the_department_above_it_are_told_month_by_month() {
        JsonNode months = officer(one)
                .get(API + one + "?from=" + before + "&to=" + now)
                .expect(200)
                .json()
                .at("/months");
        assertThat(months.size()).isEqualTo(2);
        assertThat(months.at("/0/totals/attended").asLong()).isEqualTo(28);
        assertThat(months.at("/0/attendanceMillionths").asLong()).isEqualTo(933_333);
        assertThat(months.at("/1/totals/expected").asLong()).isEqualTo(29);
        JsonNode all = officer(bureau)
                .get(API + bureau + "?from=" + now + "&to=" + now)
                .expect(200)
                .json()
                .at("/months/0/totals");
        assertThat(all.at("/meetings").asLong()).isEqualTo(4);
        assertThat(all.at("/expected").asLong()).isEqualTo(29 + 9);
        assertThat(all.at("/attended").asLong()).isEqualTo(17 + 5);
    }

    @Test
    void the_organisations_below_are_told_page_by_page() {
        String path = API + bureau + "/below?limit=1&month=" + now;
        JsonNode first = officer(bureau).get(path).expect(200).json();
        assertThat(first.at("/items/0/figures/organisationId").asString()).isEqualTo(one);
        JsonNode second = officer(bureau)
                .get(path + "&cursor=" + first.at("/next").asString())
                .expect(200)
                .json();
        assertThat(second.at("/items/0/figures/totals/expected").asLong()).isEqualTo(9);
        assertThat(second.at("/items/0/figures/attendanceMillionths").isMissingNode())
                .as("nine are too few for a rate")
                .isTrue();
        assertThat(second.at("/next").isMissingNode()).isTrue();
    }

    @Test
    void a_change_is_told_in_parts_that_add_up_the_largest_first_with_meetings_and_sentences() {
        Answer change = officer(one)
                .get(API + one + "/change?from=" + before + "&to=" + now)
                .expect(200);
        assertThat(change.at("/parts/0/cause")).isEqualTo("leave");
        assertThat(change.at("/parts/0/sentence")).contains("请假由 0 变为 12 人次");
        assertThat(change.json().at("/parts/0/meetings").size()).isEqualTo(3);
        assertThat(change.at("/sentence")).startsWith("到会率由 93.3% 变为 58.6%");
        assertThat(sum(change))
                .isEqualTo(change.json().at("/millionthsAfter").asLong()
                        - change.json().at("/millionthsBefore").asLong());
    }

    @Test
    void a_change_of_a_department_names_the_branches_behind_each_part() {
        Answer change = officer(bureau)
                .get(API + bureau + "/change?from=" + before + "&to=" + now)
                .expect(200);
        assertThat(change.at("/parts/0/branches/0/name")).isEqualTo(one);
        assertThat(change.json().at("/parts").size()).isEqualTo(7);
        assertThat(sum(change))
                .isEqualTo(change.json().at("/millionthsAfter").asLong()
                        - change.json().at("/millionthsBefore").asLong());
    }

    @Test
    void too_little_data_and_months_that_do_not_fit_are_answered_with_a_sentence() {
        Answer few = officer(two)
                .get(API + two + "/change?from=" + before + "&to=" + now)
                .expect(200);
        assertThat(few.json().at("/enough").asBoolean()).isFalse();
        assertThat(few.at("/sentence")).contains("至少各需 20 人次");
        assertThat(few.json().at("/parts").size()).isZero();
        officer(one).get(API + one + "/change?from=" + now + "&to=" + now).expect(422);
        officer(one).get(API + one + "?from=2026-02&to=2026-01").expect(422);
        officer(one).get(API + one + "?from=2020-01&to=2026-01").expect(422);
        officer(one).get(API + one + "?from=2026-13&to=2026-01").expect(400);
    }

    @Test
    void what_operators_see_is_what_the_department_reads() {
        schedule.look();
        for (YearMonth month : List.of(before, now)) {
            JsonNode totals = officer(bureau)
                    .get(API + bureau + "?from=" + month + "&to=" + month)
                    .expect(200)
                    .json()
                    .at("/months/0/totals");
            String label = month.equals(now) ? "current" : "previous";
            for (String name : List.of(
                    "meetings", "attended", "expected", "needsSolved", "studySeconds", "ratings", "activeBranches")) {
                String metric = "xianfeng.participation."
                        + name.replaceAll("([A-Z])", ".$1").toLowerCase(Locale.ROOT);
                assertThat(gauge(metric, label).value())
                        .as(metric)
                        .isEqualTo(totals.at("/" + name).asDouble());
            }
        }
        assertThat(gauge("xianfeng.participation.attended", "current").value()).isEqualTo(22);
        assertThat(meters.find("xianfeng.participation.attended")
                        .tag("department", one)
                        .gauge())
                .as("never a branch")
                .isNull();
    }

    @Test
    void the_points_that_operators_see_are_those_of_the_branches_ledgers() {
        roster.handle(List.of(member("m1-" + run, one), member("m2-" + run, two)));
        ledgers.post(List.of(claim(one, 1_250), claim(two, 300), claim(two, 475)));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        officer(bureau).get("/api/scoring/rankings/" + bureau).expect(200));
        keep.seatAgain();
        schedule.look();
        long sum = 0;
        for (String branch : List.of(one, two)) {
            JsonNode balance = officer(branch)
                    .get("/api/scoring/accounts/branch/" + branch + "/balance?year=" + pages.thisYear())
                    .expect(200)
                    .json();
            sum += balance.at("/confirmedPointsHundredths").asLong();
            assertThat(balance.at("/blocks").toString()).contains("\"ofYear\":[]");
        }
        assertThat(sum).isEqualTo(2_025);
        assertThat(meters.get("xianfeng.participation.points.confirmed")
                        .tag("department", bureau)
                        .gauge()
                        .value())
                .isEqualTo(sum / 100.0);
    }

    private Claim claim(String branch, long points) {
        return SampleClaim.of("f" + points + "-" + branch)
                .account(Account.branch(branch))
                .block("branch-life", PagePeriod.QUARTER)
                .at(pages.thisYear() + "-01-05T01:00:00Z")
                .raw(points, "minutes-filed")
                .claim();
    }

    private static ReceivedEvent member(String id, String branch) {
        EventData data = new MemberRegistered(
                id, branch, null, Standing.FORMAL, Employment.IN_SERVICE, LocalDate.of(2020, 1, 1), 1);
        return new ReceivedEvent(id, "", "/xianfeng/membership", null, id, Instant.EPOCH, id, data);
    }

    private Gauge gauge(String name, String month) {
        return meters.get(name).tag("department", bureau).tag("month", month).gauge();
    }

    private static long sum(Answer change) {
        long sum = 0;
        for (JsonNode part : change.json().at("/parts")) {
            sum += part.at("/millionths").asLong();
        }
        return sum;
    }

    private Calls officer(String organisation) {
        return calls.as(TestTokens.with("committee-officer@" + organisation));
    }

    private void held(List<ReceivedEvent> events, String branch, YearMonth month, String letters) {
        events.add(CountedFacts.received(CountedFacts.held(
                branch,
                "t-" + events.size() + "-" + run,
                MeetingKind.THEME_PARTY_DAY,
                month + "-01T00:00:00Z",
                letters)));
    }

    private static ReceivedEvent organisation(String id, @Nullable String parent, OrganisationKind kind) {
        EventData data = new OrganisationCreated(id, parent, kind, id, 1);
        return new ReceivedEvent(id, "", "/xianfeng/membership", null, id, Instant.EPOCH, id, data);
    }
}
