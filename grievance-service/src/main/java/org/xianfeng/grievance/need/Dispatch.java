package org.xianfeng.grievance.need;

import java.time.Instant;
import java.util.List;
import org.xianfeng.contracts.Valid;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;

/** The branch that takes care of a need, and those of its members who were named for it. */
public record Dispatch(OrganisationId branch, List<MemberId> members, Instant at) {
    /** How many members may be named. */
    public static final int MOST_MEMBERS = 50;

    public Dispatch {
        members = Valid.list("members", members, MOST_MEMBERS);
    }
}
