package org.xianfeng.scoring.proposal;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.xianfeng.starter.identity.MemberId;

/**
 * What one person said at one step.
 *
 * @param inFavour of what the step is about: the proposal, or at the last two that it be taken back
 */
record Vote(Step step, Person by, boolean inFavour, String reason, Instant at) {
    /** The steps, each taken by another person than the one before. */
    enum Step {
        /** The first review; of a deduction or a veto, the proposal itself. */
        FIRST,
        /** The second review, which decides. */
        SECOND,
        /** Somebody who took no part decides whether a claim stands in spite of objections. */
        OBJECTIONS,
        /** What stands is proposed to be taken back. */
        LIFT_FIRST,
        /** A second person decides on that. */
        LIFT_SECOND;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Somebody behind an account.
     *
     * @param member the member behind it, if there is one
     */
    record Person(String account, Optional<MemberId> member) {
        /** Whether both are the same, be it with two accounts. */
        boolean isSameAs(Person other) {
            return account.equals(other.account) || member.isPresent() && member.equals(other.member);
        }
    }
}
