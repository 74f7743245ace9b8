package org.xianfeng.scoring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
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
import org.xianfeng.starter.test.TestStore;
import org.xianfeng.starter.test.TestTokens;

/** A committee officer tries a draft on October, from the real topics. */
@ServiceIT
class WhatIfIT {
    private static final Map<String, String> OCTOBER = Map.of("from", "2026-10-01", "to", "2026-10-31");

    @Autowired
    private Calls calls;

    @Autowired
    private EventPublisher events;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String bureau = "bureau-" + run;
    private final String branch = "branch-" + run;
    private final String an = "an-of-" + branch;
    private final String bo = "bo-of-" + branch;

    @Test
    void a_draft_is_tried_on_a_past_month_and_every_difference_leads_to_its_facts() {
        aBranchWithAThemeDay();
        Calls officer = officer();
        officer.post(whatIfs(""), OCTOBER).expectProblem(409, "what-if-no-draft");
        draft(officer, "points: {fixed: 0.5}".replace("0.5", "x"));
        assertThat(officer.with("Accept-Language", "en")
                        .post(whatIfs(""), OCTOBER)
                        .expectProblem(422, "what-if-draft-faulty")
                        .at("/detail"))
                .contains("Line 16");
        draft(officer, "points: {fixed: 0.75}");
        officer.post(whatIfs(""), Map.of("from", "2026-10-31", "to", "2026-10-01"))
                .expectProblem(422, "what-if-period-reversed");
        officer.post(whatIfs(""), Map.of("from", "2026-10-31", "to", "2199-10-01"))
                .expectProblem(422, "what-if-period-not-over");
        officer.post(whatIfs(""), Map.of("from", "2010-10-31", "to", "2011-10-01"))
                .expectProblem(422, "what-if-period-too-early");
        officer.post(whatIfs(""), Map.of("from", "2026-10-31")).expectProblem(400, "invalid");

        String id = officer.post(whatIfs(""), OCTOBER).expect(202).at("/id");
        Answer done = finished(id);

        assertThat(done.at("/state")).as(done.text()).isEqualTo("finished");
        assertThat(done.at("/progress/eventsJudged")).isEqualTo("1");
        assertThat(done.at("/summary/members/losing")).isEqualTo("1");
        assertThat(done.at("/summary/members/gaining")).isEqualTo("1");
        assertThat(done.at("/summary/kinds/0/kind")).isEqualTo("branch");
        assertThat(done.at("/summary/kinds/0/size")).isEqualTo("small");
        assertThat(officer.get(whatIfs("")).expect(200).at("/items/0/id")).isEqualTo(id);
        Answer losing =
                officer.get(whatIfs("/" + id + "/members?change=losses")).expect(200);
        assertThat(losing.at("/items/0/memberId")).isEqualTo(an);
        assertThat(losing.at("/items/0/points/afterHundredths")).isEqualTo("75");
        assertThat(officer.get(whatIfs("/" + id + "/members?change=gains")).at("/items/0/memberId"))
                .isEqualTo(bo);
        assertThat(officer.get(whatIfs("/" + id + "/branches?change=losses"))
                        .expect(200)
                        .json()
                        .at("/items"))
                .as("what one loses the other gains")
                .isEmpty();
        officer.get(whatIfs("/" + id + "/members?change=both")).expect(400);
        Answer why = officer.with("Accept-Language", "en")
                .get(whatIfs("/" + id + "/accounts/member/" + bo))
                .expect(200);
        assertThat(why.at("/facts/0/subject")).isEqualTo("meeting:m-of-" + branch);
        assertThat(why.at("/facts/0/before/reason/text")).contains("Came late, counted a");
        assertThat(why.at("/facts/0/after/rule/en")).isEqualTo("The draft's theme day");
        officer.get(whatIfs("/" + id + "/accounts/member/nobody")).expectProblem(404, "not-found");
        officer.post(whatIfs("/" + id + "/cancellation"), "").expectProblem(409, "what-if-over");
        officer.get(whatIfs("/unknown")).expectProblem(404, "not-found");
        assertThat(TestStore.database().listCollectionNames()).noneMatch(name -> name.startsWith("whatif."));
        othersSeeNothing(id);
    }

    private void othersSeeNothing(String id) {
        calls.as(TestTokens.with("committee-officer@" + branch))
                .get(whatIfs("/" + id))
                .expectProblem(404, "not-found");
        calls.as(TestTokens.with("branch-officer@" + bureau))
                .get(whatIfs("/" + id + "/members?change=gains"))
                .expectProblem(403, "forbidden");
        calls.as(TestTokens.with("inspector@" + bureau))
                .post(whatIfs(""), OCTOBER)
                .expectProblem(403, "forbidden");
        calls.get(whatIfs("/" + id)).expect(401);
    }

    private void aBranchWithAThemeDay() {
        events.publish(bureau, new OrganisationCreated(bureau, null, OrganisationKind.COMMITTEE, "局", 1));
        events.publish(branch, new OrganisationCreated(branch, bureau, OrganisationKind.BRANCH, "支部", 1));
        for (String member : List.of(an, bo)) {
            events.publish(
                    branch,
                    new MemberRegistered(
                            member, branch, null, Standing.FORMAL, Employment.IN_SERVICE, LocalDate.of(2026, 1, 1), 1));
        }
        Instant start = Instant.parse("2026-10-10T01:00:00Z");
        events.publish(
                branch,
                new MeetingHeld(
                        "m-of-" + branch,
                        branch,
                        MeetingKind.THEME_PARTY_DAY,
                        start,
                        start.plusSeconds(5400),
                        List.of(
                                new Attendance(an, AttendanceStatus.PRESENT),
                                new Attendance(bo, AttendanceStatus.LATE)),
                        null,
                        true,
                        3));
        Awaitility.await("points of a branch whose committee is known")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> {
                    officer().get("/api/scoring/rule-books/" + bureau).expect(200);
                    assertThat(officer()
                                    .get("/api/scoring/accounts/member/" + bo + "/balance?year=2026")
                                    .at("/confirmedPointsHundredths"))
                            .isEqualTo("50");
                });
    }

    private void draft(Calls officer, String points) {
        String day = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(400).toString();
        String text = """
                title: {zh: 局机关积分办法, en: Points of the bureau}
                source: 局党〔2026〕1号
                effectiveFrom: %s
                rules:
                  - id: theme-day-attendance
                    title: {zh: 草稿的主题党日, en: The draft's theme day}
                    block: organisational-life
                    on: org.xianfeng.activity.meeting-held.v1
                    per: event.attendances
                    continuedBy: [{event: org.xianfeng.activity.attendance-corrected.v1, per: "[event]"}]
                    applies: event.kind == 'theme-party-day'
                    to: {member: item.memberId}
                    when: item.status in ['present', 'late']
                    otherwise: "'attendance-' + item.status"
                    because: "'attendance-' + item.status"
                    %s
                """.formatted(day, points);
        officer.with("If-Match", "*")
                .put("/api/scoring/rule-books/" + bureau + "/draft", Map.of("text", text))
                .expect(200);
    }

    private Answer finished(String id) {
        return Awaitility.await("what-if " + id)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> officer().get(whatIfs("/" + id)).expect(200),
                        answer -> !List.of("reading", "comparing").contains(answer.at("/state")));
    }

    private Calls officer() {
        return calls.as(TestTokens.with("committee-officer@" + bureau));
    }

    private String whatIfs(String rest) {
        return "/api/scoring/rule-books/" + bureau + "/what-ifs" + rest;
    }
}
