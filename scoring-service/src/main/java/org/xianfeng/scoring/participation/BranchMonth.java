package org.xianfeng.scoring.participation;

import java.time.Instant;
import java.time.YearMonth;
import org.xianfeng.scoring.claim.PagePeriod;
import org.xianfeng.starter.identity.OrganisationId;

/** A branch in a month of the calendar of facts. */
public record BranchMonth(OrganisationId branch, YearMonth month) {
    static BranchMonth at(String branch, Instant factTime) {
        return new BranchMonth(new OrganisationId(branch), YearMonth.from(factTime.atZone(PagePeriod.CALENDAR)));
    }
}
