package org.xianfeng.scoring.standing;

import java.util.List;
import org.xianfeng.starter.identity.OrganisationId;

/**
 * Among whom a branch is ranked.
 *
 * @param within every organisation above it, in each of which it has a standing
 */
public record Seat(OrganisationId branch, RankGroup group, List<OrganisationId> within) {
    public Seat {
        within = List.copyOf(within);
    }
}
