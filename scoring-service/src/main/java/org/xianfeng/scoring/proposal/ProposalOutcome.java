package org.xianfeng.scoring.proposal;

import java.util.List;
import java.util.Locale;

/** What came of a proposal, or of what was said to it. */
sealed interface ProposalOutcome {
    /** It is kept. */
    record Kept(Proposal proposal) implements ProposalOutcome {}

    /**
     * It is not.
     *
     * @param values for the sentence that says why
     */
    record Refused(Why why, List<Object> values) implements ProposalOutcome {
        static Refused because(Why why, Object... values) {
            return new Refused(why, List.of(values));
        }
    }

    /** Why not. */
    enum Why {
        /** The books of that day have no rule of that name on which people decide. */
        RULE_UNKNOWN(422),
        /** The member is not on the roster any more, or not known yet. */
        MEMBER_UNKNOWN(422),
        /** The day has not come. */
        DAY_AHEAD(422),
        /** The days in which it could be proposed are over. */
        TOO_LATE(422),
        /** The rule allows fewer units at a time. */
        TOO_MANY_UNITS(422),
        /** The rule does not concern this member. */
        EXEMPT(422),
        /** The rule asks for evidence of another kind. */
        EVIDENCE_KIND(422),
        /** The branch has no such fact. */
        EVIDENCE_UNKNOWN(422),
        /** It is not this member's. */
        EVIDENCE_NOT_OF_MEMBER(422),
        /** It happened on another day. */
        EVIDENCE_OF_ANOTHER_DAY(422),
        /** The member has it counted, or waiting, under this rule already. */
        EVIDENCE_USED(409),
        /** Nobody decides about himself, or about what he filed for another. */
        OWN(403),
        /** A second person has to look at it. */
        SAME_PERSON(409),
        /** Whoever took part does not decide on objections. */
        TOOK_PART(409),
        /** It waits for something else, or is over. */
        NOT_NOW(409),
        /** The days for objections, or for the member's answer, are not over. */
        TOO_EARLY(409),
        /** Nobody may object to it now. */
        NOT_OPEN(409),
        /** The same member has objected. */
        OBJECTED_ALREADY(409),
        /** There is nothing to answer, or it was answered. */
        NOTHING_TO_ANSWER(409);

        private final int status;

        Why(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }

        String slug() {
            return "proposal-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
