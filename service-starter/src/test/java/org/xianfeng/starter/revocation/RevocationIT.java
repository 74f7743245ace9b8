package org.xianfeng.starter.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.ConsumerFactory;
import org.xianfeng.contracts.membership.AccountChanged;
import org.xianfeng.starter.publishing.EventJson;
import org.xianfeng.starter.sample.SampleIT;
import org.xianfeng.starter.tail.TailListener;
import org.xianfeng.starter.tail.TailedFact;
import org.xianfeng.starter.test.Calls;
import org.xianfeng.starter.test.EventPublisher;
import org.xianfeng.starter.test.TestTokens;

@SampleIT
class RevocationIT {
    private static final Duration WITHIN = Duration.ofSeconds(20);

    @Autowired
    private Calls calls;

    @Autowired
    private EventPublisher events;

    @Autowired
    private ConsumerFactory<Object, Object> consumers;

    private final String account = UUID.randomUUID().toString();

    private int status(long revision) {
        Instant before = Instant.now().minusSeconds(5);
        String token = TestTokens.changed(
                claims -> claims.subject(account).issueTime(Date.from(before)).claim("account_revision", revision));
        return calls.as(token).get("/api/sample/me").status();
    }

    private void change(long revision) {
        events.publish(account, new AccountChanged(account, Instant.now(), revision));
    }

    @Test
    void a_token_from_before_a_change_is_refused_within_seconds_and_a_new_one_is_not() {
        assertThat(status(1)).isEqualTo(200);
        long begun = System.nanoTime();
        change(2);
        await().atMost(WITHIN).until(() -> status(1) == 401);
        System.out.printf("revocation: refused %d ms after the change%n", (System.nanoTime() - begun) / 1_000_000);
        assertThat(status(2)).isEqualTo(200);
        calls.as(TestTokens.changed(claims -> claims.subject(account)))
                .get("/api/sample/me")
                .expectProblem(401, "sign-in-required");
    }

    @Test
    void a_change_twice_and_an_earlier_one_late_change_nothing() {
        change(5);
        change(5);
        change(4);
        change(6);
        await().atMost(WITHIN).until(() -> status(5) == 401);
        assertThat(status(6)).isEqualTo(200);
    }

    @Test
    void a_process_that_starts_learns_what_happened_within_the_hour_before() {
        change(3);
        AccountChanges fresh = new AccountChanges(1000, Clock.systemUTC());
        FollowAccountChanges follower = new FollowAccountChanges(fresh, Clock.systemUTC());
        TailedFact<AccountChanged> changed = new TailedFact<>(AccountChanged.class, new EventJson());
        TailListener<AccountChanged> listener =
                new TailListener<>(consumers, "another-process", changed, Clock.systemUTC(), follower);
        listener.start();
        try {
            await().atMost(WITHIN).until(() -> fresh.outdated(account, 2, Instant.now()));
            await().atMost(WITHIN).until(() -> follower.behindSeconds() < 60);
        } finally {
            listener.stop();
        }
    }
}
