package org.xianfeng.starter.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What stands in the log of a task that fails, and what the metrics say. */
@ExtendWith(OutputCaptureExtension.class)
class FailingTasksTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Instant now = Instant.parse("2026-11-20T01:00:00Z");
    private final InstantSource source = () -> now;
    private final FailingTasks tasks = new FailingTasks(meters, source.withZone(ZoneOffset.UTC));

    @Test
    void an_outage_is_one_line_when_it_begins_and_one_when_it_is_over(CapturedOutput log) {
        for (int time = 0; time < 50; time++) {
            tasks.failed("Sweep.run", new MongoTimeoutException("the store is away"));
            now = now.plusSeconds(2);
        }
        tasks.worked("Sweep.run");
        tasks.worked("Sweep.run");
        assertThat(log.getAll().lines())
                .hasSize(2)
                .satisfiesExactly(
                        line -> assertThat(line)
                                .contains("WARN", "Sweep.run is cut short by an outage", "the store is away"),
                        line -> assertThat(line).contains("INFO", "Sweep.run works again, after 50 failures in 100 s"));
    }

    @Test
    void every_failure_is_counted_and_the_tasks_that_fail_now_are_too() {
        tasks.failed("Sweep.run", new MongoTimeoutException("away"));
        tasks.failed("Sweep.run", new MongoTimeoutException("away"));
        tasks.failed("Census.take", new IllegalStateException("wrong"));
        assertThat(failures("Sweep.run")).isEqualTo(2);
        assertThat(failures("Census.take")).isEqualTo(1);
        assertThat(meters.get("xianfeng.schedule.failing").gauge().value()).isEqualTo(2);
        tasks.worked("Sweep.run");
        assertThat(meters.get("xianfeng.schedule.failing").gauge().value()).isEqualTo(1);
        assertThat(failures("Sweep.run")).isEqualTo(2);
    }

    @Test
    void an_error_comes_with_its_trace_once(CapturedOutput log) {
        tasks.failed("Census.take", new IllegalStateException("wrong"));
        tasks.failed("Census.take", new IllegalStateException("wrong"));
        assertThat(log.getAll().split("ERROR")).hasSize(2);
        assertThat(log.getAll())
                .containsOnlyOnce("IllegalStateException: wrong")
                .contains("\tat ");
    }

    @Test
    void an_error_after_an_outage_is_told_and_the_time_counts_from_the_first_failure(CapturedOutput log) {
        tasks.failed("Census.take", new MongoTimeoutException("away"));
        now = now.plus(Duration.ofMinutes(1));
        tasks.failed("Census.take", new IllegalStateException("wrong"));
        now = now.plus(Duration.ofMinutes(1));
        tasks.worked("Census.take");
        assertThat(log.getAll())
                .contains("cut short by an outage", "IllegalStateException: wrong", "after 2 failures in 120 s");
    }

    private double failures(String task) {
        return meters.get("xianfeng.schedule.failed")
                .tag("task", task)
                .counter()
                .count();
    }
}
