package org.xianfeng.membership.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianfeng.membership.MovedClock;
import org.xianfeng.membership.account.Account;
import org.xianfeng.membership.account.InMemoryAccounts;
import org.xianfeng.membership.account.Login;
import org.xianfeng.membership.lockout.TestLockout;
import org.xianfeng.membership.member.MemberName;
import org.xianfeng.membership.password.ReversedPasswords;
import org.xianfeng.membership.secondfactor.InMemorySecondFactors;
import org.xianfeng.membership.secondfactor.TestSecondFactors;
import org.xianfeng.membership.session.SessionCookie;
import org.xianfeng.membership.signin.SignInOutcome.SecondStepWanted;
import org.xianfeng.membership.signin.SignInOutcome.SignedIn;
import org.xianfeng.membership.signin.SignInOutcome.TooManyFailures;
import org.xianfeng.membership.signin.SignInOutcome.Wrong;

class SignInTest {
    private static final String NETWORK = "10.0.0.7";
    private final MovedClock clock = new MovedClock("2026-11-22T04:00:00Z");
    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemorySecondFactors secondFactors = new InMemorySecondFactors();
    private final ReversedPasswords passwords = new ReversedPasswords();
    private final SignIn signIn =
            new SignIn(accounts, passwords, TestLockout.at(clock), TestSecondFactors.rule(secondFactors));

    @BeforeEach
    void make_an_account() {
        accounts.add(Account.fresh(
                "a-1",
                new Login("li.xiaohong"),
                MemberName.in("李晓红").orElseThrow(),
                Optional.empty(),
                passwords.hash("spring-river-42")));
    }

    private void fail(String login, int times) {
        for (int time = 0; time < times; time++) {
            assertThat(signIn.with(login, "wrong", NETWORK)).isInstanceOf(Wrong.class);
        }
    }

    @Test
    void login_and_password_belong_together_or_not_and_no_more_is_told() {
        assertThat(signIn.with(" LI.xiaohong ", "spring-river-42", NETWORK)).isInstanceOf(SignedIn.class);
        assertThat(signIn.with("li.xiaohong", "Spring-river-42", NETWORK)).isInstanceOf(Wrong.class);
        assertThat(signIn.with("nobody", "spring-river-42", NETWORK)).isInstanceOf(Wrong.class);
        assertThat(signIn.with("", "", NETWORK)).isInstanceOf(Wrong.class);
        assertThat(signIn.with("{$gt: 1}", "x".repeat(1025), NETWORK)).isInstanceOf(Wrong.class);
    }

    @Test
    void a_password_is_looked_at_also_when_there_is_no_account() {
        signIn.with("nobody", "spring-river-42", NETWORK);
        assertThat(passwords.looked()).isEqualTo(1);
    }

    @Test
    void after_five_failures_not_even_the_right_password_is_looked_at_for_a_while() {
        fail("li.xiaohong", 5);
        int looked = passwords.looked();
        assertThat(signIn.with("Li.Xiaohong", "spring-river-42", NETWORK))
                .isEqualTo(new TooManyFailures(Duration.ofSeconds(30)));
        assertThat(passwords.looked()).isEqualTo(looked);
        clock.forward(Duration.ofSeconds(30));
        assertThat(signIn.with("li.xiaohong", "spring-river-42", NETWORK)).isInstanceOf(SignedIn.class);
        fail("li.xiaohong", 4);
    }

    @Test
    void a_login_that_does_not_exist_is_closed_in_the_same_way() {
        fail("nobody", 5);
        assertThat(signIn.with("nobody", "wrong", NETWORK)).isEqualTo(new TooManyFailures(Duration.ofSeconds(30)));
    }

    @Test
    void four_failures_and_then_the_right_password_leave_nothing_behind() {
        fail("li.xiaohong", 4);
        assertThat(signIn.with("li.xiaohong", "spring-river-42", NETWORK)).isInstanceOf(SignedIn.class);
        fail("li.xiaohong", 4);
        assertThat(signIn.with("li.xiaohong", "spring-river-42", NETWORK)).isInstanceOf(SignedIn.class);
    }

    @Test
    void many_logins_tried_from_one_network_close_it_and_nobody_else_is_hurt() {
        for (int login = 0; login < 100; login++) {
            assertThat(signIn.with("nobody-" + login, "wrong", NETWORK)).isInstanceOf(Wrong.class);
        }
        assertThat(signIn.with("li.xiaohong", "spring-river-42", NETWORK)).isInstanceOf(TooManyFailures.class);
        assertThat(signIn.with("li.xiaohong", "spring-river-42", "10.0.0.8")).isInstanceOf(SignedIn.class);
    }

    @Test
    void whoever_has_an_app_is_asked_for_it_and_the_password_alone_forgets_no_failure() {
        TestSecondFactors.putInForce(secondFactors, "a-1", clock.instant());
        fail("li.xiaohong", 4);
        assertThat(signIn.with("li.xiaohong", "spring-river-42", NETWORK)).isInstanceOf(SecondStepWanted.class);
        assertThat(signIn.with("li.xiaohong", "spring-river-42", NETWORK)).isInstanceOf(TooManyFailures.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//evil.example/oauth2/authorize?x",
                "https://evil.example/",
                "/oauth2/authorize",
                "/oauth2/authorize/../../evil?x",
                "/\\evil.example",
                "/oauth2/authorize?x\r\nSet-Cookie: a=b",
                "/oauth2/authorize?x y",
                "javascript:alert(1)"
            })
    void the_browser_goes_on_to_our_own_place_only(String next) {
        assertThat(Continuation.of(next)).isEqualTo("/");
    }

    @Test
    void the_browser_goes_back_to_the_request_for_a_code() {
        assertThat(Continuation.of("/oauth2/authorize?a=b&c=%2F")).isEqualTo("/oauth2/authorize?a=b&c=%2F");
    }

    @Test
    void the_cookie_is_out_of_reach_of_scripts_and_secure_where_the_platform_is() {
        assertThat(new SessionCookie(false).keeping("s"))
                .isEqualTo("xianfeng-sign-in=s; Path=/; HttpOnly; SameSite=Lax");
        assertThat(new SessionCookie(true).keeping("s"))
                .isEqualTo("__Host-xianfeng-sign-in=s; Path=/; HttpOnly; SameSite=Lax; Secure");
        assertThat(new SessionCookie(false).secretIn("a=b; xianfeng-sign-in=s; c=d"))
                .contains("s");
        assertThat(new SessionCookie(false).secretIn("xianfeng-sign-in=; x-xianfeng-sign-in=s"))
                .isEmpty();
    }
}
