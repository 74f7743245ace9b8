package org.xianfeng.starter.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xianfeng.starter.sample.Notes;
import org.xianfeng.starter.test.StoreContract;
import org.xianfeng.starter.test.StoreKind;

@StoreContract
class ScheduleContract {
    private final Bench bench;
    private final RecordingSender broker = new RecordingSender();
    private final List<RelaySchedule> running = new ArrayList<>();

    ScheduleContract(StoreKind store) {
        bench = new Bench(store.open(), 50, 2_000);
    }

    @AfterEach
    void stop() {
        running.forEach(RelaySchedule::stop);
    }

    private RelaySchedule start(RelaySchedule schedule) {
        running.add(schedule);
        schedule.start();
        return schedule;
    }

    private void write(int from, int to) {
        for (int number = from; number <= to; number++) {
            String id = "note-" + number;
            bench.facts.insert(id, new Document(), List.of(Notes.event(id, 1)));
        }
    }

    @Test
    void while_the_broker_is_away_writes_succeed_and_afterwards_each_event_goes_once() {
        broker.away = true;
        start(bench.schedule(broker));
        write(1, 1_000);
        await().during(Duration.ofSeconds(2)).until(() -> broker.acknowledged.isEmpty());
        assertThat(bench.outbox.noted())
                .as("nothing but 50 notes is kept in memory")
                .isLessThanOrEqualTo(50);
        broker.away = false;
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(broker.acknowledged).hasSize(1_000));
        await().untilAsserted(() -> assertThat(bench.stillCarried()).isZero());
        assertThat(broker.ids()).doesNotHaveDuplicates();
        await().atMost(Duration.ofSeconds(20)).until(() -> bench.outbox.waiting() == 0);
    }

    @Test
    void when_too_much_waits_writes_with_events_are_refused_until_some_went() {
        broker.away = true;
        start(bench.schedule(broker));
        assertThatThrownBy(() -> write(1, 2_200)).isInstanceOf(OutboxFull.class);
        long written = bench.facts.documents().countDocuments();
        assertThat(written)
                .as("counted by each process, so not to the last one")
                .isBetween(1_900L, 2_100L);
        bench.facts.insert("silent", new Document(), List.of());
        broker.away = false;
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(broker.acknowledged).hasSize((int) written));
        await().atMost(Duration.ofSeconds(20)).until(() -> bench.outbox.waiting() == 0);
        write(3_000, 3_000);
        await().untilAsserted(() -> assertThat(broker.acknowledged).hasSize((int) written + 1));
    }

    @Test
    void what_a_dead_process_left_is_swept_up_by_another() {
        write(1, 200);
        start(bench.scheduleElsewhere(broker));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(broker.acknowledged).hasSize(200));
        await().untilAsserted(() -> assertThat(bench.stillCarried()).isZero());
    }

    @Test
    void of_several_processes_each_shard_is_swept_by_one() {
        broker.away = true;
        start(bench.scheduleElsewhere(broker));
        start(bench.scheduleElsewhere(broker));
        start(bench.schedule(broker));
        write(1, 500);
        await().during(Duration.ofSeconds(3)).until(() -> broker.acknowledged.isEmpty());
        broker.away = false;
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(bench.stillCarried()).isZero());
        assertThat(broker.ids()).hasSize(500).doesNotHaveDuplicates();
    }

    @Test
    void an_orderly_stop_sends_what_was_just_written_and_gives_the_leases_back() {
        RelaySchedule schedule = start(bench.schedule(broker));
        await().untilAsserted(() -> assertThat(
                        bench.database.getCollection("relay_leases").countDocuments())
                .isEqualTo(CarriedEvents.SHARDS));
        write(1, 20);
        schedule.stop();
        assertThat(broker.acknowledged).hasSize(20);
        assertThat(bench.database.getCollection("relay_leases").countDocuments())
                .isZero();
    }
}
