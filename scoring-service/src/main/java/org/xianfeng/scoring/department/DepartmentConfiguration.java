package org.xianfeng.scoring.department;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.scoring.participation.Months;
import org.xianfeng.scoring.placement.Placements;
import org.xianfeng.scoring.standing.AsOf;
import org.xianfeng.scoring.standing.Standings;

/** Wires what branches add up to. */
@Configuration(proxyBeanMethods = false)
class DepartmentConfiguration {
    @Bean
    Departments departments(
            Months months,
            Placements placements,
            @Value("${xianfeng.scoring.participation.remembered:1m}") Duration remembered,
            Clock clock) {
        return new Departments(months, placements, remembered, clock);
    }

    @Bean
    ParticipationText participationText() {
        return new ParticipationText();
    }

    @Bean
    ReadFigures readFigures(
            Departments departments,
            @Value("${xianfeng.scoring.participation.least-expected:20}") int leastExpected,
            ParticipationText text) {
        return new ReadFigures(departments, Math.max(1, leastExpected), text);
    }

    @Bean
    PointsBelow pointsBelow(Standings standings, AsOf asOf) {
        return organisations -> asOf.known().isEmpty() ? Map.of() : standings.hundredthsBelow(organisations);
    }

    @Bean
    DepartmentSchedule departmentSchedule(
            Departments departments,
            PointsBelow points,
            @Value("${xianfeng.scoring.participation.metrics-depth:2}") int depth,
            @Value("${xianfeng.scoring.participation.metrics-departments:200}") int most,
            MeterRegistry meters) {
        return new DepartmentSchedule(departments, points, depth, most, meters);
    }
}
