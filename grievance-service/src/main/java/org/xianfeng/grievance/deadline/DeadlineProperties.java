package org.xianfeng.grievance.deadline;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.xianfeng.contracts.grievance.NeedPriority;

/** The deadlines and windows as data, see {@code deadlines.yaml}. */
@ConfigurationProperties("xianfeng.needs")
record DeadlineProperties(Map<NeedPriority, Priority> deadlines, Windows windows) {
    record Priority(Duration firstAnswer, Duration resolution, String source) {}

    record Windows(Duration confirmation, Duration reopening, int reopenings, String source) {}
}
