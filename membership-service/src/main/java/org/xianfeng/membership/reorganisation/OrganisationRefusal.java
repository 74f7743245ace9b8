package org.xianfeng.membership.reorganisation;

import java.util.Locale;

/** Why a change of the tree is not made. */
public enum OrganisationRefusal {
    NAME_INVALID,
    PARENT_UNKNOWN,
    PARENT_DISSOLVED,
    KIND_NOT_ALLOWED_THERE,
    KIND_STILL_USED,
    WOULD_BE_BELOW_ITSELF,
    TREE_TOO_DEEP,
    ORGANISATION_FULL,
    ORGANISATION_NOT_EMPTY,
    ORGANISATION_DISSOLVED,
    TREE_IS_CHANGING,
    ORGANISATION_ID_TAKEN;

    /** The name of the problem it is told by. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
