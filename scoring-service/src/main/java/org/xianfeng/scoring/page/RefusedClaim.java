package org.xianfeng.scoring.page;

import java.util.Locale;
import org.xianfeng.scoring.claim.Claim;

/** A claim that took no effect, and why. */
public record RefusedClaim(Claim claim, Why why) {
    /** Why a claim was refused; as a slug it is the reason of the dead letter. */
    public enum Why {
        /** The same event came before with other content. */
        CONFLICTING_DUPLICATE,
        /** The page has as many facts or entries as one page may have. */
        PAGE_FULL,
        /** The stored page does not match its checksum; it takes nothing until an operator has looked at it. */
        PAGE_DAMAGED,
        /** A newer program stored the page in a format that this one does not know; the event can be replayed by that one. */
        PAGE_NEWER;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
