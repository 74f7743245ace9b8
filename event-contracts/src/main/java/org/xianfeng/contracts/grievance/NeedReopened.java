package org.xianfeng.contracts.grievance;

import java.time.Instant;
import java.util.List;
import org.xianfeng.contracts.EventData;
import org.xianfeng.contracts.Valid;

/**
 * The asker did not agree that the need is resolved; the round named here no longer counts.
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
 * @param reopenedAt when
 * @param revision 1 for the first state of the subject, more with every change of it
 */
public record NeedReopened(
        String needId,
        int round,
        String branchId,
        NeedCategory category,
        NeedPriority priority,
        List<Share> helpers,
        Instant registeredAt,
        Instant resolvedAt,
        boolean withinDeadline,
        Instant reopenedAt,
        long revision)
        implements EventData {
    public NeedReopened {
        Valid.id("needId", needId);
        Valid.between("round", round, 1, 1000);
        Valid.id("branchId", branchId);
        Valid.present("category", category);
        Valid.present("priority", priority);
        helpers = Valid.list("helpers", helpers, 50);
        Valid.present("registeredAt", registeredAt);
        Valid.present("resolvedAt", resolvedAt);
        Valid.present("reopenedAt", reopenedAt);
        Valid.revision(revision);
    }
}
