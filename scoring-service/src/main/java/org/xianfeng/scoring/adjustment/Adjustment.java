package org.xianfeng.scoring.adjustment;

import java.util.List;
import java.util.Locale;
import org.xianfeng.scoring.frozen.FrozenAccount;
import org.xianfeng.scoring.page.Entry;
import org.xianfeng.scoring.page.PageId;

/**
 * How an account differs from what was frozen of it.
 *
 * @param now what it has from the facts of the period by now
 * @param entries what was posted about these facts since, the oldest of a page first
 */
public record Adjustment(FrozenAccount frozen, FrozenAccount now, Finding finding, List<Posted> entries) {
    public Adjustment {
        entries = List.copyOf(entries);
    }

    /** An entry and the page on which it stands. */
    public record Posted(PageId page, Entry entry) {}

    /** What the difference is. */
    public enum Finding {
        /** Entries came since; they account for all of it. */
        ADJUSTED,
        /** The history before the freezing is not the one that was frozen: a page was made anew, changed, or is gone. */
        REWRITTEN,
        /** The entries since do not account for the difference. */
        UNACCOUNTED,
        /** What is kept of the account is not what was signed. */
        FORGED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** By how much the confirmed points differ. */
    public long confirmedHundredths() {
        return now.confirmedHundredths() - frozen.confirmedHundredths();
    }

    /** By how much the provisional points differ. */
    public long provisionalHundredths() {
        return now.provisionalHundredths() - frozen.provisionalHundredths();
    }
}
