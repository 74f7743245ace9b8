package org.xianfeng.contracts.grievance;

import java.time.Instant;
import java.util.List;
import org.xianfeng.contracts.EventData;
import org.xianfeng.contracts.Valid;

/**
 * A branch reports a need as resolved; it waits for the asker.
 *
 * @param needId the need
 * @param round 1 for the first resolution, one more after each reopening
 * @param branchId the branch that resolved it, at that time
 * @param category what it is about
 * @param priority how soon it had to be answered
 * @param helpers who helped, at most 50
 * @param registeredAt when it came in
 * @param resolvedAt when this round was resolved
 * @param withinDeadline whether it was resolved in time
 * @param revision 1 for the first state of the subject, more with every change of it
 */
public record NeedResolved(
        String needId,
        int round,
        String branchId,
        NeedCategory category,
        NeedPriority priority,
        List<Share> helpers,
        Instant registeredAt,
        Instant resolvedAt,
        boolean withinDeadline,
        long revision)
        implements EventData {
    public NeedResolved {
        Valid.id("needId", needId);
        Valid.between("round", round, 1, 1000);
        Valid.id("branchId", branchId);
        Valid.present("category", category);
        Valid.present("priority", priority);
        helpers = Valid.list("helpers", helpers, 50);
        Valid.present("registeredAt", registeredAt);
        Valid.present("resolvedAt", resolvedAt);
        Valid.revision(revision);
    }
}
