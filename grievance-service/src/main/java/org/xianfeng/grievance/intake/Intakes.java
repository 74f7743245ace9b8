package org.xianfeng.grievance.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xianfeng.starter.identity.OrganisationId;

/** Which organisations take needs. */
interface Intakes {
    boolean takesNeeds(OrganisationId organisation);

    /** Says whether an organisation takes needs from now on, and who decided it. */
    void set(OrganisationId organisation, boolean open, String account, Instant at);

    /** Those that take needs, by id, after an id. */
    List<OrganisationId> open(Optional<OrganisationId> after, int most);
}
