package org.xianfeng.membership.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.xianfeng.membership.MovedClock;
import org.xianfeng.starter.test.StoreContract;
import org.xianfeng.starter.test.StoreKind;

@StoreContract
class MongoSessionsIT {
    private static final Device DEVICE = new Device("Firefox · Linux", "10.0.0.7");
    private final MovedClock clock = new MovedClock("2026-11-22T04:00:00Z");
    private final MongoDatabase database;
    private final Sessions sessions;

    MongoSessionsIT(StoreKind store) {
        database = store.open();
        sessions = new MongoSessions(database, clock);
    }

    @Test
    void a_session_is_found_by_its_secret_until_it_is_closed() {
        String secret = sessions.open("account", DEVICE, false);
        assertThat(sessions.find(secret)).hasValueSatisfying(session -> {
            assertThat(session.account()).isEqualTo("account");
            assertThat(session.device()).isEqualTo(DEVICE);
            assertThat(sessions.withId(session.id())).contains(session);
        });
        assertThat(sessions.find("guessed")).isEmpty();
        sessions.close(sessions.find(secret).orElseThrow());
        assertThat(sessions.find(secret)).isEmpty();
    }

    @Test
    void a_session_ends_after_half_a_day_and_is_dropped() {
        String secret = sessions.open("account", DEVICE, false);
        clock.forward(Duration.ofHours(12));
        assertThat(sessions.find(secret)).isEmpty();
        sessions.purge();
        assertThat(database.getCollection("sign-in-sessions").countDocuments()).isZero();
    }

    @Test
    void one_session_too_many_ends_the_oldest() {
        String first = sessions.open("account", DEVICE, false);
        for (int more = 0; more < Sessions.MOST; more++) {
            clock.forward(Duration.ofSeconds(1));
            sessions.open("account", DEVICE, false);
        }
        assertThat(sessions.of("account")).hasSize(Sessions.MOST);
        assertThat(sessions.find(first)).isEmpty();
    }

    @Test
    void use_is_noted_to_the_minute() {
        Session session = sessions.find(sessions.open("account", DEVICE, false)).orElseThrow();
        clock.forward(Duration.ofSeconds(59));
        sessions.used(session);
        assertThat(sessions.withId(session.id()).orElseThrow().lastUsed()).isEqualTo(session.since());
        clock.forward(Duration.ofSeconds(2));
        sessions.used(session);
        assertThat(sessions.withId(session.id()).orElseThrow().lastUsed()).isEqualTo(clock.instant());
    }

    @Test
    void the_secret_is_not_in_the_store() {
        String secret = sessions.open("account", DEVICE, false);
        assertThat(database.getCollection("sign-in-sessions").find().first().toJson())
                .doesNotContain(secret);
    }
}
