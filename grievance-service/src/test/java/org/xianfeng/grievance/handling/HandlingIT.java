package org.xianfeng.grievance.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.grievance.Town.API;
import static org.xianfeng.grievance.Town.path;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianfeng.grievance.GrievanceIT;
import org.xianfeng.grievance.MovedClock;
import org.xianfeng.grievance.Town;
import org.xianfeng.starter.test.Answer;

@GrievanceIT
class HandlingIT {
    @Autowired
    private Town founder;

    @Autowired
    private MovedClock clock;

    private Town town;

    @BeforeEach
    void town() {
        town = founder.founded();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "101", "2147483648", "1.5", "\"many\"", "null"})
    void absurd_parts_are_refused(String parts) {
        Town.Known need = town.dispatched();
        String body = "{\"summary\":\"好了\",\"helpers\":[{\"memberId\":\"" + town.li + "\",\"parts\":" + parts + "}]}";
        assertThat(town.officer().post(path(need, "/resolution"), body).status())
                .isEqualTo(400);
        assertThat(town.handler().get(path(need, "")).at("/state")).isEqualTo("dispatched");
    }

    @Test
    void helpers_of_another_branch_and_unknown_ones_are_refused() {
        Town.Known need = town.dispatched();
        for (String stranger : List.of(town.chen, "nobody")) {
            town.officer()
                    .post(path(need, "/resolution"), resolution(List.of(Map.of("memberId", stranger, "parts", 1))))
                    .expectProblem(422, "need-member-not-of-branch");
        }
        town.officer()
                .post(
                        path(need, "/resolution"),
                        resolution(List.of(
                                Map.of("memberId", town.li, "parts", 1), Map.of("memberId", town.li, "parts", 1))))
                .expectProblem(422, "need-helper-named-twice");
    }

    @Test
    void too_many_helpers_and_too_long_texts_are_refused() {
        Town.Known need = town.dispatched();
        List<Map<String, Object>> crowd = IntStream.range(0, 51)
                .mapToObj(helper -> Map.<String, Object>of("memberId", "m-" + helper, "parts", 1))
                .toList();
        town.officer().post(path(need, "/resolution"), resolution(crowd)).expectProblem(400, "invalid");
        town.officer()
                .post(path(need, "/work"), Map.of("text", "长".repeat(2001)))
                .expectProblem(400, "invalid");
        town.officer().post(path(need, "/work"), Map.of("text", " ")).expectProblem(400, "invalid");
    }

    @Test
    void a_need_goes_to_a_branch_in_sight_and_to_members_of_it_only() {
        Town.Known need = town.accepted();
        Town elsewhere = founder.founded();
        dispatch(need, elsewhere.branch, elsewhere.li).expectProblem(422, "need-branch-unknown");
        dispatch(need, "no-such-branch", town.li).expectProblem(422, "need-branch-unknown");
        dispatch(need, town.committee, town.li).expectProblem(422, "need-not-a-branch");
        dispatch(need, town.branch, town.chen).expectProblem(422, "need-member-not-of-branch");
        dispatch(need, town.branch, town.li).expect(200);
    }

    @Test
    void a_step_out_of_turn_is_refused_and_changes_nothing() {
        Town.Known need = town.registered();
        town.handler().post(path(need, "/resolution"), town.resolution()).expectProblem(409, "need-step-not-possible");
        dispatch(need, town.branch, town.li).expectProblem(409, "need-step-not-possible");
        assertThat(town.handler().get(path(need, "")).at("/state")).isEqualTo("registered");
    }

    @Test
    void a_named_member_reads_the_need_and_notes_work() {
        Town.Known need = town.dispatched();
        var li = town.anybody().as(org.xianfeng.starter.test.TestTokens.member(town.li));
        li.get(path(need, "")).expect(200);
        li.post(path(need, "/work"), Map.of("text", "去看了")).expect(200);
        li.post(path(need, "/resolution"), town.resolution()).expectProblem(403, "forbidden");
    }

    @Test
    void lists_are_cut_into_pages_the_newest_first_and_by_state() {
        List<String> ids =
                IntStream.range(0, 7).mapToObj(_ -> town.registered().id()).toList();
        town.handler()
                .post(API + "/needs/" + ids.get(2) + "/acceptance", Map.of("priority", "hard"))
                .expect(200);
        String list = API + "/organisations/" + town.committee + "/needs";
        Answer first = town.handler().get(list + "?limit=4").expect(200);
        Answer second = town.handler()
                .get(list + "?limit=4&cursor=" + first.at("/next"))
                .expect(200);
        assertThat(first.json()
                        .at("/items")
                        .valueStream()
                        .map(item -> item.at("/id").asString()))
                .containsExactly(ids.get(6), ids.get(5), ids.get(4), ids.get(3));
        assertThat(second.json()
                        .at("/items")
                        .valueStream()
                        .map(item -> item.at("/id").asString()))
                .containsExactly(ids.get(2), ids.get(1), ids.get(0));
        assertThat(second.json().has("next")).isFalse();
        Answer accepted = town.handler().get(list + "?state=accepted").expect(200);
        assertThat(accepted.json().at("/items").size()).isEqualTo(1);
        assertThat(accepted.at("/items/0/id")).isEqualTo(ids.get(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=x", "cursor=../x", "cursor=-1", "state=lost"})
    void a_list_asked_for_wrongly_is_refused(String query) {
        assertThat(town.handler()
                        .get(API + "/organisations/" + town.committee + "/needs?" + query)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_branch_sees_what_it_was_given_and_not_what_was_handed_on() {
        Town.Known need = town.dispatched();
        String list = API + "/branches/" + town.branch + "/needs";
        assertThat(town.officer().get(list).at("/items/0/id")).isEqualTo(need.id());
        dispatch(need, town.otherBranch, town.chen).expect(200);
        assertThat(town.officer().get(list).json().at("/items").size()).isZero();
        assertThat(town.as("branch-officer@" + town.otherBranch)
                        .get(API + "/branches/" + town.otherBranch + "/needs")
                        .at("/items/0/id"))
                .isEqualTo(need.id());
    }

    @Test
    void a_handler_sees_what_is_due_and_what_is_overdue() {
        Town.Known need = town.dispatched();
        Answer before = town.handler().get(path(need, "")).expect(200);
        assertThat(before.at("/nextDueAt")).isEqualTo(before.at("/answerDueAt"));
        assertThat(before.json().at("/overdue").size()).isZero();
        clock.forward(java.time.Duration.ofHours(25));
        Answer late = town.handler()
                .get(API + "/organisations/" + town.committee + "/needs?overdue=true")
                .expect(200);
        assertThat(late.at("/items/0/id")).isEqualTo(need.id());
        assertThat(late.at("/items/0/overdue/0")).isEqualTo("first-answer");
        town.officer().post(path(need, "/work"), Map.of("text", "明天来修")).expect(200);
        Answer answered = town.handler().get(path(need, "")).expect(200);
        assertThat(answered.json().at("/overdue").size()).isZero();
        assertThat(answered.at("/nextDueAt")).isEqualTo(answered.at("/resolveDueAt"));
    }

    @Test
    void a_handler_is_told_which_steps_are_possible() {
        Town.Known need = town.dispatched();
        assertThat(new TreeSet<>(town.handler()
                        .get(path(need, ""))
                        .json()
                        .at("/steps")
                        .valueStream()
                        .map(step -> step.asString())
                        .toList()))
                .containsExactly("dispatch", "resolve", "work");
    }

    private Answer dispatch(Town.Known need, String branch, String member) {
        return town.handler().post(path(need, "/dispatch"), Map.of("branchId", branch, "memberIds", List.of(member)));
    }

    private static Map<String, Object> resolution(List<Map<String, Object>> helpers) {
        return Map.of("summary", "好了", "helpers", helpers);
    }
}
