package org.xianfeng.grievance.census;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianfeng.grievance.GrievanceIT;
import org.xianfeng.grievance.MovedClock;
import org.xianfeng.grievance.Town;

@GrievanceIT
class CensusIT {
    @Autowired
    private Town founder;

    @Autowired
    private CensusSchedule census;

    @Autowired
    private MovedClock clock;

    @Test
    void operators_see_how_the_needs_stand() {
        Town town = founder.founded();
        town.dispatched();
        census.take();
        double overdueBefore = metric("xianfeng_needs_overdue\\{[^}]*}");
        assertThat(metric("xianfeng_needs\\{[^}]*state=\"dispatched\"[^}]*}")).isPositive();
        clock.forward(Duration.ofDays(4));
        census.take();
        assertThat(metric("xianfeng_needs_overdue\\{[^}]*}")).isGreaterThan(overdueBefore);
        assertThat(metric("xianfeng_needs_oldest_open_age_seconds\\{[^}]*}")).isGreaterThan(4 * 86_400.0 - 1);
    }

    private double metric(String pattern) {
        String all = founder.anybody()
                .toManagement()
                .get("/actuator/prometheus")
                .expect(200)
                .text();
        Matcher line = Pattern.compile(pattern + " (\\S+)").matcher(all);
        assertThat(line.find()).as(pattern).isTrue();
        return Double.parseDouble(line.group(1));
    }
}
