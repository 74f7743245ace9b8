package org.xianfeng.membership.membersearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.membership.Town.API;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xianfeng.membership.MembershipIT;
import org.xianfeng.membership.Town;
import org.xianfeng.starter.test.Answer;
import org.xianfeng.starter.test.Calls;
import org.xianfeng.starter.test.TestTokens;

@MembershipIT
class MemberSearchIT {
    private final Town town;
    private final Calls calls;

    MemberSearchIT(Town town, Calls calls) {
        this.town = town;
        this.calls = calls;
    }

    private static Answer search(Calls caller, String name, String more) {
        return caller.get(API + "/members?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + more);
    }

    @Test
    void members_are_found_by_name_in_pages_within_the_callers_right() {
        String committee = town.committee();
        String branch = town.organisation("branch", committee);
        String foreign = town.organisation("branch", town.committee());
        town.member("诸葛明", branch);
        town.member("诸葛亮", branch);
        town.member("诸葛瑾", foreign);
        town.member("诸子", branch);
        var officer = town.as("committee-officer", committee);
        Answer first = search(officer, "诸葛", "&limit=1").expect(200);
        Answer second =
                search(officer, "诸葛", "&limit=1&cursor=" + first.at("/next")).expect(200);
        assertThat(Town.all(first, "name")).containsExactly("诸葛亮");
        assertThat(Town.all(second, "name")).containsExactly("诸葛明");
        assertThat(second.json().has("next")).isFalse();
        assertThat(first.at("/items/0/branchId")).isEqualTo(branch);
        assertThat(Town.all(search(officer, " 诸葛 ", "&organisationId=" + branch), "name"))
                .containsExactly("诸葛亮", "诸葛明");
        assertThat(Town.all(search(town.administrator(), "诸葛", ""), "name")).contains("诸葛瑾");
    }

    @Test
    void the_wrong_role_and_the_wrong_branch_find_nobody() {
        String branch = town.organisation("branch", town.committee());
        String sibling = town.organisation("branch", town.committee());
        town.member("司马一", branch);
        var member = calls.as(TestTokens.member(town.member("司马二", branch), "member@" + branch));
        search(member, "司马", "").expectProblem(403, "forbidden");
        search(member, "司马", "&organisationId=" + branch).expectProblem(403, "forbidden");
        search(town.nobody(), "司马", "").expectProblem(403, "forbidden");
        var neighbour = town.as("branch-officer", sibling);
        assertThat(Town.all(search(neighbour, "司马", "").expect(200), "id")).isEmpty();
        search(neighbour, "司马", "&organisationId=" + branch).expectProblem(404, "not-found");
    }

    @Test
    void a_name_that_is_none_and_a_foreign_cursor_are_refused_with_what_to_do() {
        String committee = town.committee();
        String branch = town.organisation("branch", committee);
        String foreign = town.member("上官", town.organisation("branch", town.committee()));
        var officer = town.as("branch-officer", branch);
        for (String none : List.of("", "  ", "上\u0000", "长".repeat(61))) {
            search(officer, none, "").expectProblem(422, "member-name-invalid");
        }
        officer.get(API + "/members").expect(400);
        search(officer, "上", "&cursor=" + foreign).expectProblem(400, "cursor-unknown");
        search(officer, "上", "&cursor=no-such-member").expectProblem(400, "cursor-unknown");
    }
}
