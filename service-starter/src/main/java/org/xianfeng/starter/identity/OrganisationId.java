package org.xianfeng.starter.identity;

import org.xianfeng.contracts.Valid;

/** The opaque id of an organisation: a committee, general branch, branch or group. */
public record OrganisationId(String value) {
    public OrganisationId {
        Valid.id("organisationId", value);
    }

    /** Whether a text could be the id of an organisation. */
    public static boolean isWellFormed(String text) {
        try {
            Valid.id("organisationId", text);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
