package org.xianfeng.scoring.placement;

import java.util.Collection;
import java.util.List;
import org.xianfeng.starter.identity.OrganisationId;

/** Every placement that was ever told. */
interface KnownPlacements {
    /** Takes them up; one that is known already changes nothing. */
    void add(List<Placement> placements);

    /** Says which will be asked for next. */
    default void ahead(Collection<OrganisationId> organisations) {}

    /** All that are known of an organisation. */
    List<Placement> of(OrganisationId organisation);
}
