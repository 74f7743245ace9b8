package org.xianfeng.grievance.register;

import org.xianfeng.starter.identity.OrganisationId;

/** Whose register: that of an organisation for what it received, or of a branch for what it was given. */
public record RegisterName(String value) {
    public static RegisterName receivedBy(OrganisationId organisation) {
        return new RegisterName("received:" + organisation);
    }

    public static RegisterName givenTo(OrganisationId branch) {
        return new RegisterName("given:" + branch);
    }
}
