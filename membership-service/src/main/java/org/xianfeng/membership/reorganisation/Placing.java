package org.xianfeng.membership.reorganisation;

import java.util.Optional;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.membership.organisation.Organisation;
import org.xianfeng.membership.roll.Rolls;
import org.xianfeng.starter.identity.OrganisationId;

/** Whether a kind of organisation may be placed below another organisation. */
final class Placing {
    private Placing() {}

    static Optional<OrganisationRefusal> refusal(OrganisationKind kind, Optional<Organisation> above) {
        if (above.isEmpty()) {
            return Optional.of(OrganisationRefusal.PARENT_UNKNOWN);
        }
        if (!above.get().active()) {
            return Optional.of(OrganisationRefusal.PARENT_DISSOLVED);
        }
        return Subordination.allows(above.get().kind(), kind)
                ? Optional.empty()
                : Optional.of(OrganisationRefusal.KIND_NOT_ALLOWED_THERE);
    }

    /** On whose roll an organisation with this parent stands. */
    static String ownerOf(Optional<OrganisationId> parent) {
        return parent.map(OrganisationId::value).orElse(Rolls.ROOTS);
    }
}
