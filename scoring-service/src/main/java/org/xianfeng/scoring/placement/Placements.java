package org.xianfeng.scoring.placement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.xianfeng.starter.identity.OrganisationId;

/** Where organisations stood on any day: a function of the organisations' events alone, in whatever order they come. */
public interface Placements {
    /** From the root down to the organisation as it stood on that day; none while part of the way is unknown. */
    Optional<List<OrganisationId>> path(OrganisationId organisation, LocalDate day);

    /** Says whose paths will be asked for next, so that they need not be looked up one by one. */
    default void ahead(Collection<OrganisationId> organisations) {}

    /** Whether there is no path because the way up comes back to where it was, and no later event need be waited for. */
    default boolean leadsRound(OrganisationId organisation, LocalDate day) {
        return false;
    }
}
