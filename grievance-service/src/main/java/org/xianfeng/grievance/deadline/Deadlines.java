package org.xianfeng.grievance.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import org.xianfeng.contracts.grievance.NeedPriority;

/** How soon a need of each priority must be answered and resolved, and which document says so. */
public final class Deadlines {
    private final Map<NeedPriority, Target> targets;

    public Deadlines(Map<NeedPriority, Target> targets) {
        if (!targets.keySet().containsAll(EnumSet.allOf(NeedPriority.class))) {
            throw new IllegalArgumentException("every priority needs its deadlines");
        }
        this.targets = new EnumMap<>(targets);
    }

    /** The deadlines of a need whose clock starts now. */
    public Due due(NeedPriority priority, Instant from) {
        Target target = targets.get(priority);
        if (target == null) {
            throw new IllegalArgumentException("no deadlines for " + priority);
        }
        return new Due(from, from.plus(target.firstAnswer()), from.plus(target.resolution()));
    }

    /**
     * The deadlines of one priority.
     *
     * @param source the document that sets them; there is no deadline without one
     */
    public record Target(Duration firstAnswer, Duration resolution, String source) {
        public Target {
            if (source.isBlank()) {
                throw new IllegalArgumentException("a deadline needs a source");
            }
            if (!firstAnswer.isPositive() || resolution.compareTo(firstAnswer) < 0) {
                throw new IllegalArgumentException("the resolution is due at or after the first answer");
            }
        }
    }
}
