package org.xianfeng.scoring.effect;

import java.time.Instant;
import java.time.LocalDate;
import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.scoring.claim.PagePeriod;
import org.xianfeng.scoring.placement.Placements;
import org.xianfeng.starter.identity.OrganisationId;

/** Which facts a draft would judge: those of the period, of branches that stood below its organisation on their day. */
public record Reach(OrganisationId organisation, LocalDate from, LocalDate to, Placements placements) {
    /** Whether the fact of a claim is one of them. */
    public boolean covers(Claim claim) {
        return covers(claim.factTime(), claim.branchId());
    }

    /** Whether a fact of that time and branch is one of them. */
    public boolean covers(Instant factTime, String branchId) {
        LocalDate day = factTime.atZone(PagePeriod.CALENDAR).toLocalDate();
        return !day.isBefore(from)
                && !day.isAfter(to)
                && placements
                        .path(new OrganisationId(branchId), day)
                        .filter(path -> path.contains(organisation))
                        .isPresent();
    }
}
