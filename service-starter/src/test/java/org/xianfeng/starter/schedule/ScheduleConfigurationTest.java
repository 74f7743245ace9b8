package org.xianfeng.starter.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoTimeoutException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ScheduledTasksObservationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.scheduling.annotation.Scheduled;
import org.xianfeng.starter.settings.CoreConfiguration;

/** A scheduled method of a service is watched without a line of its own. */
@ExtendWith(OutputCaptureExtension.class)
class ScheduleConfigurationTest {
    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    CoreConfiguration.class,
                    ScheduleConfiguration.class,
                    TaskSchedulingAutoConfiguration.class,
                    ObservationAutoConfiguration.class,
                    ScheduledTasksObservationAutoConfiguration.class))
            .withBean(SimpleMeterRegistry.class)
            .withBean(CutShort.class);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_scheduled_method_that_fails_is_told_once_and_its_recovery_too(boolean virtual, CapturedOutput log) {
        service.withPropertyValues("spring.threads.virtual.enabled=" + virtual).run(context -> {
            CutShort task = context.getBean(CutShort.class);
            await().until(() -> task.runs.get() > 7);
            assertThat(log.getAll().lines().filter(line -> line.contains("CutShort") || line.contains("the store")))
                    .hasSize(2)
                    .satisfiesExactly(
                            line -> assertThat(line).contains("CutShort.run is cut short by an outage", "the store"),
                            line -> assertThat(line).contains("CutShort.run works again, after 5 failures"));
            assertThat(log.getAll()).doesNotContain("\tat ");
            assertThat(context.getBean(MeterRegistry.class)
                            .get("xianfeng.schedule.failed")
                            .tag("task", "CutShort.run")
                            .counter()
                            .count())
                    .isEqualTo(5);
        });
    }

    /** Fails five times, and works from then on. */
    static class CutShort {
        private final AtomicInteger runs = new AtomicInteger();

        @Scheduled(fixedDelay = 1)
        void run() {
            if (runs.incrementAndGet() <= 5) {
                throw new MongoTimeoutException("the store is away");
            }
        }
    }
}
