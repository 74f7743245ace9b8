package org.xianfeng.local.process;

import java.time.Duration;

/** How long to wait before a process that died is started again, and how often it may die before it was ever well. */
public record RestartPolicy(Duration first, Duration longest, int deathsBeforeWell) {
    public static RestartPolicy usual() {
        return new RestartPolicy(Duration.ofSeconds(1), Duration.ofSeconds(30), 3);
    }

    /** Doubles with each death. */
    Duration pauseAfter(int deaths) {
        Duration pause = first.multipliedBy(1L << Math.min(Math.max(deaths - 1, 0), 10));
        return pause.compareTo(longest) > 0 ? longest : pause;
    }
}
