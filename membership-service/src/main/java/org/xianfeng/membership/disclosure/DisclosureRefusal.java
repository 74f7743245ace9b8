package org.xianfeng.membership.disclosure;

import java.util.Locale;

/** Why a personal file is not shown or changed. */
enum DisclosureRefusal {
    REASON_INSUFFICIENT,
    TOO_MANY_VIEWS,
    ONE_NUMBER_PLEASE,
    IDENTITY_NUMBER_IN_USE,
    FACTS_CONTRADICT_IDENTITY_NUMBER,
    FACT_INVALID,
    FORMAL_BEFORE_JOINING;

    /** The name of the problem it is told by. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
