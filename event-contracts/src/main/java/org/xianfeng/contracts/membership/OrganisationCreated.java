package org.xianfeng.contracts.membership;

import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.EventData;
import org.xianfeng.contracts.Valid;

/**
 * An organisation was set up.
 *
 * @param organisationId the organisation
 * @param parentId the organisation above it; none for a root
 * @param kind its kind
 * @param name its public name, 1 to 120 characters
 * @param revision 1 for the first state of the subject, more with every change of it
 */
public record OrganisationCreated(
        String organisationId, @Nullable String parentId, OrganisationKind kind, String name, long revision)
        implements EventData {
    public OrganisationCreated {
        Valid.id("organisationId", organisationId);
        Valid.optionalId("parentId", parentId);
        Valid.present("kind", kind);
        Valid.text("name", name, 120);
        Valid.revision(revision);
    }
}
