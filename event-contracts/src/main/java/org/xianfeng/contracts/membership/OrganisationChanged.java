package org.xianfeng.contracts.membership;

import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.EventData;
import org.xianfeng.contracts.Valid;

/**
 * An organisation was renamed, moved, given another kind, or dissolved; carries its whole state.
 *
 * @param organisationId the organisation
 * @param parentId the organisation above it; none for a root
 * @param kind its kind
 * @param name its public name, 1 to 120 characters
 * @param status whether it is at work
 * @param revision 1 for the first state of the subject, more with every change of it
 */
public record OrganisationChanged(
        String organisationId,
        @Nullable String parentId,
        OrganisationKind kind,
        String name,
        OrganisationStatus status,
        long revision)
        implements EventData {
    public OrganisationChanged {
        Valid.id("organisationId", organisationId);
        Valid.optionalId("parentId", parentId);
        Valid.present("kind", kind);
        Valid.text("name", name, 120);
        Valid.present("status", status);
        Valid.revision(revision);
    }
}
