package org.xianfeng.grievance.need;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xianfeng.contracts.Valid;
import org.xianfeng.contracts.grievance.Confirmation;
import org.xianfeng.contracts.grievance.Share;
import org.xianfeng.starter.identity.OrganisationId;

/**
 * One round's result.
 *
 * @param round 1 for the first, one more after each reopening
 * @param branch the branch that resolved it, at that time
 * @param closing the asker's agreement or silence, once there is one
 */
public record Resolution(
        int round,
        OrganisationId branch,
        List<Share> helpers,
        String summary,
        Instant at,
        boolean withinDeadline,
        Optional<Closing> closing) {
    /** How many characters a summary may have. */
    public static final int LONGEST_SUMMARY = 2000;
    /** How many helpers may share a need. */
    public static final int MOST_HELPERS = 50;

    public Resolution {
        helpers = Valid.list("helpers", helpers, MOST_HELPERS);
        Valid.text("summary", summary, LONGEST_SUMMARY);
    }

    /** How a round was closed. */
    public record Closing(Confirmation confirmation, Optional<Rating> rating, Instant at) {}

    Resolution closed(Closing with) {
        return new Resolution(round, branch, helpers, summary, at, withinDeadline, Optional.of(with));
    }
}
