package org.xianfeng.membership.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.membership.Town.API;

import com.mongodb.client.MongoDatabase;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xianfeng.membership.MembershipIT;
import org.xianfeng.membership.Town;
import org.xianfeng.membership.issuer.Browser;
import org.xianfeng.starter.test.Answer;
import org.xianfeng.starter.test.Calls;

@MembershipIT
class InvitationsIT {
    private static final String PAGE = "/sign-in/invitation";
    private static final String PASSWORD = "spring-river-42";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Town town;
    private final Calls calls;
    private final MongoDatabase database;
    private final String committee;
    private final String branch;

    InvitationsIT(Town town, Calls calls, MongoDatabase database) {
        this.town = town;
        this.calls = calls;
        this.database = database;
        this.committee = town.committee();
        this.branch = town.organisation("branch", committee);
    }

    private Calls officer() {
        return town.as("committee-officer", committee);
    }

    private Answer issue(Calls by, String organisation, Object body) {
        return by.post(API + "/organisations/" + organisation + "/invitations", body);
    }

    private String codeFor(String member) {
        return issue(officer(), branch, Map.of("purpose", "account", "memberIds", List.of(member)))
                .expect(201)
                .at("/slips/0/code");
    }

    /** Sends the page's form as a browser does, with the cookie and the token of the page. */
    private Answer submit(String address, Map<String, String> fields) {
        Answer page = calls.get(address);
        String cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        Matcher token = TOKEN.matcher(page.text());
        assertThat(token.find()).isTrue();
        String body = "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) + "&"
                + fields.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return calls.send(
                address,
                request -> request.header("Cookie", cookie)
                        .header("X-Forwarded-For", Browser.network())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private Answer submit(Map<String, String> fields) {
        return submit(PAGE, fields);
    }

    private int signIn(String login, String password) {
        return submit("/sign-in", Map.of("login", login, "password", password)).status();
    }

    private static String login() {
        return "user-" + UUID.randomUUID().toString().substring(0, 12);
    }

    private Answer accept(String code, String login, String password) {
        return submit(Map.of("code", code, "login", login, "password", password, "repeated", password));
    }

    @Test
    void a_branch_is_invited_at_once_and_a_member_comes_to_an_account_bound_to_the_branch() {
        String member = town.member("吴一禾", branch);
        town.member("吴二禾", branch);
        Answer batch = issue(officer(), branch, Map.of("purpose", "account")).expect(201);
        assertThat(batch.json().get("slips").size()).isEqualTo(2);
        assertThat(batch.at("/page")).endsWith(PAGE);
        String code = batch.json()
                .get("slips")
                .valueStream()
                .filter(slip -> slip.get("memberId").asString().equals(member))
                .findFirst()
                .orElseThrow()
                .get("code")
                .asString();
        Answer offered = submit(Map.of("code", code.toLowerCase()));
        assertThat(offered.status()).isEqualTo(200);
        assertThat(offered.text()).contains("吴一禾", "设置您的账号").doesNotContain("<script");
        String login = login();
        assertThat(accept(code, login, PASSWORD).expect(200).text()).contains(login, "设置完成");
        Answer account =
                town.administrator().get(API + "/accounts?login=" + login).expect(200);
        assertThat(account.at("/items/0/memberId")).isEqualTo(member);
        assertThat(account.at("/items/0/conferred/0/role")).isEqualTo("member");
        assertThat(account.at("/items/0/conferred/0/organisationId")).isEqualTo(branch);
        assertThat(account.json().at("/items/0/grants").size()).isZero();
        assertThat(accept(code, login(), PASSWORD).status()).isEqualTo(401);
        Answer listed =
                officer().get(API + "/organisations/" + branch + "/invitations").expect(200);
        assertThat(Town.all(listed, "state")).containsExactlyInAnyOrder("used", "open");
        assertThat(listed.text()).doesNotContain(code);
    }

    @Test
    void of_a_hundred_who_use_one_code_at_the_same_moment_one_gets_an_account() throws Exception {
        String member = town.member("郑一", branch);
        String code = codeFor(member);
        AtomicInteger made = new AtomicInteger();
        try (ExecutorService crowd = Executors.newFixedThreadPool(16)) {
            for (int person = 0; person < 100; person++) {
                crowd.submit(() -> {
                    if (accept(code, login(), PASSWORD).status() == 200) {
                        made.incrementAndGet();
                    }
                });
            }
        }
        assertThat(made).hasValue(1);
        assertThat(database.getCollection("accounts").countDocuments(new org.bson.Document("state.member", member)))
                .isOne();
    }

    @Test
    void a_code_that_is_mistyped_withdrawn_or_replaced_is_unknown_and_nothing_more_is_told() {
        String member = town.member("钱一", branch);
        String first = codeFor(member);
        String second = codeFor(member);
        Answer replaced = submit(Map.of("code", first));
        Answer mistyped = submit(Map.of("code", "AAAA-BBBB-CCCC-DDDD"));
        assertThat(replaced.status()).isEqualTo(401);
        assertThat(mistyped.status()).isEqualTo(401);
        assertThat(TOKEN.matcher(replaced.text()).replaceAll(""))
                .isEqualTo(TOKEN.matcher(mistyped.text()).replaceAll(""));
        officer()
                .delete(API + "/organisations/" + branch + "/invitations/" + member)
                .expect(204);
        assertThat(submit(Map.of("code", second)).status()).isEqualTo(401);
        officer()
                .delete(API + "/organisations/" + branch + "/invitations/nobody")
                .expectProblem(404, "not-found");
    }

    @Test
    void what_is_typed_wrong_leaves_the_code_good() {
        String code = codeFor(town.member("赵一", branch));
        assertThat(accept(code, login(), "short").expect(422).text()).contains("密码至少 10 个字符");
        assertThat(submit(Map.of("code", code, "login", login(), "password", PASSWORD, "repeated", "another"))
                        .expect(422)
                        .text())
                .contains("两次输入的密码不一致");
        assertThat(accept(code, "x", PASSWORD).expect(422).text()).contains("2 到 64 个字母");
        String taken = login();
        town.administrator()
                .post(API + "/accounts", Map.of("login", taken, "displayName", "某"))
                .expect(201);
        assertThat(accept(code, taken, PASSWORD).expect(422).text()).contains("请换一个账号名");
        accept(code, login(), PASSWORD).expect(200);
    }

    @Test
    void a_forgotten_password_is_set_anew_the_same_way() {
        String member = town.member("孙一", branch);
        String login = login();
        accept(codeFor(member), login, PASSWORD).expect(200);
        Map<String, Object> reset = Map.of("purpose", "password-reset", "memberIds", List.of(member));
        Answer batch = issue(officer(), branch, reset).expect(201);
        assertThat(batch.at("/slips/0/login")).isEqualTo(login);
        assertThat(submit(Map.of("code", batch.at("/slips/0/code"))).text()).contains(login, "设置新密码");
        accept(batch.at("/slips/0/code"), "ignored", "autumn-harvest-77").expect(200);
        String account = town.administrator()
                .get(API + "/accounts?login=" + login)
                .expect(200)
                .at("/items/0/id");
        Answer trail = town.as("audit-administrator", "*")
                .get(API + "/audit-entries?subject=" + account)
                .expect(200);
        assertThat(Town.all(trail, "kind")).containsExactly("password-changed", "password-code-issued", "account-made");
        assertThat(trail.at("/items/0/details/how")).isEqualTo("by-code");
        assertThat(trail.at("/items/0/account")).isEqualTo(account);
        assertThat(trail.at("/items/0/details/issued-by")).isEqualTo(trail.at("/items/1/account"));
        assertThat(trail.text()).doesNotContain(batch.at("/slips/0/code"), login);
        assertThat(issue(officer(), branch, Map.of("purpose", "account", "memberIds", List.of(member)))
                        .expect(201)
                        .at("/skipped/0/reason"))
                .isEqualTo("has-account");
    }

    @Test
    void nobody_issues_a_code_for_more_than_the_own_grants_cover() {
        String above = town.member("周一", branch);
        town.administrator()
                .put(
                        API + "/organisations/" + committee + "/posts/secretary",
                        Map.of("memberId", above, "from", "2024-01-01"))
                .expect(200);
        String below = town.organisation("committee", committee);
        Calls lower = town.as("committee-officer", below);
        String theirs = town.member("周二", town.organisation("branch", below));
        Map<String, Object> both = Map.of("purpose", "account", "memberIds", List.of(above, theirs));
        Answer batch = issue(lower, below, both).expect(201);
        assertThat(batch.at("/slips/0/memberId")).isEqualTo(theirs);
        assertThat(batch.at("/skipped/0/reason")).isEqualTo("not-in-organisation");
        String own = town.member("周三", town.organisation("branch", below));
        String login = login();
        accept(
                        issue(lower, below, Map.of("purpose", "account", "memberIds", List.of(own)))
                                .at("/slips/0/code"),
                        login,
                        PASSWORD)
                .expect(200);
        String account =
                town.administrator().get(API + "/accounts?login=" + login).at("/items/0/id");
        town.as("security-administrator", "*")
                .post(API + "/accounts/" + account + "/grants", Map.of("role", "audit-administrator"))
                .expect(200);
        for (Calls by : List.of(lower, town.administrator())) {
            assertThat(issue(by, below, Map.of("purpose", "password-reset", "memberIds", List.of(own)))
                            .expect(201)
                            .at("/skipped/0/reason"))
                    .isEqualTo("beyond-your-grants");
        }
        town.administrator()
                .post(API + "/accounts/" + account + "/password-reset", "")
                .expectProblem(409, "beyond-your-grants");
    }

    @Test
    void somebody_without_a_member_comes_to_the_own_first_password_by_a_code_that_works_once() {
        String login = login();
        String account = account(login);
        String code = code(account);
        assertThat(signIn(login, PASSWORD)).as("before the code was used").isEqualTo(401);
        assertThat(accept(code, "ignored", PASSWORD).expect(200).text()).contains(login);
        assertThat(signIn(login, PASSWORD)).isEqualTo(303);
        assertThat(accept(code, "ignored", "autumn-harvest-77").status()).isEqualTo(401);
    }

    @Test
    void a_code_that_was_issued_before_somebody_became_an_administrator_opens_nothing_any_more() {
        String login = login();
        String account = account(login);
        String code = code(account);
        assertThat(submit(Map.of("code", code)).status()).isEqualTo(200);
        town.as("security-administrator", "*")
                .post(API + "/accounts/" + account + "/grants", Map.of("role", "audit-administrator"))
                .expect(200);
        assertThat(submit(Map.of("code", code)).status()).isEqualTo(401);
        assertThat(accept(code, "ignored", "autumn-harvest-77").status()).isEqualTo(401);
    }

    @Test
    void only_officers_above_and_the_system_administrator_invite() {
        Map<String, String> wanted = Map.of("purpose", "account");
        town.member("王一", branch);
        for (String role : List.of("member", "group-leader", "branch-officer", "inspector", "citizen-handler")) {
            issue(town.as(role, branch), branch, wanted).expectProblem(403, "forbidden");
        }
        issue(town.as("security-administrator", "*"), branch, wanted).expectProblem(403, "forbidden");
        issue(town.as("committee-officer", town.committee()), branch, wanted).expectProblem(404, "not-found");
        issue(town.stranger(), branch, wanted).expectProblem(401, "sign-in-required");
        issue(officer(), committee, wanted).expectProblem(422, "not-a-branch-or-group");
        issue(officer(), branch, Map.of("purpose", "world-peace")).expect(400);
        issue(town.administrator(), branch, wanted).expect(201);
        officer().post(API + "/accounts/anybody/password-reset", "").expectProblem(403, "forbidden");
    }

    @Test
    void the_store_has_no_code() {
        String code = codeFor(town.member("冯一", branch)).replace("-", "");
        database.getCollection("invitations")
                .find()
                .forEach(document -> assertThat(document.toJson()).doesNotContain(code));
    }

    /** Of somebody who is no member. */
    private String account(String login) {
        return town.administrator()
                .post(API + "/accounts", Map.of("login", login, "displayName", "督查一"))
                .expect(201)
                .at("/id");
    }

    private String code(String account) {
        return town.administrator()
                .post(API + "/accounts/" + account + "/password-reset", "")
                .expect(201)
                .at("/slips/0/code");
    }
}
