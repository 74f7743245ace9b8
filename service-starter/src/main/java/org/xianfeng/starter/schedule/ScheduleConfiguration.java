package org.xianfeng.starter.schedule;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.task.SimpleAsyncTaskSchedulerCustomizer;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.support.ScheduledTaskObservationContext;
import org.springframework.util.ErrorHandler;

/** Lets every service have {@code @Scheduled} methods, and watches each run of them from outside. */
@AutoConfiguration(before = TaskSchedulingAutoConfiguration.class)
@EnableScheduling
public class ScheduleConfiguration {
    /** Whoever watches the runs has told it; the scheduler's own handler would print a trace every time. */
    private static final ErrorHandler TOLD_ALREADY = _ -> {};

    @Bean
    FailingTasks failingTasks(ObjectProvider<MeterRegistry> meters, Clock clock) {
        return new FailingTasks(meters.getIfAvailable(SimpleMeterRegistry::new), clock);
    }

    @Bean
    ObservationHandler<ScheduledTaskObservationContext> scheduledRuns(FailingTasks tasks) {
        return new ScheduledRuns(tasks);
    }

    @Bean
    SimpleAsyncTaskSchedulerCustomizer toldOnceOnVirtualThreads() {
        return scheduler -> scheduler.setErrorHandler(TOLD_ALREADY);
    }

    @Bean
    ThreadPoolTaskSchedulerCustomizer toldOnceInAPool() {
        return scheduler -> scheduler.setErrorHandler(TOLD_ALREADY);
    }

    /** Sees every run of a scheduled method, and how it ended. */
    private record ScheduledRuns(FailingTasks tasks) implements ObservationHandler<ScheduledTaskObservationContext> {
        @Override
        public void onStop(ScheduledTaskObservationContext run) {
            String task =
                    run.getTargetClass().getSimpleName() + "." + run.getMethod().getName();
            Throwable failure = run.getError();
            if (failure == null) {
                tasks.worked(task);
            } else {
                tasks.failed(task, failure);
            }
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return context instanceof ScheduledTaskObservationContext;
        }
    }
}
