package org.xianfeng.scoring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianfeng.contracts.activity.AttendanceStatus;
import org.xianfeng.contracts.activity.MeetingHeld;
import org.xianfeng.starter.test.Answer;
import org.xianfeng.starter.test.Calls;
import org.xianfeng.starter.test.EventPublisher;
import org.xianfeng.starter.test.ServiceIT;
import org.xianfeng.starter.test.TestTokens;
import tools.jackson.databind.JsonNode;

/** From an entry that a member contests, over two answers, to the entry that puts it right. */
@ServiceIT
class ContestIT {
    private static final String API = "/api/scoring";

    @Autowired
    private Calls calls;

    @Autowired
    private EventPublisher events;

    private Town town;
    private MeetingHeld held;

    @BeforeEach
    void aMeetingAtWhichAnIsSaidToHaveBeenAbsent() {
        town = new Town(calls, events);
        town.register("an", "bo");
        held = town.meeting("m1", AttendanceStatus.ABSENT, "an", "bo");
        events.publish(town.branch, held);
        town.awaitBranch(200, 0);
    }

    @Test
    void a_contest_that_two_officers_uphold_is_an_entry_and_is_read_with_its_reasons() {
        String id = contest(Map.of()).expect(201).at("/id");
        assertThat(waiting()).contains(id);
        Answer first = officer("sec").with("If-Match", "\"1\"").post(answers(id), upheld(true));
        assertThat(first.expect(200).at("/state")).isEqualTo("answered");
        officer("sec")
                .with("If-Match", "\"2\"")
                .post(answers(id), upheld(true))
                .expectProblem(409, "contest-same-person");
        officer("dep").with("If-Match", "\"1\"").post(answers(id), upheld(true)).expectProblem(412, "changed-since");
        Answer decided = officer("dep").with("If-Match", "\"2\"").post(answers(id), upheld(true));
        assertThat(decided.expect(200).at("/state")).isEqualTo("upheld");

        town.awaitMember("an", 100, 0);
        assertThat(town.explanation("an", "meeting:" + held.meetingId()).text()).contains("contest-upheld");
        assertThat(waiting()).doesNotContain(id);
        Answer mine = an().get(contests("an")).expect(200);
        assertThat(mine.at("/items/0/answers/1/reason")).isEqualTo("查过签到表");
        assertThat(mine.at("/items/0/answers/1/byCommittee")).isEqualTo("false");
        contest(Map.of()).expectProblem(409, "contest-decided-already");
    }

    @Test
    void each_refusal_says_why_in_both_languages() {
        contest(Map.of("entryId", "no-such-entry")).expectProblem(422, "contest-entry-unknown");
        contest(Map.of("pageId", "m:" + town.name("bo") + ":organisational-life:2026"))
                .expectProblem(422, "contest-entry-unknown");
        contest(Map.of("pageId", "nonsense")).expectProblem(422, "contest-entry-unknown");
        contest(Map.of("wantedPointsHundredths", 0)).expectProblem(422, "contest-nothing-changes");
        contest(Map.of("reason", " ")).expectProblem(400, "invalid");
        Answer tooMuch = contest(Map.of("wantedPointsHundredths", 150)).expectProblem(422, "contest-out-of-range");
        assertThat(tooMuch.at("/detail")).contains("0 至 1 分");
        Answer english = an().with("Accept-Language", "en")
                .post(contests("an"), wish(Map.of("wantedPointsHundredths", 150)))
                .expectProblem(422, "contest-out-of-range");
        assertThat(english.at("/detail")).contains("between 0 and 1 points");
        contest(Map.of()).expect(201);
        contest(Map.of()).expectProblem(409, "contest-contested-already");
    }

    @Test
    void nobody_contests_for_another_or_answers_elsewhere_or_the_own_contest() {
        calls.as(TestTokens.member(town.name("bo")))
                .post(contests("an"), wish(Map.of()))
                .expectProblem(404, "not-found");
        officer("sec").post(contests("an"), wish(Map.of())).expectProblem(403, "contest-not-own");
        String id = contest(Map.of()).expect(201).at("/id");
        an().with("If-Match", "\"1\"").post(answers(id), upheld(true)).expectProblem(404, "not-found");
        Calls elsewhere =
                calls.as(TestTokens.with("committee-officer@elsewhere")).with("If-Match", "\"1\"");
        elsewhere.post(answers(id), upheld(true)).expectProblem(404, "not-found");
        elsewhere.get(API + "/organisations/" + town.branch + "/contests").expectProblem(404, "not-found");
        calls.as(TestTokens.with("inspector@" + town.branch))
                .with("If-Match", "\"1\"")
                .post(answers(id), upheld(true))
                .expectProblem(403, "forbidden");
        calls.as(TestTokens.member(town.name("an"), "committee-officer@*"))
                .with("If-Match", "\"1\"")
                .post(answers(id), upheld(true))
                .expectProblem(403, "contest-own-contest");
    }

    private Calls an() {
        return calls.as(TestTokens.member(town.name("an")));
    }

    private Calls officer(String person) {
        return calls.as(TestTokens.member(town.name(person), "branch-officer@" + town.branch));
    }

    private String contests(String person) {
        return API + "/accounts/member/" + town.name(person) + "/contests";
    }

    private static String answers(String id) {
        return API + "/contests/" + id + "/answers";
    }

    private String waiting() {
        return officer("sec")
                .get(API + "/organisations/" + town.branch + "/contests?limit=1")
                .expect(200)
                .text();
    }

    private Answer contest(Map<String, ?> instead) {
        return an().post(contests("an"), wish(instead));
    }

    private static Map<String, Object> upheld(boolean upheld) {
        return Map.of("upheld", upheld, "reason", "查过签到表");
    }

    /** What contests the absence. */
    private Map<String, Object> wish(Map<String, ?> instead) {
        JsonNode items = an().get(API + "/accounts/member/" + town.name("an") + "/entries?year=2026")
                .expect(200)
                .json()
                .at("/items");
        JsonNode entry = StreamSupport.stream(items.spliterator(), false)
                .filter(one -> one.at("/kind").asString().equals("declined"))
                .findFirst()
                .orElseThrow();
        Map<String, Object> wish = new HashMap<>(Map.of(
                "pageId",
                entry.at("/pageId").asString(),
                "entryId",
                entry.at("/id").asString(),
                "wantedPointsHundredths",
                100,
                "reason",
                "我在场，有签到"));
        wish.putAll(instead);
        return wish;
    }
}
