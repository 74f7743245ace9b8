package org.xianfeng.scoring.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianfeng.contracts.activity.Attendance;
import org.xianfeng.contracts.activity.AttendanceStatus;
import org.xianfeng.contracts.activity.MeetingHeld;
import org.xianfeng.contracts.activity.MeetingKind;
import org.xianfeng.contracts.membership.Employment;
import org.xianfeng.contracts.membership.MemberRegistered;
import org.xianfeng.contracts.membership.OrganisationCreated;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.contracts.membership.Standing;
import org.xianfeng.starter.test.Answer;
import org.xianfeng.starter.test.Calls;
import org.xianfeng.starter.test.EventPublisher;
import org.xianfeng.starter.test.ServiceIT;
import org.xianfeng.starter.test.TestTokens;

/** From what a member claims, over two reviews and the days for objections, to the entry and back. */
@ServiceIT
class ProposalIT {
    private static final String API = "/api/scoring";
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int DAYS_OF_OBJECTION = 6;

    @Autowired
    private Calls calls;

    @Autowired
    private EventPublisher events;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private ProposalSchedule schedule;

    private final String branch = "branch-" + UUID.randomUUID().toString().substring(0, 8);
    private final LocalDate day = LocalDate.now(CHINA).minusDays(1);
    private final String meeting = "lesson-of-" + branch;

    @BeforeEach
    void aBranchThatHeldALesson() {
        events.publish(branch, new OrganisationCreated(branch, null, OrganisationKind.BRANCH, "示范支部", 1));
        for (String person : List.of("an", "bo")) {
            events.publish(
                    branch,
                    new MemberRegistered(
                            name(person),
                            branch,
                            null,
                            Standing.FORMAL,
                            Employment.IN_SERVICE,
                            LocalDate.of(2026, 1, 1),
                            1));
        }
        Instant morning = day.atTime(9, 0).atZone(CHINA).toInstant();
        events.publish(
                branch,
                new MeetingHeld(
                        meeting,
                        branch,
                        MeetingKind.PARTY_LESSON,
                        morning,
                        morning.plus(2, ChronoUnit.HOURS),
                        List.of(
                                new Attendance(name("an"), AttendanceStatus.PRESENT),
                                new Attendance(name("bo"), AttendanceStatus.ABSENT)),
                        null,
                        true,
                        3));
        Awaitility.await("the meeting is known as evidence")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(an().get(of(
                                        "an", "evidence?month=" + day.toString().substring(0, 7)))
                                .text())
                        .contains(meeting));
    }

    @Test
    void a_claim_that_two_people_approve_and_nobody_objects_to_is_an_entry_until_two_people_take_it_back() {
        awaitPoints(100);
        Answer claimed = claim(Map.of()).expect(201);
        String id = claimed.at("/id");
        assertThat(claimed.at("/state")).isEqualTo("waiting");
        assertThat(claimed.at("/pointsHundredths")).isEqualTo("500");
        assertThat(claimed.at("/nextPosts/0")).isEqualTo("group-leader");
        assertThat(waiting()).contains(id);
        vote("lead", "group-leader", id, 1, "first", true).expect(200);
        vote("lead", "branch-officer", id, 2, "second", true).expectProblem(409, "proposal-same-person");
        vote("sec", "branch-officer", id, 1, "second", true).expectProblem(412, "changed-since");
        vote("sec", "group-leader", id, 2, "second", true).expectProblem(403, "forbidden");
        Answer open = vote("sec", "branch-officer", id, 2, "second", true).expect(200);
        assertThat(open.at("/state")).isEqualTo("open");
        assertThat(bo().get(API + "/branches/" + branch + "/proposals")
                        .expect(200)
                        .text())
                .contains(id);
        schedule.look();
        assertThat(mine("/items/0/state")).isEqualTo("open");

        daysPass(id);
        schedule.look();
        awaitPoints(600);
        assertThat(mine("/items/0/state")).isEqualTo("stands");
        assertThat(waiting()).doesNotContain(id);
        assertThat(an().get(of("an", "explanation?subject=proposal:" + id))
                        .expect(200)
                        .text())
                .contains("claim-decided");
        vote("lead", "group-leader", id, 4, "lift-first", true).expect(200);
        vote("sec", "branch-officer", id, 5, "lift-second", true).expect(200);
        awaitPoints(100);
        assertThat(an().get(of("an", "verification")).expect(200).at("/intact")).isEqualTo("true");
    }

    @Test
    void what_is_taken_is_heard_decided_by_the_committee_and_a_veto_is_told_in_the_balance_until_it_is_lifted() {
        awaitPoints(100);
        Map<String, Object> dues = taken("dues-chased");
        an().post(of("an", "proposals"), dues).expectProblem(403, "proposal-own");
        calls.as(TestTokens.member(name("lead"), "group-leader@" + branch))
                .post(of("an", "proposals"), dues)
                .expectProblem(403, "forbidden");
        String deduction = propose(dues);
        vote("com", "committee-officer", deduction, 1, "second", true).expectProblem(409, "proposal-too-early");
        bo().post(API + "/proposals/" + deduction + "/reply", Map.of("text", "x"))
                .expectProblem(404, "not-found");
        an().post(API + "/proposals/" + deduction + "/reply", Map.of("text", "当月出差"))
                .expect(200);
        vote("dep", "branch-officer", deduction, 2, "second", true).expectProblem(403, "forbidden");
        vote("sec", "committee-officer", deduction, 2, "second", true).expectProblem(409, "proposal-same-person");
        vote("com", "committee-officer", deduction, 2, "second", true).expect(200);
        awaitPoints(-100);

        String veto = propose(taken("discipline"));
        an().post(API + "/proposals/" + veto + "/reply", Map.of("text", "已经申诉")).expect(200);
        vote("com", "committee-officer", veto, 2, "second", true).expect(200);
        assertThat(balance().text()).contains("held-by-veto").contains("本板块当年最多计 0 分");
        vote("com", "committee-officer", veto, 3, "lift-first", true).expect(200);
        vote("com", "committee-officer", veto, 4, "lift-second", true).expectProblem(409, "proposal-same-person");
        vote("com-2", "committee-officer", veto, 4, "lift-second", true).expect(200);
        assertThat(balance().text()).doesNotContain("held-by-veto");
        Awaitility.await("the statement says both")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(an().get(of("an", "entries?year=" + day.getYear()))
                                .text())
                        .contains("veto-decided", "veto-taken-back"));
    }

    @Test
    void each_refusal_of_a_claim_says_in_both_languages_what_to_do() {
        claim(Map.of("ruleId", "meeting-attendance")).expectProblem(422, "proposal-rule-unknown");
        claim(Map.of("day", LocalDate.now(CHINA).plusDays(2).toString())).expectProblem(422, "proposal-day-ahead");
        claim(Map.of("description", " ")).expectProblem(400, "invalid");
        claim(Map.of("evidence", List.of())).expectProblem(400, "invalid");
        claim(Map.of("evidence", List.of(Map.of("kind", "need", "reference", "n:1"))))
                .expectProblem(422, "proposal-evidence-kind");
        claim(Map.of("evidence", List.of(Map.of("kind", "meeting", "reference", "elsewhere"))))
                .expectProblem(422, "proposal-evidence-unknown");
        bo().post(of("bo", "proposals"), wish(Map.of())).expectProblem(422, "proposal-evidence-not-of-member");
        Answer tooMany = claim(Map.of("units", 2)).expectProblem(422, "proposal-too-many-units");
        assertThat(tooMany.at("/detail")).contains("最多计 1 个");
        Answer english = an().with("Accept-Language", "en")
                .post(of("an", "proposals"), wish(Map.of("units", 2)))
                .expectProblem(422, "proposal-too-many-units");
        assertThat(english.at("/detail")).contains("at most 1 at a time");
        claim(Map.of()).expect(201);
        claim(Map.of()).expectProblem(409, "proposal-evidence-used");
    }

    @Test
    void an_objection_of_a_member_is_decided_by_the_committee_and_what_is_refused_keeps_its_reason() {
        String id = claim(Map.of()).expect(201).at("/id");
        String object = API + "/proposals/" + id + "/objections";
        bo().post(object, Map.of("text", "他没有讲")).expectProblem(409, "proposal-not-open");
        vote("lead", "group-leader", id, 1, "first", true).expect(200);
        vote("sec", "branch-officer", id, 2, "second", true).expect(200);
        an().post(object, Map.of("text", "x")).expectProblem(403, "proposal-own");
        calls.as(TestTokens.member("stranger"))
                .post(object, Map.of("text", "x"))
                .expectProblem(404, "not-found");
        bo().post(object, Map.of("text", "他没有讲")).expect(200);
        bo().post(object, Map.of("text", "x")).expectProblem(409, "proposal-objected-already");
        vote("com", "committee-officer", id, 4, "objections", false).expectProblem(409, "proposal-too-early");
        daysPass(id);
        schedule.look();
        vote("com", "branch-officer", id, 4, "objections", false).expectProblem(403, "forbidden");
        vote("com", "committee-officer", id, 4, "objections", false).expect(200);
        assertThat(mine("/items/0/state")).isEqualTo("refused");
        assertThat(mine("/items/0/votes/2/reason")).isEqualTo("核对过材料");
        assertThat(mine("/items/0/objections/0/text")).isEqualTo("他没有讲");
    }

    @Test
    void nobody_claims_for_another_or_reviews_elsewhere() {
        bo().post(of("an", "proposals"), wish(Map.of())).expectProblem(404, "not-found");
        calls.as(TestTokens.with("inspector@" + branch))
                .post(of("an", "proposals"), wish(Map.of()))
                .expectProblem(403, "forbidden");
        Answer forAn = calls.as(TestTokens.member(name("sec"), "branch-officer@" + branch))
                .post(of("an", "proposals"), wish(Map.of()));
        String id = forAn.expect(201).at("/id");
        vote("sec", "branch-officer", id, 1, "first", true).expectProblem(403, "proposal-own");
        calls.as(TestTokens.member(name("an"), "committee-officer@*"))
                .with("If-Match", "\"1\"")
                .post(API + "/proposals/" + id + "/votes", ballot("first", true))
                .expectProblem(403, "proposal-own");
        Calls elsewhere =
                calls.as(TestTokens.with("committee-officer@elsewhere")).with("If-Match", "\"1\"");
        elsewhere
                .post(API + "/proposals/" + id + "/votes", ballot("first", true))
                .expectProblem(404, "not-found");
        elsewhere.get(API + "/organisations/" + branch + "/proposals").expectProblem(404, "not-found");
        elsewhere.get(API + "/branches/" + branch + "/proposals").expectProblem(404, "not-found");
    }

    private String name(String person) {
        return person + "-of-" + branch;
    }

    private Calls an() {
        return calls.as(TestTokens.member(name("an")));
    }

    private Calls bo() {
        return calls.as(TestTokens.member(name("bo")));
    }

    private String of(String person, String what) {
        return API + "/accounts/member/" + name(person) + "/" + what;
    }

    private Answer claim(Map<String, ?> instead) {
        return an().post(of("an", "proposals"), wish(instead));
    }

    private Map<String, Object> wish(Map<String, ?> instead) {
        Map<String, Object> wish = new HashMap<>(Map.of(
                "ruleId",
                "lecture-elsewhere",
                "day",
                day.toString(),
                "evidence",
                List.of(Map.of("kind", "meeting", "reference", meeting)),
                "description",
                "到社区讲了一课"));
        wish.putAll(instead);
        return wish;
    }

    private Map<String, Object> taken(String rule) {
        return wish(Map.of("ruleId", rule, "evidence", List.of(Map.of("kind", "document", "reference", "通报第 3 号"))));
    }

    private String propose(Map<String, Object> wish) {
        return calls.as(TestTokens.member(name("sec"), "branch-officer@" + branch))
                .post(of("an", "proposals"), wish)
                .expect(201)
                .at("/id");
    }

    private static Map<String, Object> ballot(String step, boolean inFavour) {
        return Map.of("step", step, "inFavour", inFavour, "reason", "核对过材料");
    }

    private Answer vote(String person, String post, String id, int version, String step, boolean inFavour) {
        return calls.as(TestTokens.member(name(person), post + "@" + branch))
                .with("If-Match", "\"" + version + "\"")
                .post(API + "/proposals/" + id + "/votes", ballot(step, inFavour));
    }

    private String waiting() {
        return calls.as(TestTokens.with("group-leader@" + branch))
                .get(API + "/organisations/" + branch + "/proposals?limit=1")
                .expect(200)
                .text();
    }

    private String mine(String pointer) {
        return an().get(of("an", "proposals")).expect(200).at(pointer);
    }

    private Answer balance() {
        return an().get(of("an", "balance?year=" + day.getYear())).expect(200);
    }

    private void awaitPoints(long hundredths) {
        Awaitility.await(hundredths + " are counted")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(balance().at("/confirmedPointsHundredths")).isEqualTo(Long.toString(hundredths)));
    }

    /** As if what was said had been said so many days ago. */
    private void daysPass(String id) {
        Document state =
                database.getCollection("proposals").find(Filters.eq(id)).first().get("state", Document.class);
        List<Document> votes = state.getList("votes", Document.class);
        votes.forEach(vote -> vote.put("at", earlier(vote.getDate("at"))));
        Document open = state.get("open", Document.class);
        if (open.getDate("due") != null) {
            open.put("due", earlier(open.getDate("due")));
        }
        database.getCollection("proposals")
                .updateOne(
                        Filters.eq(id),
                        Updates.combine(Updates.set("state.votes", votes), Updates.set("state.open", open)));
    }

    private static Date earlier(Date at) {
        return Date.from(at.toInstant().minus(DAYS_OF_OBJECTION, ChronoUnit.DAYS));
    }
}
