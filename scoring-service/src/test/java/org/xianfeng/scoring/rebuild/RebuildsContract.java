package org.xianfeng.scoring.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xianfeng.scoring.comparison.Difference;
import org.xianfeng.starter.test.StoreContract;
import org.xianfeng.starter.test.StoreKind;

@StoreContract
class RebuildsContract {
    private final MongoDatabase database;
    private final Rebuilds rebuilds;
    private Instant now = Instant.parse("2026-11-21T01:00:00Z");

    RebuildsContract(StoreKind store) {
        database = store.open();
        InstantSource source = () -> now;
        rebuilds = new MongoRebuilds(database, source.withZone(ZoneOffset.UTC));
    }

    @AfterEach
    void drop() {
        database.drop();
    }

    @Test
    void a_rebuild_comes_back_as_it_was_saved() {
        Rebuild done = new Rebuild(
                "r1",
                Rebuild.State.FINISHED,
                "operator",
                now,
                now,
                1,
                2,
                3,
                4,
                5,
                6,
                7,
                List.of(
                        new Difference("m:a:study:2026", Difference.Kind.MISSING, null, new Difference.Sums(1, 2)),
                        new Difference(
                                "m:b:study:2026",
                                Difference.Kind.DIFFERENT,
                                new Difference.Sums(3, 4),
                                new Difference.Sums(5, 6))),
                8,
                new Rebuild.Switched(9, 10),
                "why");
        rebuilds.begin(begun("r1"));
        rebuilds.save(done);
        assertThat(rebuilds.find("r1")).contains(done);
        assertThat(rebuilds.find("r2")).isEmpty();
        assertThat(rebuilds.find("lock")).isEmpty();
    }

    @Test
    void a_second_one_begins_only_when_the_first_is_over() {
        assertThat(rebuilds.begin(begun("r1"))).isTrue();
        assertThat(rebuilds.begin(begun("r2"))).isFalse();
        rebuilds.save(with("r1", Rebuild.State.FAILED));
        assertThat(rebuilds.begin(begun("r2"))).isTrue();
        assertThat(rebuilds.begin(begun("r3"))).isFalse();
        rebuilds.save(with("r2", Rebuild.State.FINISHED));
        assertThat(rebuilds.begin(begun("r3"))).isTrue();
    }

    @Test
    void one_that_gives_no_sign_of_life_is_abandoned_and_makes_room() {
        rebuilds.begin(begun("r1"));
        now = now.plus(Duration.ofSeconds(59));
        assertThat(rebuilds.begin(begun("r2"))).isFalse();
        rebuilds.save(with("r1", Rebuild.State.READING));
        now = now.plus(Duration.ofSeconds(59));
        assertThat(rebuilds.begin(begun("r2"))).isFalse();
        now = now.plus(Duration.ofSeconds(2));
        assertThat(rebuilds.find("r1").orElseThrow().state()).isEqualTo(Rebuild.State.ABANDONED);
        assertThat(rebuilds.begin(begun("r2"))).isTrue();
    }

    @Test
    void one_that_was_thought_dead_does_not_take_the_room_of_its_successor() {
        rebuilds.begin(begun("r1"));
        now = now.plus(Duration.ofSeconds(61));
        rebuilds.begin(begun("r2"));
        rebuilds.save(with("r1", Rebuild.State.FINISHED));
        assertThat(rebuilds.begin(begun("r3"))).isFalse();
    }

    private Rebuild begun(String id) {
        return with(id, Rebuild.State.READING);
    }

    private Rebuild with(String id, Rebuild.State state) {
        return new Rebuild(id, state, "operator", now, now, 0, 0, 0, 0, 0, 0, 0, List.of(), 0, null, null);
    }
}
