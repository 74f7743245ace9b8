package org.xianfeng.membership.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.membership.Town.API;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xianfeng.membership.MembershipIT;
import org.xianfeng.membership.Town;
import org.xianfeng.starter.test.Answer;
import org.xianfeng.starter.test.PublishedEvent;
import org.xianfeng.starter.test.PublishedEvents;

@MembershipIT
class OrganisationsIT {
    private static final String CREATED = "org.xianfeng.membership.organisation-created.v1";
    private static final String CHANGED = "org.xianfeng.membership.organisation-changed.v1";
    private static final String ORGANISATIONS = API + "/organisations";

    private final Town town;
    private final PublishedEvents events;

    OrganisationsIT(Town town, PublishedEvents events) {
        this.town = town;
        this.events = events;
    }

    @Test
    void setting_up_renaming_moving_and_dissolving_are_each_published_once_with_growing_revisions() {
        String committee = town.committee();
        String other = town.committee();
        String branch = town.organisation("branch", committee);
        PublishedEvent created = events.await(CREATED, branch);
        assertThat(created.key()).isEqualTo(branch);
        assertThat(created.data().get("parentId").asString()).isEqualTo(committee);

        String path = ORGANISATIONS + "/" + branch;
        town.administrator().patch(path, Map.of("name", "机关第一党支部")).expect(200);
        town.administrator().patch(path, Map.of("parentId", other)).expect(200);
        town.administrator().patch(path, Map.of("status", "dissolved")).expect(200);
        List<PublishedEvent> changed = events.awaitAll(CHANGED, branch, 3);
        assertThat(changed.stream().map(event -> event.data().get("revision").asLong()))
                .containsExactly(2L, 3L, 4L);
        assertThat(changed.getLast().data().get("status").asString()).isEqualTo("dissolved");
        assertThat(changed.getLast().data().get("parentId").asString()).isEqualTo(other);
    }

    @Test
    void an_organisation_is_read_with_its_members_counted() {
        String committee = town.committee();
        String branch = town.organisation("branch", committee);
        town.member("王建国", branch);
        Answer read =
                town.as("member", branch).get(ORGANISATIONS + "/" + branch).expect(200);
        assertThat(read.at("/kind")).isEqualTo("branch");
        assertThat(read.at("/status")).isEqualTo("active");
        assertThat(read.at("/parentId")).isEqualTo(committee);
        assertThat(read.json().get("members").asLong()).isEqualTo(1);
        assertThat(read.json().get("formalMembers").asLong()).isEqualTo(1);
    }

    @Test
    void a_list_is_bounded_by_the_grants_and_paged() {
        String committee = town.committee();
        List<String> branches = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            branches.add(town.organisation("branch", committee));
        }
        branches.sort(String::compareTo);
        List<String> read = new ArrayList<>();
        Answer page = town.as("inspector", committee).get(ORGANISATIONS + "?limit=2");
        read.addAll(Town.all(page, "id"));
        while (page.json().has("next")) {
            page = town.as("inspector", committee).get(ORGANISATIONS + "?limit=2&cursor=" + page.at("/next"));
            read.addAll(Town.all(page, "id"));
        }
        assertThat(read.getFirst()).isEqualTo(committee);
        assertThat(read.subList(1, read.size())).isEqualTo(branches);
        assertThat(Town.all(town.as("member", branches.getFirst()).get(ORGANISATIONS), "id"))
                .containsExactly(branches.getFirst());
        assertThat(Town.all(town.nobody().get(ORGANISATIONS), "id")).isEmpty();
        assertThat(Town.all(town.administrator().get(ORGANISATIONS + "?under=" + committee), "id"))
                .containsAll(branches);
    }

    @Test
    void whoever_is_not_signed_in_gets_nothing() {
        town.stranger().get(ORGANISATIONS).expectProblem(401, "sign-in-required");
        town.stranger().post(ORGANISATIONS, Map.of()).expectProblem(401, "sign-in-required");
    }

    @Test
    void what_no_grant_covers_is_not_there() {
        String mine = town.committee();
        String theirs = town.committee();
        String branch = town.organisation("branch", theirs);
        var officer = town.as("committee-officer", mine);
        officer.get(ORGANISATIONS + "/" + branch).expectProblem(404, "not-found");
        officer.get(ORGANISATIONS + "?under=" + branch).expectProblem(404, "not-found");
        officer.patch(ORGANISATIONS + "/" + branch, Map.of("name", "x")).expectProblem(404, "not-found");
        officer.patch(ORGANISATIONS + "/" + town.organisation("branch", mine), Map.of("parentId", theirs))
                .expectProblem(404, "not-found");
        officer.post(ORGANISATIONS, Map.of("name", "x", "kind", "branch", "parentId", theirs))
                .expectProblem(404, "not-found");
        officer.get(ORGANISATIONS + "/nothing").expectProblem(404, "not-found");
        officer.get(ORGANISATIONS + "?cursor=" + branch).expectProblem(400, "cursor-unknown");
    }

    @Test
    void the_wrong_role_may_look_and_not_touch() {
        String committee = town.committee();
        String branch = town.organisation("branch", committee);
        for (String role : List.of("member", "group-leader", "branch-officer", "inspector", "citizen-handler")) {
            var caller = town.as(role, committee);
            caller.get(ORGANISATIONS + "/" + branch).expect(200);
            caller.patch(ORGANISATIONS + "/" + branch, Map.of("name", "x")).expectProblem(403, "forbidden");
            caller.post(ORGANISATIONS, Map.of("name", "x", "kind", "branch", "parentId", committee))
                    .expectProblem(403, "forbidden");
        }
        for (String role : List.of("security-administrator", "audit-administrator")) {
            town.as(role, "*")
                    .post(ORGANISATIONS, Map.of("name", "x", "kind", "committee"))
                    .expectProblem(403, "forbidden");
        }
    }

    @Test
    void who_leads_an_organisation_changes_what_is_below_and_not_the_organisation() {
        String bureau = town.committee();
        String works = town.organisation("committee", bureau);
        String branch = town.organisation("branch", works);
        var officer = town.as("committee-officer", works);
        officer.patch(ORGANISATIONS + "/" + branch, Map.of("name", "改名")).expect(200);
        officer.post(ORGANISATIONS, Map.of("name", "新支部", "kind", "branch", "parentId", works))
                .expect(201);
        officer.patch(ORGANISATIONS + "/" + works, Map.of("name", "x")).expectProblem(403, "forbidden");
        officer.post(ORGANISATIONS, Map.of("name", "x", "kind", "committee")).expectProblem(403, "forbidden");
    }

    @Test
    void a_move_changes_who_may_see_at_once_on_this_instance() {
        String from = town.committee();
        String to = town.committee();
        String branch = town.organisation("branch", from);
        String path = ORGANISATIONS + "/" + branch;
        town.as("inspector", from).get(path).expect(200);
        town.as("inspector", to).get(path).expect(404);
        town.administrator().patch(path, Map.of("parentId", to)).expect(200);
        town.as("inspector", from).get(path).expect(404);
        town.as("inspector", to).get(path).expect(200);
    }

    @Test
    void refusals_are_told_in_the_language_that_was_asked_for() {
        String committee = town.committee();
        Map<String, String> group = Map.of("name", "x", "kind", "group", "parentId", committee);
        Answer chinese = town.administrator().post(ORGANISATIONS, group);
        chinese.expectProblem(422, "kind-not-allowed-there");
        assertThat(chinese.at("/title")).isEqualTo("这类组织不能设在这里");
        Answer english = town.administrator().with("Accept-Language", "en").post(ORGANISATIONS, group);
        assertThat(english.at("/title")).isEqualTo("This kind of organisation cannot stand there");
    }

    @Test
    void malformed_input_is_refused_and_names_the_field() {
        Answer answer = town.administrator().post(ORGANISATIONS, Map.of("name", "x".repeat(121), "kind", "committee"));
        answer.expect(400);
        assertThat(answer.at("/errors/0/field")).isEqualTo("name");
        town.administrator()
                .post(ORGANISATIONS, Map.of("name", "x", "kind", "empire"))
                .expect(400);
        town.administrator()
                .post(ORGANISATIONS, Map.of("id", "../x", "name", "x", "kind", "committee"))
                .expect(400);
        town.administrator().get(ORGANISATIONS + "?cursor=$gt").expect(400);
        town.administrator().get(ORGANISATIONS + "?limit=-5").expect(200);
        town.administrator().patch(ORGANISATIONS + "/" + town.committee(), "{").expect(400);
    }

    @Test
    void the_openapi_document_names_every_path_and_needs_no_token() {
        Answer api = town.stranger().get(API + "/openapi").expect(200);
        assertThat(api.json().get("paths").propertyNames())
                .contains(
                        ORGANISATIONS,
                        ORGANISATIONS + "/{id}",
                        ORGANISATIONS + "/{id}/members",
                        ORGANISATIONS + "/{id}/posts",
                        API + "/members",
                        API + "/members/names",
                        API + "/accounts",
                        API + "/me");
    }
}
