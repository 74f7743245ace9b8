package org.xianfeng.membership.importwork;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.xianfeng.membership.importwork.ImportQueue.Waiting;
import org.xianfeng.membership.importwork.WorkImports.Dropping;
import org.xianfeng.starter.schedule.FailingTasks;

/** Looks for imports that go on, works a few at a time beside what people ask for, and drops what is over. */
@Component
class ImportSchedule implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(ImportSchedule.class);
    private static final String TASK = "ImportSchedule.workOn";

    private final WorkImports work;
    private final Dropping dropping;
    private final ImportQueue queue;
    private final FailingTasks failing;
    private final Semaphore free;
    private final int atOnce;
    private final ExecutorService workers;
    private volatile Waiting waiting = new Waiting(0, Optional.empty());

    ImportSchedule(
            WorkImports work,
            Dropping dropping,
            ImportQueue queue,
            @Value("${xianfeng.import.at-once:2}") int atOnce,
            MeterContext meters) {
        this.failing = meters.failing();
        this.work = work;
        this.dropping = dropping;
        this.queue = queue;
        this.atOnce = atOnce;
        this.free = new Semaphore(atOnce);
        this.workers = Executors.newThreadPerTaskExecutor(Thread.ofPlatform()
                .name("import-", 0)
                .priority(Thread.MIN_PRIORITY)
                .factory());
        meters.gauges(this);
    }

    /** Where the gauges and failures go, and what time it is. */
    @Component
    record MeterContext(MeterRegistry registry, Clock clock, FailingTasks failing) {
        void gauges(ImportSchedule schedule) {
            Gauge.builder("xianfeng.imports.running", schedule, one -> one.atOnce - one.free.availablePermits())
                    .register(registry);
            Gauge.builder("xianfeng.imports.waiting", schedule, one -> one.waiting.imports())
                    .register(registry);
            Gauge.builder(
                            "xianfeng.imports.oldest.age.seconds",
                            schedule,
                            one -> one.waiting
                                    .oldest()
                                    .map(at -> Duration.between(at, clock.instant())
                                            .toSeconds())
                                    .orElse(0L))
                    .register(registry);
        }
    }

    @Scheduled(initialDelay = 1_000, fixedDelay = 300)
    void look() {
        if (free.tryAcquire()) {
            workers.execute(this::workOn);
        }
    }

    private void workOn() {
        try {
            while (work.next()) {
                LOG.debug("went on with an import");
            }
            failing.worked(TASK);
        } catch (RuntimeException failure) {
            failing.failed(TASK, failure);
        } finally {
            free.release();
        }
    }

    @Scheduled(initialDelay = 5, fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void count() {
        waiting = queue.waiting();
    }

    @Scheduled(initialDelay = 30, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    void drop() {
        dropping.overdue();
    }

    /** What is in hand is put down where it is: another instance, or the next start, goes on with it. */
    @Override
    public void destroy() {
        workers.shutdownNow();
    }
}
