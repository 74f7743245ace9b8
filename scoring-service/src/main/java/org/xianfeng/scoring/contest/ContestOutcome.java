package org.xianfeng.scoring.contest;

import java.util.List;
import java.util.Locale;

/** What came of contesting, or of an answer. */
sealed interface ContestOutcome {
    /** It is kept. */
    record Kept(Contest contest) implements ContestOutcome {}

    /**
     * It is not.
     *
     * @param values for the sentence that says why
     */
    record Refused(Why why, List<Object> values) implements ContestOutcome {
        static Refused because(Why why, Object... values) {
            return new Refused(why, List.of(values));
        }
    }

    /** Why not. */
    enum Why {
        /** No such entry stands in the account. */
        ENTRY_UNKNOWN(422),
        /** The days in which it could be contested are over. */
        TOO_LATE(422),
        /** The member contested it before, and waits for the answer. */
        CONTESTED_ALREADY(409),
        /** It was contested and decided. */
        DECIDED_ALREADY(409),
        /** No rule gave it, but people decided it, and can take it back. */
        DECIDED_BY_PEOPLE(409),
        /** What is wanted is what the rule gave; a cap leaves no more. */
        NOTHING_CHANGES(422),
        /** The rule never gives so much, or so little. */
        OUT_OF_RANGE(422),
        /** The books of that day do not have the rule. */
        RULE_UNKNOWN(409),
        /** Nobody judges the own contest. */
        OWN_CONTEST(403),
        /** A second person has to look at it. */
        SAME_PERSON(409);

        private final int status;

        Why(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }

        String slug() {
            return "contest-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
