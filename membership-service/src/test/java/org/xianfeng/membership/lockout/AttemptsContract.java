package org.xianfeng.membership.lockout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Attempts} must do. */
interface AttemptsContract {
    Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    Attempts.Attempt OPEN = new Attempts.Attempt.Open();

    Attempts attempts();

    private static Duration afterThree(int failures) {
        return failures < 3 ? Duration.ZERO : Duration.ofSeconds(30);
    }

    @Test
    default void a_login_is_closed_after_so_many_and_open_again_when_the_time_is_up() {
        String login = login();
        for (int count = 0; count < 3; count++) {
            assertThat(attempts().begin(login, NOON, AttemptsContract::afterThree))
                    .isEqualTo(OPEN);
        }
        assertThat(attempts().begin(login, NOON.plusSeconds(29), AttemptsContract::afterThree))
                .isEqualTo(new Attempts.Attempt.Closed(NOON.plusSeconds(30)));
        assertThat(attempts().begin(login(), NOON, AttemptsContract::afterThree))
                .isEqualTo(OPEN);
        assertThat(attempts().begin(login, NOON.plusSeconds(30), AttemptsContract::afterThree))
                .isEqualTo(OPEN);
        assertThat(attempts().begin(login, NOON.plusSeconds(31), AttemptsContract::afterThree))
                .isEqualTo(new Attempts.Attempt.Closed(NOON.plusSeconds(60)));
    }

    @Test
    default void whether_a_login_is_closed_is_told_without_an_attempt() {
        String login = login();
        for (int count = 0; count < 3; count++) {
            assertThat(attempts().closedUntil(login, NOON)).isEmpty();
            attempts().begin(login, NOON, AttemptsContract::afterThree);
        }
        assertThat(attempts().closedUntil(login, NOON.plusSeconds(29))).contains(NOON.plusSeconds(30));
        assertThat(attempts().closedUntil(login, NOON.plusSeconds(30))).isEmpty();
    }

    @Test
    default void whoever_came_in_begins_anew() {
        String login = login();
        for (int count = 0; count < 3; count++) {
            attempts().begin(login, NOON, AttemptsContract::afterThree);
        }
        attempts().forget(login);
        assertThat(attempts().begin(login, NOON, AttemptsContract::afterThree)).isEqualTo(OPEN);
    }

    @Test
    default void an_attempt_that_was_none_is_taken_back() {
        String network = login();
        for (int count = 0; count < 9; count++) {
            assertThat(attempts().begin(network, NOON, AttemptsContract::afterThree))
                    .isEqualTo(OPEN);
            attempts().takeBack(network);
        }
    }

    @Test
    default void only_counts_that_nothing_was_added_to_are_dropped() {
        String old = login();
        String fresh = login();
        for (int count = 0; count < 3; count++) {
            attempts().begin(old, NOON.minusSeconds(1), failures -> Duration.ofDays(9));
            attempts().begin(fresh, NOON, AttemptsContract::afterThree);
        }
        attempts().purge(NOON);
        assertThat(attempts().begin(old, NOON, AttemptsContract::afterThree)).isEqualTo(OPEN);
        assertThat(attempts().begin(fresh, NOON, AttemptsContract::afterThree)).isNotEqualTo(OPEN);
    }

    @Test
    default void many_guesses_at_once_do_not_slip_through() throws Exception {
        String login = login();
        AtomicInteger open = new AtomicInteger();
        try (ExecutorService crowd = Executors.newFixedThreadPool(8)) {
            for (int guess = 0; guess < 100; guess++) {
                crowd.submit(() -> {
                    if (attempts()
                            .begin(login, NOON, AttemptsContract::afterThree)
                            .equals(OPEN)) {
                        open.incrementAndGet();
                    }
                });
            }
        }
        assertThat(open.get()).isBetween(3, 3 + 8);
    }

    private static String login() {
        return "login-" + UUID.randomUUID();
    }
}
