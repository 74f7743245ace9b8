package org.xianfeng.membership.post;

import java.util.Collection;
import java.util.List;
import org.xianfeng.starter.identity.OrganisationId;

/** The books of posts, one for each organisation. */
interface OfficeBooks {
    /** The book of an organisation; empty before the first appointment. */
    OfficeBook of(OrganisationId organisation);

    /** Those of the books that were ever written. */
    List<OfficeBook> all(Collection<OrganisationId> organisations);

    /** Writes the next version. @throws org.xianfeng.starter.pending.StaleVersion if another came first */
    void write(OfficeBook next);
}
