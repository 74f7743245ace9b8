package org.xianfeng.membership.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.membership.Town.API;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xianfeng.membership.MembershipIT;
import org.xianfeng.membership.Town;
import org.xianfeng.starter.test.Answer;

@MembershipIT
class PostsIT {
    private final Town town;

    PostsIT(Town town) {
        this.town = town;
    }

    private static String posts(String organisation) {
        return API + "/organisations/" + organisation + "/posts";
    }

    private static Map<String, String> since2024(String member) {
        return Map.of("memberId", member, "from", "2024-01-01");
    }

    @Test
    void a_secretary_is_appointed_followed_and_shown_with_the_member() {
        String committee = town.committee();
        String branch = town.organisation("branch", committee);
        String before = town.member("前任", branch);
        String after = town.member("后任", branch);
        var officer = town.as("committee-officer", committee);
        officer.put(posts(branch) + "/secretary", since2024(before)).expect(200);
        officer.put(posts(branch) + "/secretary", Map.of("memberId", after, "from", "2026-05-01"))
                .expect(200);
        Answer terms = officer.get(posts(branch)).expect(200);
        assertThat(Town.all(terms, "memberId")).containsExactly(before, after);
        assertThat(terms.at("/items/0/until")).isEqualTo("2026-05-01");
        assertThat(officer.get(API + "/members/" + after).at("/posts/0")).isEqualTo("secretary");
        Answer members = officer.get(API + "/organisations/" + branch + "/members");
        assertThat(members.json()
                        .get("items")
                        .valueStream()
                        .filter(item -> item.get("posts").size() > 0)
                        .map(item -> item.get("id").asString()))
                .containsExactly(after);
    }

    @Test
    void a_post_of_a_committee_is_held_by_a_member_of_any_branch_below() {
        String committee = town.committee();
        String member = town.member("委员", town.organisation("branch", committee));
        String stranger = town.member("外人", town.organisation("branch", town.committee()));
        town.administrator()
                .put(posts(committee) + "/discipline-member", since2024(member))
                .expect(200);
        town.administrator()
                .put(posts(committee) + "/discipline-member", since2024(stranger))
                .expectProblem(422, "member-not-in-organisation");
    }

    @Test
    void refusals_say_what_is_wrong() {
        String branch = town.organisation("branch", town.committee());
        String group = town.organisation("group", branch);
        String member = town.member("组织委员", branch);
        var administrator = town.administrator();
        administrator.put(posts(branch) + "/emperor", since2024(member)).expectProblem(422, "post-unknown");
        administrator.put(posts(group) + "/secretary", since2024(member)).expectProblem(422, "no-posts-in-groups");
        administrator
                .put(
                        posts(branch) + "/secretary",
                        Map.of("memberId", member, "from", "2024-01-01", "until", "2023-01-01"))
                .expectProblem(422, "term-ends-before-it-begins");
        administrator.put(posts(branch) + "/secretary", since2024(member)).expect(200);
        administrator
                .put(posts(branch) + "/secretary", Map.of("memberId", member, "from", "2023-01-01"))
                .expectProblem(409, "later-term-exists");
        administrator
                .put(posts(branch) + "/secretary", Map.of("memberId", member))
                .expect(400);
    }

    @Test
    void only_those_who_lead_it_read_and_only_those_above_appoint() {
        String committee = town.committee();
        String branch = town.organisation("branch", committee);
        String member = town.member("孙一", branch);
        town.as("member", branch).get(posts(branch)).expectProblem(403, "forbidden");
        town.as("citizen-handler", branch).get(posts(branch)).expectProblem(403, "forbidden");
        town.as("branch-officer", branch).get(posts(branch)).expect(200);
        for (String role : List.of("member", "branch-officer", "inspector")) {
            town.as(role, branch)
                    .put(posts(branch) + "/secretary", since2024(member))
                    .expectProblem(403, "forbidden");
        }
        String elsewhere = town.committee();
        town.as("committee-officer", elsewhere).get(posts(branch)).expectProblem(404, "not-found");
        town.as("committee-officer", elsewhere)
                .put(posts(branch) + "/secretary", since2024(member))
                .expectProblem(404, "not-found");
        town.stranger().get(posts(branch)).expectProblem(401, "sign-in-required");
    }
}
