package org.xianfeng.membership.rowcheck;

import java.util.Optional;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.membership.organisation.OrganisationName;
import org.xianfeng.membership.rowcheck.Places.Place;
import org.xianfeng.starter.identity.OrganisationId;

/**
 * An organisation as a good row tells of one.
 *
 * @param id the id it has, or shall have
 * @param there what stands there already under this name
 */
public record OrganisationRow(
        int row,
        OrganisationId id,
        OrganisationName name,
        OrganisationKind kind,
        OrganisationId parent,
        Optional<Place> there) {}
