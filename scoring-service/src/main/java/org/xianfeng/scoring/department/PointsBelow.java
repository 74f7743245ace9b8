package org.xianfeng.scoring.department;

import java.util.Collection;
import java.util.Map;
import org.xianfeng.starter.identity.OrganisationId;

/** What the branches below organisations have by now. */
@FunctionalInterface
interface PointsBelow {
    /**
     * The confirmed points that facts of this year gave to the branches below each of the organisations, as those stand today
     * and as far as they are compared, in hundredths; nothing while the standings are not complete.
     */
    Map<OrganisationId, Long> of(Collection<OrganisationId> organisations);
}
