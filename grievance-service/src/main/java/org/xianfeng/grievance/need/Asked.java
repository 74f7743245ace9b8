package org.xianfeng.grievance.need;

import java.time.Instant;
import org.xianfeng.contracts.Valid;
import org.xianfeng.contracts.grievance.NeedChannel;
import org.xianfeng.grievance.tracking.TrackingNumber;
import org.xianfeng.starter.identity.OrganisationId;

/** What was asked of whom, and when; it never changes. */
public record Asked(
        OrganisationId organisation,
        TrackingNumber trackingNumber,
        NeedChannel channel,
        String description,
        Instant registeredAt) {
    /** How many characters a description may have. */
    public static final int LONGEST_DESCRIPTION = 4000;

    public Asked {
        Valid.text("description", description, LONGEST_DESCRIPTION);
    }
}
