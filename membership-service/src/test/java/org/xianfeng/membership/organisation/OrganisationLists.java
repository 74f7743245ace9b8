package org.xianfeng.membership.organisation;

import java.time.Clock;
import org.xianfeng.membership.roll.Rolls;

/** Lists of organisations over a test's own stores. */
public final class OrganisationLists {
    private OrganisationLists() {}

    public static ListOrganisations of(Organisations organisations, Rolls rolls, Clock clock) {
        return new ListOrganisations(organisations, new OrganisationTree(organisations, clock), rolls, clock);
    }
}
