package org.xianfeng.grievance.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianfeng.grievance.tracking.FindByKey.Answer;

class FindByKeyTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:10:00Z");
    private final Random random = new Random(3);
    private final TrackingNumber number = TrackingNumber.draw(random);
    private final Secret secret = Secret.draw(random);
    private final InMemoryKeys keys = new InMemoryKeys();
    private final Tries tries = new InMemoryTries();
    private final FindByKey find = at(NOW);

    @BeforeEach
    void oneKey() {
        keys.add(new Key(number, "need-1", secret.hash()));
    }

    @Test
    void the_right_pair_opens_the_need() {
        assertThat(find.of(number.toString(), secret.show(), "192.0.2.1")).isEqualTo(new Answer.Found("need-1"));
    }

    @Test
    void a_wrong_number_and_a_wrong_secret_get_the_same_answer_after_the_same_work() {
        assertThat(find.of(number.toString(), "WRONG", "192.0.2.1")).isEqualTo(new Answer.Unknown());
        int forWrongSecret = keys.lookedFor;
        assertThat(find.of(TrackingNumber.draw(random).toString(), secret.show(), "192.0.2.1"))
                .isEqualTo(new Answer.Unknown());
        assertThat(keys.lookedFor - forWrongSecret).isEqualTo(forWrongSecret);
    }

    @Test
    void no_secret_opens_a_number_that_does_not_exist() {
        assertThat(find.of(TrackingNumber.draw(random).toString(), "", "192.0.2.1"))
                .isEqualTo(new Answer.Unknown());
    }

    @Test
    void a_mistyped_number_is_told_without_looking() {
        String digits = number.digits();
        char other = digits.charAt(0) == '9' ? '0' : '9';
        assertThat(find.of(other + digits.substring(1), secret.show(), "192.0.2.1"))
                .isEqualTo(new Answer.Mistyped());
        assertThat(keys.lookedFor).isZero();
    }

    @Test
    void wrong_secrets_for_one_number_are_limited_wherever_they_come_from() {
        for (int guess = 0; guess < 3; guess++) {
            assertThat(find.of(number.toString(), "WRONG" + guess, "192.0.2." + guess))
                    .isEqualTo(new Answer.Unknown());
        }
        assertThat(find.of(number.toString(), secret.show(), "192.0.2.9"))
                .isEqualTo(new Answer.TooMany(Duration.ofMinutes(5)));
    }

    @Test
    void wrong_pairs_from_one_address_are_limited_whatever_the_number() {
        for (int guess = 0; guess < 5; guess++) {
            assertThat(find.of(TrackingNumber.draw(random).toString(), "WRONG", "192.0.2.1"))
                    .isEqualTo(new Answer.Unknown());
        }
        assertThat(find.of(number.toString(), secret.show(), "192.0.2.1")).isInstanceOf(Answer.TooMany.class);
        assertThat(find.of(number.toString(), secret.show(), "192.0.2.2")).isEqualTo(new Answer.Found("need-1"));
    }

    @Test
    void who_knows_the_secret_may_look_as_often_as_they_like() {
        for (int look = 0; look < 20; look++) {
            assertThat(find.of(number.toString(), secret.show(), "192.0.2.1")).isEqualTo(new Answer.Found("need-1"));
        }
    }

    @Test
    void the_limit_ends_with_its_span() {
        for (int guess = 0; guess < 4; guess++) {
            find.of(number.toString(), "WRONG", "192.0.2." + guess);
        }
        FindByKey later = at(NOW.plus(Duration.ofMinutes(5)));
        assertThat(later.of(number.toString(), secret.show(), "192.0.2.1")).isEqualTo(new Answer.Found("need-1"));
    }

    private FindByKey at(Instant now) {
        TryLimits limits = new TryLimits(3, 5, 2, Duration.ofMinutes(15));
        return new FindByKey(keys, tries, limits, Clock.fixed(now, ZoneOffset.UTC));
    }
}
