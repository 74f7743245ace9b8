package org.xianfeng.membership.reorganisation;

import org.xianfeng.membership.organisation.Organisation;

/** What became of a wish to change the tree. */
public sealed interface OrganisationOutcome {
    /** It was made; this is the organisation now. */
    record Done(Organisation organisation) implements OrganisationOutcome {}

    /** It was not made. */
    record Refused(OrganisationRefusal reason) implements OrganisationOutcome {}
}
