package org.xianfeng.grievance.deadline;

import java.time.Duration;

/**
 * What an asker may still do after a resolution.
 *
 * @param confirmation how long silence is waited for, before it counts as agreement
 * @param reopening how long after the resolution it may be refused
 * @param reopenings how often it may be refused in all
 * @param source the document that sets them
 */
public record Windows(Duration confirmation, Duration reopening, int reopenings, String source) {
    public Windows {
        if (source.isBlank()) {
            throw new IllegalArgumentException("a window needs a source");
        }
        if (!confirmation.isPositive() || reopening.compareTo(confirmation) < 0 || reopenings < 0) {
            throw new IllegalArgumentException(
                    "reopening is possible at least as long as the confirmation is waited for");
        }
    }
}
