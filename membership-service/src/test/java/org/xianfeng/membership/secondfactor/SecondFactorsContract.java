package org.xianfeng.membership.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every store of authenticator apps keeps to. */
interface SecondFactorsContract {
    AppSecret SECRET = AppSecret.fresh();

    SecondFactors factors();

    private static String somebody() {
        return UUID.randomUUID().toString();
    }

    /** An account whose app is in force since step 100. */
    private String enrolled() {
        String account = somebody();
        factors().propose(account, SECRET);
        assertThat(factors().confirm(account, SECRET, 100, List.of("one", "two")))
                .isTrue();
        return account;
    }

    @Test
    default void what_is_proposed_is_not_in_force_until_it_is_confirmed_and_only_the_last_proposal_is() {
        String account = somebody();
        AppSecret earlier = AppSecret.fresh();
        factors().propose(account, earlier);
        factors().propose(account, SECRET);
        assertThat(factors().secretOf(account)).isEmpty();
        assertThat(factors().isOn(account)).isFalse();
        assertThat(factors().confirm(account, earlier, 100, List.of())).isFalse();
        assertThat(factors().proposed(account)).contains(SECRET);
        assertThat(factors().confirm(account, SECRET, 100, List.of())).isTrue();
        assertThat(factors().confirm(account, SECRET, 100, List.of())).isFalse();
        assertThat(factors().secretOf(account)).contains(SECRET);
        assertThat(factors().isOn(account)).isTrue();
        assertThat(factors().proposed(account)).isEmpty();
    }

    @Test
    default void a_new_proposal_leaves_the_one_in_force_alone() {
        String account = enrolled();
        factors().propose(account, AppSecret.fresh());
        assertThat(factors().secretOf(account)).contains(SECRET);
    }

    @Test
    default void a_step_is_used_once_and_none_before_it_ever_after() {
        String account = enrolled();
        assertThat(factors().use(account, 100)).isFalse();
        assertThat(factors().use(account, 102)).isTrue();
        assertThat(factors().use(account, 102)).isFalse();
        assertThat(factors().use(account, 101)).isFalse();
        assertThat(factors().use(somebody(), 103)).isFalse();
    }

    @Test
    default void of_many_who_use_one_step_at_the_same_moment_one_passes() {
        String account = enrolled();
        AtomicInteger passed = new AtomicInteger();
        try (ExecutorService crowd = Executors.newFixedThreadPool(8)) {
            for (int person = 0; person < 50; person++) {
                crowd.submit(() -> factors().use(account, 101) ? passed.incrementAndGet() : 0);
            }
        }
        assertThat(passed).hasValue(1);
    }

    @Test
    default void a_recovery_code_is_used_once() {
        String account = enrolled();
        assertThat(factors().useRecovery(account, "one")).isTrue();
        assertThat(factors().useRecovery(account, "one")).isFalse();
        factors().replaceRecovery(account, List.of("three"));
        assertThat(factors().useRecovery(account, "two")).isFalse();
        assertThat(factors().useRecovery(account, "three")).isTrue();
    }

    @Test
    default void what_is_taken_away_is_gone() {
        String account = enrolled();
        factors().remove(account);
        assertThat(factors().secretOf(account)).isEmpty();
        assertThat(factors().useRecovery(account, "one")).isFalse();
        factors().replaceRecovery(account, List.of("four"));
        assertThat(factors().useRecovery(account, "four")).isFalse();
    }
}
