package org.xianfeng.scoring.page;

import java.util.Locale;

/** What an entry of a journal does. */
public enum EntryKind {
    /** Gives points, or takes them as a deduction. */
    AWARD,
    /** Gives nothing, and says why. */
    DECLINED,
    /** Takes back what an earlier entry gave, because the fact no longer holds as it was. */
    REVERSAL,
    /** Gives the difference after another fact changed the room under a cap. */
    RECOUNT,
    /** Makes provisional points final. */
    CONFIRMATION;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
