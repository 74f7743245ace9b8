package org.xianfeng.grievance.need;

import org.xianfeng.contracts.grievance.NeedCategory;
import org.xianfeng.contracts.grievance.NeedPriority;
import org.xianfeng.grievance.deadline.Due;

/** What a need is about, how soon it must be answered, and until when that is. */
public record Triage(NeedCategory category, NeedPriority priority, Due due) {
    /** The priority of a need that nobody has looked at yet. */
    public static final NeedPriority UNSEEN = NeedPriority.ORDINARY;
}
