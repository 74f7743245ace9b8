package org.xianfeng.starter.access;

import java.util.Optional;
import org.xianfeng.starter.identity.OrganisationId;

/**
 * A role, and where it holds: an organisation with everything below it, or the whole installation.
 *
 * @param organisation the organisation, or empty for the whole installation
 */
public record Grant(Role role, Optional<OrganisationId> organisation) {
    private static final String EVERYWHERE = "*";

    /** Reads {@code role@organisation}, the form of a token's {@code grants} claim. */
    public static Optional<Grant> parse(String text) {
        int at = text.indexOf('@');
        if (at < 0) {
            return Optional.empty();
        }
        String where = text.substring(at + 1);
        if (!where.equals(EVERYWHERE) && !OrganisationId.isWellFormed(where)) {
            return Optional.empty();
        }
        return Role.named(text.substring(0, at))
                .map(role -> new Grant(
                        role, where.equals(EVERYWHERE) ? Optional.empty() : Optional.of(new OrganisationId(where))));
    }

    @Override
    public String toString() {
        return role + "@" + organisation.map(OrganisationId::value).orElse(EVERYWHERE);
    }
}
