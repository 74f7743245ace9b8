package org.xianfeng.membership.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.membership.Town.API;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.xianfeng.membership.MembershipIT;
import org.xianfeng.membership.Town;
import org.xianfeng.membership.member.MemberName;
import org.xianfeng.membership.password.PasswordHash;
import org.xianfeng.starter.pending.IdTaken;
import org.xianfeng.starter.test.Answer;
import org.xianfeng.starter.test.Calls;
import org.xianfeng.starter.test.TestTokens;

@MembershipIT
class AccountsIT {
    private static final String ACCOUNTS = API + "/accounts";

    private final Town town;
    private final Calls calls;
    private final Accounts accounts;

    AccountsIT(Town town, Calls calls, Accounts accounts) {
        this.town = town;
        this.calls = calls;
        this.accounts = accounts;
    }

    private static Map<String, String> newAccount() {
        return Map.of("login", login(), "displayName", "钱三");
    }

    private static String login() {
        return "user-" + UUID.randomUUID().toString().substring(0, 12);
    }

    private String made() {
        return town.administrator().post(ACCOUNTS, newAccount()).expect(201).at("/id");
    }

    private Calls security() {
        return town.as("security-administrator", "*");
    }

    @Test
    void an_account_is_made_granted_and_read_and_never_shows_its_password() {
        String branch = town.organisation("branch", town.committee());
        String account = made();
        Map<String, String> grant = Map.of("role", "branch-officer", "organisationId", branch);
        Answer granted =
                security().post(ACCOUNTS + "/" + account + "/grants", grant).expect(200);
        assertThat(granted.at("/grants/0/role")).isEqualTo("branch-officer");
        assertThat(granted.at("/grants/0/organisationId")).isEqualTo(branch);
        assertThat(granted.text()).doesNotContain("argon2").doesNotContain("assword");
        Answer taken = security()
                .delete(ACCOUNTS + "/" + account + "/grants/branch-officer/" + branch)
                .expect(200);
        assertThat(taken.json().get("grants").size()).isZero();
        security()
                .delete(ACCOUNTS + "/" + account + "/grants/branch-officer/" + branch)
                .expectProblem(404, "not-found");
    }

    @Test
    void the_three_administrators_are_kept_apart() {
        String grants = ACCOUNTS + "/" + made() + "/grants";
        security().post(grants, Map.of("role", "system-administrator")).expect(200);
        security().post(grants, Map.of("role", "audit-administrator")).expectProblem(409, "administrators-separated");
        security()
                .post(grants, Map.of("role", "security-administrator"))
                .expectProblem(409, "administrators-separated");
        security().delete(grants + "/system-administrator/*").expect(200);
        security().post(grants, Map.of("role", "audit-administrator")).expect(200);
    }

    @Test
    void accounts_are_made_by_one_administrator_and_granted_by_another() {
        String account = made();
        for (String role : List.of("security-administrator@*", "audit-administrator@*", "committee-officer@*")) {
            calls.as(TestTokens.with(role)).post(ACCOUNTS, newAccount()).expectProblem(403, "forbidden");
        }
        for (String role : List.of("system-administrator@*", "audit-administrator@*", "committee-officer@*")) {
            calls.as(TestTokens.with(role))
                    .post(ACCOUNTS + "/" + account + "/grants", Map.of("role", "inspector"))
                    .expectProblem(403, "forbidden");
            calls.as(TestTokens.with(role))
                    .delete(ACCOUNTS + "/" + account + "/grants/inspector/*")
                    .expectProblem(403, "forbidden");
        }
        calls.as(TestTokens.with("committee-officer@*")).get(ACCOUNTS).expectProblem(403, "forbidden");
        town.stranger().get(ACCOUNTS).expectProblem(401, "sign-in-required");
        security()
                .post(ACCOUNTS + "/nobody/grants", Map.of("role", "inspector"))
                .expectProblem(404, "not-found");
    }

    @Test
    void a_member_has_one_account_and_accounts_without_a_member_are_many() {
        String member = town.member("郑七", town.organisation("branch", town.committee()));
        made();
        made();
        Map<String, String> first = new java.util.HashMap<>(newAccount());
        first.put("memberId", member);
        Answer account = town.administrator().post(ACCOUNTS, first).expect(201);
        Map<String, String> second = new java.util.HashMap<>(newAccount());
        second.put("memberId", member);
        town.administrator().post(ACCOUNTS, second).expectProblem(409, "member-has-account");
        assertThat(account.at("/conferred/0/role")).isEqualTo("member");
        assertThat(account.at("/conferred/0/because")).isEqualTo("membership");
        assertThat(security()
                        .get(ACCOUNTS + "?login=" + first.get("login"))
                        .expect(200)
                        .at("/items/0/id"))
                .isEqualTo(account.at("/id"));
    }

    @Test
    void an_account_is_blocked_and_opened_by_the_security_administrator_only() {
        String account = ACCOUNTS + "/" + made();
        Map<String, String> reason = Map.of("reason", "离岗");
        town.administrator().put(account + "/block", reason).expectProblem(403, "forbidden");
        town.as("audit-administrator", "*").put(account + "/block", reason).expectProblem(403, "forbidden");
        security().put(account + "/block", Map.of("reason", "")).expect(400);
        Answer blocked = security().put(account + "/block", reason).expect(200);
        assertThat(blocked.at("/blocked")).isEqualTo("true");
        assertThat(blocked.at("/blockedReason")).isEqualTo("离岗");
        assertThat(security().delete(account + "/block").expect(200).at("/blocked"))
                .isEqualTo("false");
        security().put(ACCOUNTS + "/nobody/block", reason).expectProblem(404, "not-found");
    }

    @Test
    void an_administrator_of_one_organisation_is_no_administrator() {
        String branch = town.organisation("branch", town.committee());
        town.as("system-administrator", branch).post(ACCOUNTS, newAccount()).expectProblem(403, "forbidden");
    }

    @Test
    void accounts_are_listed_in_pages() {
        made();
        made();
        made();
        Answer first =
                town.as("audit-administrator", "*").get(ACCOUNTS + "?limit=2").expect(200);
        Answer second = security()
                .get(ACCOUNTS + "?limit=2&cursor=" + first.at("/next"))
                .expect(200);
        assertThat(Town.all(first, "id")).hasSize(2).doesNotContainAnyElementsOf(Town.all(second, "id"));
    }

    @Test
    void bad_accounts_and_grants_are_refused_in_words() {
        Map<String, String> account = newAccount();
        town.administrator().post(ACCOUNTS, account).expect(201);
        town.administrator().post(ACCOUNTS, account).expectProblem(409, "login-taken");
        town.loader()
                .post(ACCOUNTS, Map.of("login", login(), "displayName", "钱三", "password", "short"))
                .expectProblem(422, "password-too-short");
        town.administrator()
                .post(ACCOUNTS, Map.of("login", login(), "displayName", "钱", "memberId", "none"))
                .expectProblem(422, "member-unknown");
        String grants = ACCOUNTS + "/" + made() + "/grants";
        security().post(grants, Map.of("role", "emperor")).expect(400);
        security().post(grants, Map.of("role", "member")).expectProblem(422, "grant-needs-organisation");
        security()
                .post(grants, Map.of("role", "member", "organisationId", "nowhere"))
                .expectProblem(422, "grant-organisation-unknown");
    }

    @Test
    void no_administrator_gives_anybody_a_first_password() {
        Map<String, String> account = new java.util.HashMap<>(newAccount());
        account.put("password", "spring-river-42");
        town.administrator().post(ACCOUNTS, account).expectProblem(422, "password-by-code");
        assertThat(town.administrator()
                        .get(ACCOUNTS + "?login=" + account.get("login"))
                        .expect(200)
                        .json()
                        .get("items"))
                .isEmpty();
        town.loader().post(ACCOUNTS, account).expect(201);
    }

    @Test
    void fields_that_are_not_asked_for_are_not_taken() {
        Map<String, Object> more = new java.util.HashMap<>(newAccount());
        more.put("grants", List.of("system-administrator@*"));
        more.put("id", "chosen");
        more.put("version", 7);
        Answer answer = town.administrator().post(ACCOUNTS, more);
        if (answer.status() == 201) {
            assertThat(answer.json().get("grants").size()).isZero();
            assertThat(answer.at("/id")).isNotEqualTo("chosen");
        } else {
            answer.expect(400);
        }
    }

    @Test
    void a_caller_is_told_who_it_is() {
        String branch = town.organisation("branch", town.committee());
        String member = town.member("孙一", branch);
        Answer me = calls.as(TestTokens.member(member, "member@" + branch))
                .get(API + "/me")
                .expect(200);
        assertThat(me.at("/memberId")).isEqualTo(member);
        assertThat(me.at("/branchId")).isEqualTo(branch);
        assertThat(me.at("/grants/0/organisationName")).isEqualTo("组织 branch");
        town.stranger().get(API + "/me").expectProblem(401, "sign-in-required");
    }

    @Test
    void an_expired_and_a_forged_token_tell_nothing() {
        Date past = Date.from(Instant.now().minusSeconds(60));
        String expired = TestTokens.changed(claims -> claims.expirationTime(past));
        calls.as(expired).get(API + "/me").expectProblem(401, "sign-in-required");
        calls.as(TestTokens.forged("system-administrator@*")).get(ACCOUNTS).expectProblem(401, "sign-in-required");
    }

    @Test
    void of_many_accounts_with_one_login_the_store_takes_one() throws Exception {
        Login login = new Login(login());
        AtomicInteger added = new AtomicInteger();
        try (ExecutorService crowd = Executors.newFixedThreadPool(4)) {
            for (int number = 0; number < 12; number++) {
                crowd.submit(() -> {
                    try {
                        accounts.add(Account.fresh(
                                UUID.randomUUID().toString(),
                                login,
                                MemberName.in("钱三").orElseThrow(),
                                Optional.empty(),
                                new PasswordHash("x")));
                        added.incrementAndGet();
                    } catch (IdTaken another) {
                        assertThat(accounts.withLogin(login)).isPresent();
                    }
                });
            }
        }
        assertThat(added).hasValue(1);
    }
}
