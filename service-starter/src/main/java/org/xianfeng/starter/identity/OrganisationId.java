package org.xianfeng.starter.identity;

import org.xianfeng.contracts.Valid;

/** The opaque id of an organisation: a committee, general branch, branch or group. */
public record OrganisationId(String value) {
    public OrganisationId {
        Valid.id("organisationId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
