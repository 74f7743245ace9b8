package org.xianfeng.grievance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.xianfeng.starter.test.ServiceIT;

/** Runs the service with a clock that tests move, and without schedules of its own, which tests run themselves. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ServiceIT
@Import({MovedClock.class, Town.class})
@TestPropertySource(
        properties = {
            "xianfeng.needs.agenda.first-after=PT10H",
            "xianfeng.needs.census.first-after=PT10H",
            "xianfeng.tracking.tries-per-number=5",
            "xianfeng.tracking.tries-per-address=8",
            "xianfeng.tracking.registrations-per-address=300"
        })
public @interface GrievanceIT {}
