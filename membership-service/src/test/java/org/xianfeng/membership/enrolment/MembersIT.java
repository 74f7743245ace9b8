package org.xianfeng.membership.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.membership.Town.API;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xianfeng.membership.MembershipIT;
import org.xianfeng.membership.Town;
import org.xianfeng.starter.test.Answer;
import org.xianfeng.starter.test.Calls;
import org.xianfeng.starter.test.PublishedEvent;
import org.xianfeng.starter.test.PublishedEvents;
import org.xianfeng.starter.test.TestTokens;

@MembershipIT
class MembersIT {
    private static final String TYPE = "org.xianfeng.membership.member-";

    private final Town town;
    private final Calls calls;
    private final PublishedEvents events;

    MembersIT(Town town, Calls calls, PublishedEvents events) {
        this.town = town;
        this.calls = calls;
        this.events = events;
    }

    private static Map<String, String> newMember(String branch) {
        return Map.of("name", "赵明", "branchId", branch, "standing", "formal", "employment", "retired");
    }

    @Test
    void a_members_way_through_two_branches_is_published_without_the_name() {
        String first = town.organisation("branch", town.committee());
        String second = town.organisation("branch", town.committee());
        String member = town.member("欧阳春兰", first);
        var administrator = town.administrator();
        administrator
                .post(
                        API + "/members/" + member + "/transfers",
                        Map.of("toBranchId", second, "effectiveOn", "2026-03-01"))
                .expect(200);
        administrator
                .post(API + "/members/" + member + "/departure", Map.of("leftOn", "2026-06-30"))
                .expect(200);

        PublishedEvent registered = events.await(TYPE + "registered.v1", member);
        PublishedEvent transferred = events.await(TYPE + "transferred.v1", member);
        PublishedEvent left = events.await(TYPE + "left.v1", member);
        assertThat(registered.key()).isEqualTo(first);
        assertThat(registered.data().get("registeredOn").asString()).isEqualTo("2020-07-01");
        assertThat(transferred.data().get("fromBranchId").asString()).isEqualTo(first);
        assertThat(transferred.data().get("toBranchId").asString()).isEqualTo(second);
        assertThat(left.data().get("revision").asLong()).isEqualTo(3);
        assertThat(List.of(registered, transferred, left).stream()
                        .map(event -> event.headers() + new String(event.body()))
                        .toList())
                .noneMatch(text -> text.contains("欧阳春兰"));
    }

    @Test
    void the_members_of_a_branch_are_read_in_pages_by_those_who_may() {
        String branch = town.organisation("branch", town.committee());
        List<String> registered = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            registered.add(town.member("党员" + number, branch));
        }
        registered.sort(String::compareTo);
        var officer = town.as("branch-officer", branch);
        String path = API + "/organisations/" + branch + "/members";
        Answer first = officer.get(path + "?limit=3").expect(200);
        Answer second =
                officer.get(path + "?limit=3&cursor=" + first.at("/next")).expect(200);
        List<String> read = new ArrayList<>(Town.all(first, "id"));
        read.addAll(Town.all(second, "id"));
        assertThat(read).isEqualTo(registered);
        assertThat(second.json().has("next")).isFalse();
        assertThat(first.at("/items/0/employment")).isEqualTo("in-service");
        assertThat(first.at("/items/0/name")).startsWith("党员");
    }

    @Test
    void a_group_leader_reads_the_group_and_not_the_branch() {
        String branch = town.organisation("branch", town.committee());
        String group = town.organisation("group", branch);
        Map<String, String> inGroup = new java.util.HashMap<>(newMember(branch));
        inGroup.put("groupId", group);
        String member =
                town.administrator().post(API + "/members", inGroup).expect(201).at("/id");
        town.member("别组党员", branch);
        var leader = town.as("group-leader", group);
        assertThat(Town.all(leader.get(API + "/organisations/" + group + "/members"), "id"))
                .containsExactly(member);
        leader.get(API + "/organisations/" + branch + "/members").expectProblem(404, "not-found");
    }

    @Test
    void names_are_told_to_those_who_may_see_them_and_to_oneself() {
        String branch = town.organisation("branch", town.committee());
        String other = town.organisation("branch", town.committee());
        String mine = town.member("孙一", branch);
        String theirs = town.member("周二", other);
        Map<String, Object> wanted = Map.of("ids", List.of(mine, theirs, "unknown"));
        Answer officer = town.as("branch-officer", branch)
                .post(API + "/members/names", wanted)
                .expect(200);
        assertThat(officer.json().get("names").propertyNames()).containsExactly(mine);
        Answer oneself = calls.as(TestTokens.member(theirs, "member@" + other))
                .post(API + "/members/names", wanted)
                .expect(200);
        assertThat(oneself.json().get("names").get(theirs).asString()).isEqualTo("周二");
        assertThat(oneself.json().get("names").propertyNames()).containsExactly(theirs);
        town.nobody()
                .post(API + "/members/names", Map.of("ids", java.util.Collections.nCopies(501, mine)))
                .expect(400);
    }

    @Test
    void a_member_reads_the_own_entry_and_no_other() {
        String branch = town.organisation("branch", town.committee());
        String mine = town.member("孙一", branch);
        String theirs = town.member("周二", branch);
        var member = calls.as(TestTokens.member(mine, "member@" + branch));
        assertThat(member.get(API + "/members/" + mine).expect(200).at("/name")).isEqualTo("孙一");
        member.get(API + "/members/" + theirs).expectProblem(403, "forbidden");
        member.get(API + "/organisations/" + branch + "/members").expectProblem(403, "forbidden");
    }

    @Test
    void the_wrong_role_does_not_change_the_roster() {
        String branch = town.organisation("branch", town.committee());
        String member = town.member("孙一", branch);
        for (String role : List.of("member", "branch-officer", "inspector", "citizen-handler", "group-leader")) {
            var caller = town.as(role, branch);
            caller.post(API + "/members", newMember(branch)).expectProblem(403, "forbidden");
            caller.post(
                            API + "/members/" + member + "/transfers",
                            Map.of("toBranchId", branch, "effectiveOn", "2026-01-01"))
                    .expectProblem(403, "forbidden");
            caller.post(API + "/members/" + member + "/departure", Map.of("leftOn", "2026-01-01"))
                    .expectProblem(403, "forbidden");
        }
    }

    @Test
    void members_of_another_committee_are_not_there() {
        String mine = town.committee();
        String ownBranch = town.organisation("branch", mine);
        String branch = town.organisation("branch", town.committee());
        String member = town.member("孙一", branch);
        String own = town.member("李四", ownBranch);
        var officer = town.as("committee-officer", mine);
        officer.get(API + "/members/" + member).expectProblem(404, "not-found");
        officer.get(API + "/organisations/" + branch + "/members").expectProblem(404, "not-found");
        officer.post(API + "/members", newMember(branch)).expectProblem(404, "not-found");
        officer.post(API + "/members/" + member + "/departure", Map.of("leftOn", "2026-01-01"))
                .expectProblem(404, "not-found");
        officer.post(API + "/members/" + own + "/transfers", Map.of("toBranchId", branch, "effectiveOn", "2026-01-01"))
                .expectProblem(404, "not-found");
        officer.get(API + "/members/nobody").expectProblem(404, "not-found");
        town.stranger().get(API + "/members/" + member).expectProblem(401, "sign-in-required");
    }

    @Test
    void refusals_say_what_is_wrong() {
        String committee = town.committee();
        String branch = town.organisation("branch", committee);
        String member = town.member("孙一", branch);
        var officer = town.as("committee-officer", committee);
        officer.post(API + "/members", newMember(committee)).expectProblem(422, "not-a-branch");
        officer.post(
                        API + "/members/" + member + "/transfers",
                        Map.of("toBranchId", branch, "effectiveOn", "2026-01-01"))
                .expectProblem(409, "same-branch");
        officer.post(API + "/members/" + member + "/departure", Map.of("leftOn", "2999-01-01"))
                .expectProblem(422, "date-in-future");
        officer.post(API + "/members/" + member + "/departure", Map.of("leftOn", "yesterday"))
                .expect(400);
        officer.post(API + "/members", Map.of("name", "x")).expect(400);
    }
}
