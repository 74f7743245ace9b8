package org.xianfeng.contracts.grievance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.EventData;
import org.xianfeng.contracts.Valid;

/**
 * The asker agreed that the need is resolved, or said nothing in time.
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
 * @param confirmation who closed it
 * @param satisfaction 1 (poor) to 5 (very good), if the asker rated it
 * @param confirmedAt when
 * @param revision 1 for the first state of the subject, more with every change of it
 */
public record NeedConfirmed(
        String needId,
        int round,
        String branchId,
        NeedCategory category,
        NeedPriority priority,
        List<Share> helpers,
        Instant registeredAt,
        Instant resolvedAt,
        boolean withinDeadline,
        Confirmation confirmation,
        @Nullable Integer satisfaction,
        Instant confirmedAt,
        long revision)
        implements EventData {
    public NeedConfirmed {
        Valid.id("needId", needId);
        Valid.between("round", round, 1, 1000);
        Valid.id("branchId", branchId);
        Valid.present("category", category);
        Valid.present("priority", priority);
        helpers = Valid.list("helpers", helpers, 50);
        Valid.present("registeredAt", registeredAt);
        Valid.present("resolvedAt", resolvedAt);
        Valid.present("confirmation", confirmation);
        if (satisfaction != null) {
            Valid.between("satisfaction", satisfaction, 1, 5);
        }
        Valid.present("confirmedAt", confirmedAt);
        Valid.revision(revision);
    }
}
