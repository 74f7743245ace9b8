package org.xianfeng.starter.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AccountChangesTest {
    private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");
    private final AccountChanges changes = new AccountChanges(3, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void a_token_from_before_the_change_is_outdated_and_one_from_after_it_is_not() {
        changes.learn("a", 4, NOW);
        assertThat(changes.outdated("a", 3, NOW)).isTrue();
        assertThat(changes.outdated("a", 0, NOW))
                .as("a token that does not say")
                .isTrue();
        assertThat(changes.outdated("a", 4, NOW)).isFalse();
        assertThat(changes.outdated("b", 0, NOW)).as("somebody else's").isFalse();
    }

    @Test
    void a_change_that_arrives_twice_or_after_a_later_one_changes_nothing() {
        changes.learn("a", 5, NOW);
        changes.learn("a", 5, NOW);
        changes.learn("a", 4, NOW.minusSeconds(1));
        assertThat(changes.outdated("a", 4, NOW)).isTrue();
        assertThat(changes.outdated("a", 5, NOW)).isFalse();
        assertThat(changes.size()).isOne();
    }

    @Test
    void what_is_older_than_any_token_is_not_remembered() {
        changes.learn("a", 5, NOW.minus(AccountChanges.KEPT).minusMillis(1));
        assertThat(changes.size()).isZero();
        assertThat(changes.outdated("a", 4, NOW.minus(Duration.ofMinutes(15)))).isFalse();
    }

    @Test
    void when_there_are_too_many_everybody_renews_once_and_nobody_slips_through() {
        for (String account : new String[] {"a", "b", "c", "d"}) {
            changes.learn(account, 2, NOW.minusSeconds(5));
        }
        assertThat(changes.size()).isZero();
        assertThat(changes.outdated("a", 1, NOW.minusSeconds(6))).isTrue();
        assertThat(changes.outdated("z", 9, NOW.minusSeconds(6))).isTrue();
        assertThat(changes.outdated("z", 9, NOW)).isFalse();
    }
}
