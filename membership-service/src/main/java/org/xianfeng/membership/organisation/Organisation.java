package org.xianfeng.membership.organisation;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.membership.OrganisationChanged;
import org.xianfeng.contracts.membership.OrganisationCreated;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.contracts.membership.OrganisationStatus;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.pending.NewEvent;

/**
 * A committee, general branch, branch or group.
 *
 * @param parent what it stands directly below; none for a root
 * @param version 1 when it is set up, one more with every change
 */
public record Organisation(
        OrganisationId id,
        OrganisationName name,
        OrganisationKind kind,
        Optional<OrganisationId> parent,
        OrganisationStatus status,
        long version) {

    public static Organisation setUp(
            OrganisationId id, OrganisationName name, OrganisationKind kind, Optional<OrganisationId> parent) {
        return new Organisation(id, name, kind, parent, OrganisationStatus.ACTIVE, 1);
    }

    /** Its next state. */
    public Organisation becoming(
            OrganisationName newName,
            OrganisationKind newKind,
            Optional<OrganisationId> newParent,
            OrganisationStatus newStatus) {
        return new Organisation(id, newName, newKind, newParent, newStatus, version + 1);
    }

    public boolean active() {
        return status == OrganisationStatus.ACTIVE;
    }

    /** Members belong to branches, and within a branch to groups. */
    public boolean takesMembers() {
        return takes(kind);
    }

    /** Whether organisations of a kind have members of their own. */
    public static boolean takes(OrganisationKind kind) {
        return kind == OrganisationKind.BRANCH || kind == OrganisationKind.GROUP;
    }

    /** Whether it says the same as another, whatever their versions. */
    public boolean sameAs(Organisation other) {
        return id.equals(other.id)
                && name.equals(other.name)
                && kind == other.kind
                && parent.equals(other.parent)
                && status == other.status;
    }

    public NewEvent created(Instant time) {
        return new NewEvent(
                new OrganisationCreated(id.value(), parentValue(), kind, name.value(), version),
                id.value(),
                id.value(),
                time);
    }

    public NewEvent changed(Instant time) {
        return new NewEvent(
                new OrganisationChanged(id.value(), parentValue(), kind, name.value(), status, version),
                id.value(),
                id.value(),
                time);
    }

    private @Nullable String parentValue() {
        return parent.map(OrganisationId::value).orElse(null);
    }
}
