package org.xianfeng.membership.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xianfeng.membership.MovedClock;
import org.xianfeng.membership.account.Account;
import org.xianfeng.membership.account.Login;
import org.xianfeng.membership.lockout.TestLockout;
import org.xianfeng.membership.member.MemberName;
import org.xianfeng.membership.password.PasswordHash;
import org.xianfeng.membership.secondfactor.SecondStepOutcome.CodeWrong;
import org.xianfeng.membership.secondfactor.SecondStepOutcome.Passed;
import org.xianfeng.membership.secondfactor.SecondStepOutcome.TooManyFailures;

class CheckSecondFactorTest {
    private static final String NETWORK = "10.0.0.7";

    private final MovedClock clock = new MovedClock("2026-11-26T04:00:00Z");
    private final InMemorySecondFactors factors = new InMemorySecondFactors();
    private final CheckSecondFactor check = new CheckSecondFactor(factors, TestLockout.at(clock), clock);
    private final EnrolSecondFactor enrol = new EnrolSecondFactor(factors, _ -> new QrCode(1, ""), clock);
    private final Account account = Account.fresh(
            "a-1",
            new Login("li.xiaohong"),
            MemberName.in("李晓红").orElseThrow(),
            Optional.empty(),
            new PasswordHash("hash"));
    private final AppSecret secret = enrol.begin(account).secret();
    private final List<String> recovery = enrolled();

    private List<String> enrolled() {
        EnrolmentOutcome outcome = enrol.confirm("a-1", TimeCode.at(secret, clock.instant()));
        return ((EnrolmentOutcome.Enrolled) outcome).recoveryCodes();
    }

    private SecondStepOutcome tried(String code) {
        return check.of(account, code, NETWORK);
    }

    @Test
    void the_code_that_enrolled_is_used_and_the_next_is_good_once_however_it_is_typed() {
        assertThat(tried(TimeCode.at(secret, clock.instant()))).isEqualTo(new CodeWrong());
        clock.forward(Duration.ofSeconds(30));
        String next = TimeCode.at(secret, clock.instant());
        assertThat(tried(" " + next.substring(0, 3) + " " + next.substring(3))).isEqualTo(new Passed());
        assertThat(tried(next)).isEqualTo(new CodeWrong());
    }

    @Test
    void a_recovery_code_stands_in_for_the_app_once() {
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
        assertThat(tried(recovery.getFirst().toLowerCase())).isEqualTo(new Passed());
        assertThat(tried(recovery.getFirst())).isEqualTo(new CodeWrong());
        List<String> fresh = enrol.newRecoveryCodes("a-1");
        assertThat(tried(recovery.getLast())).isEqualTo(new CodeWrong());
        assertThat(tried(fresh.getLast())).isEqualTo(new Passed());
    }

    @Test
    void guessing_closes_the_step_for_longer_and_longer_and_the_right_code_waits_too() {
        for (int guess = 0; guess < 5; guess++) {
            assertThat(tried("000000")).isEqualTo(new CodeWrong());
        }
        clock.forward(Duration.ofSeconds(29));
        assertThat(tried(TimeCode.at(secret, clock.instant()))).isEqualTo(new TooManyFailures(Duration.ofSeconds(1)));
        clock.forward(Duration.ofSeconds(1));
        assertThat(tried("000000")).isEqualTo(new CodeWrong());
        assertThat(tried("000000")).isEqualTo(new TooManyFailures(Duration.ofSeconds(60)));
    }

    @Test
    void an_app_that_was_never_confirmed_opens_nothing() {
        AppSecret another = enrol.begin(account).secret();
        clock.forward(Duration.ofSeconds(30));
        assertThat(tried(TimeCode.at(another, clock.instant()))).isEqualTo(new CodeWrong());
        assertThat(enrol.confirm("a-1", "000000")).isEqualTo(new EnrolmentOutcome.CodeWrong());
        assertThat(enrol.confirm("nobody", "000000")).isEqualTo(new EnrolmentOutcome.NotBegun());
    }
}
