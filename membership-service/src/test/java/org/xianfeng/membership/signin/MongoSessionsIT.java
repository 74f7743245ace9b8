package org.xianfeng.membership.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.xianfeng.membership.MovedClock;
import org.xianfeng.starter.test.StoreContract;
import org.xianfeng.starter.test.StoreKind;

@StoreContract
class MongoSessionsIT {
    private final MovedClock clock = new MovedClock("2026-11-22T04:00:00Z");
    private final MongoDatabase database;
    private final Sessions sessions;

    MongoSessionsIT(StoreKind store) {
        database = store.open();
        sessions = new MongoSessions(database, clock);
    }

    @Test
    void a_session_is_found_by_its_secret_until_it_is_closed() {
        String secret = sessions.open("account");
        assertThat(sessions.find(secret)).contains(new Sessions.Session("account", clock.instant()));
        assertThat(sessions.find("guessed")).isEmpty();
        sessions.close(secret);
        assertThat(sessions.find(secret)).isEmpty();
    }

    @Test
    void a_session_ends_after_half_a_day_and_is_dropped() {
        String secret = sessions.open("account");
        clock.forward(Duration.ofHours(12));
        assertThat(sessions.find(secret)).isEmpty();
        sessions.purge();
        assertThat(database.getCollection("sign-in-sessions").countDocuments()).isZero();
    }

    @Test
    void the_secret_is_not_in_the_store() {
        String secret = sessions.open("account");
        assertThat(database.getCollection("sign-in-sessions").find().first().toJson())
                .doesNotContain(secret);
    }
}
