package org.xianfeng.membership.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xianfeng.membership.MembershipIT;
import org.xianfeng.membership.Town;
import org.xianfeng.membership.personal.InventedPeople;
import org.xianfeng.membership.personal.PersonalFile;
import org.xianfeng.membership.personal.PersonalFiles;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.test.Answer;
import org.xianfeng.starter.test.Calls;
import org.xianfeng.starter.test.TestTokens;

@MembershipIT
class DisclosureIT {
    private static final String API = Town.API + "/members/";

    private final Town town;
    private final Calls calls;
    private final PersonalFiles files;

    DisclosureIT(Town town, Calls calls, PersonalFiles files) {
        this.town = town;
        this.calls = calls;
        this.files = files;
    }

    /** A branch with one member whose file is full. */
    private record Home(String committee, String branch, String member, PersonalFile file) {}

    private Home home(int person) {
        String committee = town.committee();
        String branch = town.organisation("branch", committee);
        String member = town.member("测试甲", branch);
        PersonalFile file = InventedPeople.file(new MemberId(member), person);
        assertThat(files.addAll(List.of(file))).isEmpty();
        return new Home(committee, branch, member, file);
    }

    @Test
    void roster_readers_and_the_member_see_the_file_masked() {
        Home home = home(100);
        for (Calls reader : List.of(
                town.as("branch-officer", home.branch()),
                town.as("inspector", home.committee()),
                calls.as(TestTokens.member(home.member(), "member@" + home.branch())))) {
            Answer answer = reader.get(API + home.member() + "/personal-file").expect(200);
            assertThat(answer.at("/identityNumber"))
                    .isEqualTo(home.file().identity().orElseThrow().masked().shown());
            assertThat(answer.at("/phone")).isEqualTo("199****0100");
            assertThat(answer.at("/ethnicGroup")).isEqualTo("汉族");
            assertThat(answer.text()).doesNotContain("119999", "19900000100");
        }
    }

    @Test
    void a_stranger_finds_nothing_and_a_member_not_the_file_of_another() {
        Home home = home(101);
        String path = API + home.member() + "/personal-file";
        Home other = home(102);
        town.as("branch-officer", other.branch()).get(path).expectProblem(404, "not-found");
        town.as("member", home.branch()).get(path).expectProblem(403, "forbidden");
        town.nobody().get(path).expectProblem(404, "not-found");
        town.stranger().get(path).expectProblem(401, "sign-in-required");
        town.as("branch-officer", home.branch())
                .get(API + "member-unknown/personal-file")
                .expectProblem(404, "not-found");
    }

    @Test
    void the_numbers_are_told_in_full_for_a_reason_that_is_in_the_audit_trail() {
        Home home = home(103);
        String path = API + home.member() + "/personal-file/full-views";
        Answer answer = town.as("branch-officer", home.branch())
                .post(path, Map.of("reason", "核对本人入党材料"))
                .expect(200);
        assertThat(answer.at("/identityNumber"))
                .isEqualTo(InventedPeople.identity(103).inFull());
        assertThat(answer.headers().firstValue("cache-control").orElse("")).contains("no-store");
        Answer trail = calls.as(TestTokens.with("audit-administrator@*"))
                .get(Town.API + "/audit-entries?kind=viewed-in-full&subject=" + home.member())
                .expect(200);
        assertThat(Town.all(trail, "subject")).containsExactly(home.member());
        assertThat(trail.at("/items/0/details/reason")).isEqualTo("核对本人入党材料");
        assertThat(trail.at("/items/0/organisationId")).isEqualTo(home.branch());
        assertThat(trail.text()).doesNotContain("119999");
    }

    @Test
    void without_a_good_reason_or_the_right_role_nothing_is_told() {
        Home home = home(104);
        String path = API + home.member() + "/personal-file/full-views";
        Calls officer = town.as("branch-officer", home.branch());
        for (String reason : List.of("", "查看", "看看看看看看看看", "号码 1199991950010112 核对一下", "核对\n材料一二三")) {
            officer.post(path, Map.of("reason", reason)).expectProblem(422, "reason-insufficient");
        }
        Map<String, String> good = Map.of("reason", "核对本人入党材料");
        town.as("inspector", home.committee()).post(path, good).expectProblem(403, "forbidden");
        town.as("group-leader", home.branch()).post(path, good).expectProblem(403, "forbidden");
        town.administrator().post(path, good).expectProblem(403, "forbidden");
        calls.as(TestTokens.member(home.member(), "member@" + home.branch()))
                .post(path, good)
                .expectProblem(403, "forbidden");
        town.as("branch-officer", home(105).branch()).post(path, good).expectProblem(404, "not-found");
    }

    @Test
    void one_account_sees_only_so_many_in_an_hour() {
        Home home = home(106);
        Calls officer = town.as("branch-officer", home.branch());
        Map<String, String> good = Map.of("reason", "核对本人入党材料");
        String path = API + home.member() + "/personal-file/full-views";
        for (int view = 0; view < 60; view++) {
            officer.post(path, good).expect(200);
        }
        officer.post(path, good).expectProblem(429, "too-many-views");
        town.as("branch-officer", home.branch()).post(path, good).expect(200);
    }

    @Test
    void a_member_is_found_by_a_whole_number_where_the_caller_may_see() {
        Home home = home(107);
        String number = home.file().identity().orElseThrow().inFull();
        Calls officer = town.as("branch-officer", home.branch());
        assertThat(Town.all(
                        officer.post(API + "by-number", Map.of("identityNumber", number))
                                .expect(200),
                        "id"))
                .containsExactly(home.member());
        assertThat(Town.all(
                        officer.post(API + "by-number", Map.of("phone", "199 0000 0107"))
                                .expect(200),
                        "id"))
                .containsExactly(home.member());
        Calls elsewhere = town.as("branch-officer", home(108).branch());
        assertThat(Town.all(
                        elsewhere
                                .post(API + "by-number", Map.of("identityNumber", number))
                                .expect(200),
                        "id"))
                .isEmpty();
        assertThat(Town.all(
                        town.as("member", home.branch())
                                .post(API + "by-number", Map.of("identityNumber", number))
                                .expect(200),
                        "id"))
                .isEmpty();
    }

    @Test
    void a_search_wants_one_whole_number_and_is_counted() {
        Home home = home(109);
        Calls officer = town.as("branch-officer", home.branch());
        officer.post(API + "by-number", Map.of()).expectProblem(422, "one-number-please");
        officer.post(API + "by-number", Map.of("identityNumber", "110105", "phone", "19900000001"))
                .expectProblem(422, "identity-number-malformed");
        officer.post(API + "by-number", Map.of("identityNumber", "110***********002X"))
                .expectProblem(422, "masked-value");
        for (int search = 0; search < 120; search++) {
            officer.post(API + "by-number", Map.of("phone", "19900000109")).expect(200);
        }
        officer.post(API + "by-number", Map.of("phone", "19900000109")).expectProblem(429, "too-many-views");
    }

    @Test
    void a_change_is_made_and_audited_by_fields_without_values() {
        Home home = home(110);
        Calls officer = town.as("committee-officer", home.committee());
        String path = API + home.member() + "/personal-file";
        Answer changed = officer.with("If-Match", "\"1\"")
                .patch(path, Map.of("phone", "199-0000-9110", "degree", "硕士", "clear", List.of("work-unit")))
                .expect(200);
        assertThat(changed.at("/phone")).isEqualTo("199****9110");
        assertThat(changed.at("/degree")).isEqualTo("硕士");
        assertThat(changed.json().has("workUnit")).isFalse();
        assertThat(changed.at("/version")).isEqualTo("2");
        Answer trail = calls.as(TestTokens.with("audit-administrator@*"))
                .get(Town.API + "/audit-entries?kind=personal-data-changed&subject=" + home.member())
                .expect(200);
        assertThat(trail.at("/items/0/details/fields")).isEqualTo("degree work-unit phone");
        assertThat(trail.text()).doesNotContain("9110", "硕士");
    }

    @Test
    void a_masked_value_is_not_written_back() {
        Home home = home(111);
        Calls officer = town.as("committee-officer", home.committee()).with("If-Match", "\"1\"");
        String path = API + home.member() + "/personal-file";
        Answer shown = officer.get(path).expect(200);
        officer.patch(path, Map.of("identityNumber", shown.at("/identityNumber")))
                .expectProblem(422, "masked-value");
        officer.patch(path, Map.of("phone", shown.at("/phone"))).expectProblem(422, "masked-value");
        assertThat(files.find(new MemberId(home.member()))).contains(home.file());
    }

    @Test
    void what_cannot_be_true_is_refused_with_its_reason() {
        Home home = home(119);
        Home other = home(113);
        Calls officer = town.as("committee-officer", home.committee()).with("If-Match", "\"1\"");
        String path = API + home.member() + "/personal-file";
        officer.patch(path, Map.of("sex", "female")).expectProblem(422, "facts-contradict-identity-number");
        officer.patch(path, Map.of("formalOn", "1999-01-01")).expectProblem(422, "formal-before-joining");
        officer.patch(path, Map.of("formalOn", "2099-01-01")).expectProblem(422, "fact-invalid");
        officer.patch(path, Map.of("post", " ")).expectProblem(422, "fact-invalid");
        officer.patch(path, Map.of("identityNumber", "119999195004130001x"))
                .expectProblem(422, "identity-number-malformed");
        PersonalFile held = other.file();
        officer.patch(
                        path,
                        Map.of(
                                "identityNumber", held.identity().orElseThrow().inFull(),
                                "birthDate",
                                        held.facts().birthDate().orElseThrow().toString(),
                                "sex", held.facts().sex().orElseThrow().toString()))
                .expectProblem(409, "identity-number-in-use");
        assertThat(files.find(new MemberId(home.member()))).contains(home.file());
        town.as("branch-officer", home.branch())
                .with("If-Match", "\"1\"")
                .patch(path, Map.of("degree", "学士"))
                .expectProblem(403, "forbidden");
        town.as("committee-officer", other.committee())
                .with("If-Match", "\"1\"")
                .patch(path, Map.of("degree", "学士"))
                .expectProblem(404, "not-found");
    }

    @Test
    void a_member_without_a_file_gets_one_by_the_first_change() {
        String committee = town.committee();
        String branch = town.organisation("branch", committee);
        String member = town.member("测试乙", branch);
        Calls officer = town.as("committee-officer", committee);
        assertThat(officer.get(API + member + "/personal-file").expect(200).at("/version"))
                .isEqualTo("0");
        officer.with("If-Match", "\"0\"")
                .patch(API + member + "/personal-file", Map.of("phone", "010-60000115"))
                .expect(200);
        assertThat(files.find(new MemberId(member)).flatMap(PersonalFile::phone).map(phone -> phone.inFull()))
                .isEqualTo(Optional.of("010-60000115"));
    }
}
