package org.xianfeng.grievance.need;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xianfeng.grievance.step.NeedState;
import org.xianfeng.starter.pending.NewEvent;

/** All needs. */
public interface Needs {
    Optional<Need> find(NeedId id);

    /** Those that are known, in the order of the ids. */
    List<Need> find(Collection<NeedId> ids);

    /** Takes in a new need. */
    void add(Need need, List<NewEvent> events);

    /** Writes a need after a step. @throws org.xianfeng.starter.pending.StaleVersion if it changed since it was read */
    void change(Need need, List<NewEvent> events);

    /** Counts them; goes through an index, or through all of them where the store uses none. */
    Count count(Instant now);

    /**
     * How the needs stand at a moment.
     *
     * @param overdue how many have a deadline that has passed while something is still to be done
     * @param oldestOpen when the oldest need came in for which something is still to be done
     */
    record Count(Map<NeedState, Long> byState, long overdue, Optional<Instant> oldestOpen) {
        public Count {
            byState = Map.copyOf(byState);
        }
    }
}
