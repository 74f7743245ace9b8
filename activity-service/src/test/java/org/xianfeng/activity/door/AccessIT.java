package org.xianfeng.activity.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianfeng.activity.ActivityIT;
import org.xianfeng.activity.Town;
import org.xianfeng.starter.test.Answer;
import org.xianfeng.starter.test.Calls;

/** Every endpoint about meetings, asked by those who may not. */
@ActivityIT
class AccessIT {
    @Autowired
    private Town towns;

    private Town town;
    private String meeting;

    @BeforeEach
    void found() {
        town = towns.founded();
        meeting = town.begun();
    }

    @Test
    void acting_needs_an_officer_of_the_branch() {
        List<String> wrongRoles = List.of(
                "member@" + town.branch,
                "group-leader@" + town.branch,
                "inspector@" + town.committee,
                "citizen-handler@" + town.committee,
                "system-administrator@*",
                "audit-administrator@*");
        for (Request request : actions()) {
            for (String grant : wrongRoles) {
                assertThat(request.by(town.as(grant)).status())
                        .as("%s by %s", request.name(), grant)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void another_branch_does_not_exist_for_its_neighbours() {
        List<Request> all = new ArrayList<>(actions());
        all.addAll(readings());
        for (Request request : all) {
            for (String grant : List.of("branch-officer@" + town.otherBranch, "member@" + town.otherBranch)) {
                request.by(town.as(grant)).expectProblem(404, "not-found");
            }
            request.by(town.as()).expectProblem(404, "not-found");
        }
    }

    @Test
    void reading_a_whole_meeting_needs_an_officer_or_an_inspector() {
        for (Request request : readings()) {
            request.by(town.as("member@" + town.branch)).expectProblem(403, "forbidden");
            request.by(town.as("inspector@" + town.committee)).expect(200);
            request.by(town.as("committee-officer@" + town.committee)).expect(200);
        }
    }

    @Test
    void officers_above_the_branch_act_as_well() {
        town.as("committee-officer@" + town.committee)
                .post(Town.path(meeting) + "/close", Map.of())
                .expect(200);
        town.as("branch-officer@" + town.committee)
                .post(Town.API + "/meetings", town.newMeeting())
                .expect(201);
    }

    @Test
    void nothing_is_open_without_a_token() {
        Stream.concat(actions().stream(), readings().stream())
                .forEach(request -> request.by(town.anybody()).expectProblem(401, "sign-in-required"));
        town.anybody().get(Town.API + "/my/meetings").expectProblem(401, "sign-in-required");
    }

    @Test
    void a_missing_meeting_looks_like_a_foreign_one() {
        Answer foreign = town.as("branch-officer@" + town.otherBranch).get(Town.path(meeting));
        Answer missing = town.as("branch-officer@" + town.otherBranch).get(Town.path("missing"));
        assertThat(foreign.status()).isEqualTo(missing.status());
        assertThat(foreign.at("/detail")).isEqualTo(missing.at("/detail"));
        for (String wrong : List.of("%7B%22$gt%22:1%7D", "a".repeat(100))) {
            town.officer().get(Town.path(wrong)).expect(404);
        }
    }

    @Test
    void members_check_in_only_where_they_are_expected() {
        Map<String, Object> code = town.code(meeting);
        town.member(town.stranger)
                .post(Town.path(meeting) + "/check-ins", code)
                .expectProblem(403, "check-in-not-expected");
        town.as("member@" + town.branch)
                .post(Town.path(meeting) + "/check-ins", code)
                .expectProblem(403, "check-in-not-expected");
        town.anybody()
                .as(org.xianfeng.starter.test.TestTokens.member(town.stranger, "member@" + town.otherBranch))
                .post(Town.path(meeting) + "/check-ins", code)
                .expectProblem(404, "not-found");
    }

    /** A request that somebody may make. */
    private record Request(String name, Function<Calls, Answer> call) {
        Answer by(Calls who) {
            return call.apply(who);
        }
    }

    private List<Request> actions() {
        Map<String, Object> absence = Map.of("memberId", town.wang, "reason", "出差");
        Map<String, Object> correction = Map.of("memberId", town.wang, "status", "leave", "reason", "出差");
        Map<String, Object> paper = Map.of(
                "branchId", town.branch,
                "kind", "theme-party-day",
                "title", "旧会议",
                "startedAt", "2025-06-01T01:00:00Z",
                "closedAt", "2025-06-01T03:00:00Z",
                "attendances", List.of(Map.of("memberId", town.zhang, "status", "present")),
                "recordedLateReason", "补录");
        return List.of(
                post("plan", Town.API + "/meetings", town.newMeeting()),
                post("record", Town.API + "/meetings/recorded", paper),
                post("start", Town.path(meeting) + "/start", Map.of()),
                post("close", Town.path(meeting) + "/close", Map.of()),
                new Request("code", who -> who.get(Town.path(meeting) + "/check-in-code")),
                post("witness", Town.path(meeting) + "/witnessed-check-ins", absence),
                post("leave", Town.path(meeting) + "/leaves", absence),
                post("exempt", Town.path(meeting) + "/exemptions", absence),
                post("correct", Town.path(meeting) + "/corrections", correction),
                new Request("minutes", who -> who.put(Town.path(meeting) + "/minutes", Map.of("text", "纪要"))),
                new Request("attach", who -> Uploads.send(who, meeting, "纪要.txt", "纪要".getBytes())));
    }

    private List<Request> readings() {
        return List.of(
                new Request("meeting", who -> who.get(Town.path(meeting))),
                new Request("list", who -> who.get(Town.API + "/branches/" + town.branch + "/meetings")));
    }

    private static Request post(String name, String path, Object body) {
        return new Request(name, who -> who.post(path, body));
    }
}
