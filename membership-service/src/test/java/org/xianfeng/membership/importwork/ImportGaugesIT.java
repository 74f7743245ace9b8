package org.xianfeng.membership.importwork;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.xianfeng.membership.MembershipIT;
import org.xianfeng.membership.workbook.MemberTable;
import org.xianfeng.starter.schedule.FailingTasks;

@MembershipIT
class ImportGaugesIT {
    private final Bureau bureau = new Bureau();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final ImportSchedule schedule;

    ImportGaugesIT(FailingTasks failing) {
        this.schedule = new ImportSchedule(
                bureau.instance(3),
                new WorkImports.Dropping(bureau.imports, bureau.uploads, bureau.findings, bureau.clock),
                bureau.queue,
                2,
                new ImportSchedule.MeterContext(meters, bureau.clock, failing));
    }

    private double gauge(String name) {
        return meters.get("xianfeng.imports." + name).gauge().value();
    }

    private void waitHere() {
        try {
            goOn.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void the_gauges_tell_of_imports_while_they_run_and_wait() {
        for (int number = 0; number < 3; number++) {
            bureau.handIn(
                    "i" + number,
                    Bureau.TOP,
                    new MemberTable().person(number, "第一党支部").bytes());
            bureau.clock.forward(Duration.ofSeconds(10));
        }
        schedule.count();
        assertThat(gauge("waiting")).isEqualTo(3);
        assertThat(gauge("running")).isZero();
        assertThat(gauge("oldest.age.seconds")).isEqualTo(30);

        bureau.atEachCall(this::waitHere);
        schedule.look();
        assertThat(gauge("running")).isEqualTo(1);
        schedule.look();
        schedule.look();
        assertThat(gauge("running")).isEqualTo(2);
        bureau.clock.forward(Duration.ofSeconds(60));
        assertThat(gauge("oldest.age.seconds")).isEqualTo(90);

        goOn.countDown();
        Awaitility.await().until(() -> {
            bureau.clock.forward(Duration.ofSeconds(1));
            schedule.look();
            schedule.count();
            return gauge("running") + gauge("waiting") == 0;
        });
        assertThat(gauge("oldest.age.seconds")).isZero();
    }
}
