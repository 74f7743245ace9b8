package org.xianfeng.contracts.membership;

import java.util.Locale;

/** The kinds of Party organisation. */
public enum OrganisationKind {
    /** 基层党委: a grass-roots committee, or a committee above it. */
    COMMITTEE,
    /** 党总支: a general branch. */
    GENERAL_BRANCH,
    /** 党支部: a branch. */
    BRANCH,
    /** 党小组: a group inside a branch. */
    GROUP;

    /** The value on the wire, for example {@code group}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
