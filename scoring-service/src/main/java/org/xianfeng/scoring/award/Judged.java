package org.xianfeng.scoring.award;

import java.util.List;
import java.util.Locale;
import org.xianfeng.scoring.claim.Claim;

/** What the rules say about one event. */
public sealed interface Judged {
    /** What it claims; nothing where no rule concerns it. */
    record Claims(List<Claim> claims) implements Judged {
        public Claims {
            claims = List.copyOf(claims);
        }
    }

    /** It cannot be judged, now or later. */
    record Refused(Why why) implements Judged {}

    /** Why an event cannot be judged; as a slug it is the reason of the dead letter. */
    enum Why {
        /** It names one member twice. */
        REPEATED_MEMBER,
        /** Its fact lies before 1949, or more than a day after the event that tells of it. */
        IMPOSSIBLE_TIME,
        /** An expression of a rule found no value for it. */
        RULE_FAILED,
        /** People decided under a rule that the books in force on the day of the fact do not have. */
        RULE_UNKNOWN,
        /** Nobody knows yet where its branch stands, and organisations have rules of their own. */
        BRANCH_UNKNOWN,
        /** Its branch stands below an organisation that stands below it, so no book is above another. */
        PLACED_IN_A_RING;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
