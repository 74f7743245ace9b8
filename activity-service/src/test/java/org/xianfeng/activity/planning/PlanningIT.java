package org.xianfeng.activity.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianfeng.activity.ActivityIT;
import org.xianfeng.activity.Town;
import org.xianfeng.starter.test.Answer;

/** What is wrong in a plan is refused in words. */
@ActivityIT
class PlanningIT {
    private static final String MEETINGS = Town.API + "/meetings";

    @Autowired
    private Town towns;

    private Town town;

    @BeforeEach
    void found() {
        town = towns.founded();
    }

    @Test
    void a_planned_meeting_says_what_was_planned() {
        Answer meeting = town.officer().post(MEETINGS, town.newMeeting()).expect(201);
        assertThat(meeting.at("/state")).isEqualTo("planned");
        assertThat(meeting.at("/kind")).isEqualTo("theme-party-day");
        assertThat(meeting.at("/place")).isEqualTo("三楼会议室");
        assertThat(meeting.json().at("/attendances")).hasSize(4);
        assertThat(meeting.json().at("/version").asLong()).isEqualTo(1);
    }

    @Test
    void guests_are_refused_and_named() {
        Answer refused = town.officer()
                .post(MEETINGS, town.newMeeting("expectedMemberIds", List.of(town.zhang, town.stranger)))
                .expectProblem(422, "plan-expected-belong-to-branch");
        assertThat(refused.at("/detail")).contains(town.stranger).doesNotContain(town.zhang);
    }

    @Test
    void refusals_are_in_chinese_unless_english_is_asked_for() {
        Map<String, Object> lesson = town.newMeeting("kind", "party-lesson");
        assertThat(town.officer().post(MEETINGS, lesson).at("/title")).isEqualTo("党课需要授课人");
        assertThat(town.officer()
                        .with("Accept-Language", "en")
                        .post(MEETINGS, lesson)
                        .at("/title"))
                .isEqualTo("A Party lesson needs a lecturer");
    }

    @Test
    void absurd_times_are_refused_by_their_rule() {
        refused("plannedEnd", "2020-01-01T00:00:00Z", "plan-end-after-start");
        refused("plannedEnd", "2099-01-01T00:00:00Z", "plan-within-a-day");
        refused("plannedEnd", "+999999999-12-31T23:59:59Z", "plan-within-a-day");
        refused("lecturerId", town.zhang, "plan-lecturer-gives-lesson");
    }

    @Test
    void malformed_values_are_refused_with_the_field_that_is_wrong() {
        for (Map.Entry<String, Object> wrong : Map.<String, Object>of(
                        "title", " ",
                        "plannedStart", "",
                        "branchId", "../etc",
                        "place", "长".repeat(201),
                        "lecturerId", "{\"$gt\":\"\"}")
                .entrySet()) {
            Answer answer = town.officer().post(MEETINGS, town.newMeeting(wrong.getKey(), wrong.getValue()));
            assertThat(answer.status()).as("%s: %s", wrong, answer.text()).isEqualTo(400);
        }
        Answer missing = town.officer().post(MEETINGS, Map.of()).expect(400);
        assertThat(missing.text()).contains("branchId", "plannedStart", "kind");
        town.officer().post(MEETINGS, town.newMeeting("kind", "dance")).expect(400);
        town.officer()
                .post(MEETINGS, town.newMeeting("plannedStart", "tomorrow"))
                .expect(400);
        assertThat(town.officer()
                        .post(MEETINGS, town.newMeeting("plannedStart", -1e300))
                        .status())
                .isIn(400, 422);
        town.officer().post(MEETINGS, "{").expect(400);
        town.officer().post(MEETINGS, "[]").expect(400);
    }

    @Test
    void fields_that_are_not_asked_for_are_refused_by_name() {
        Map<String, Object> more = town.newMeeting("state", "closed");
        town.officer().post(MEETINGS, more).expectProblem(400, "unknown-field");
        Map<String, Object> present = town.newMeeting("title", "主题党日");
        present.put("attendances", List.of(Map.of("memberId", town.zhang, "status", "present")));
        Answer refused = town.officer().post(MEETINGS, present).expectProblem(400, "unknown-field");
        assertThat(refused.at("/detail")).contains("attendances");
    }

    @Test
    void a_meeting_begins_once() {
        String meeting = town.begun();
        town.officer().post(Town.path(meeting) + "/start", Map.of()).expectProblem(409, "start-started-already");
    }

    @Test
    void pages_have_a_sensible_size() {
        String list = Town.API + "/branches/" + town.branch + "/meetings";
        for (String limit : List.of("-1", "0", "201", "2147483648", "x", "1e9")) {
            town.officer().get(list + "?limit=" + limit).expect(400);
        }
        town.officer().get(list + "?cursor=x").expectProblem(400, "cursor-invalid");
        town.officer().get(list + "?cursor=" + "9".repeat(200)).expect(400);
        town.officer().get(list + "?limit=200").expect(200);
    }

    private void refused(String field, Object value, String slug) {
        town.officer().post(MEETINGS, town.newMeeting(field, value)).expectProblem(422, slug);
    }
}
