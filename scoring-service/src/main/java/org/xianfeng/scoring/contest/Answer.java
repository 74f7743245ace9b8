package org.xianfeng.scoring.contest;

import java.time.Instant;
import java.util.Optional;
import org.xianfeng.starter.identity.MemberId;

/**
 * What one officer says to a contest.
 *
 * @param upheld whether the member is right
 * @param pointsHundredths what is to count before caps, if the member is right
 * @param reason why, in the officer's words
 */
record Answer(Judge judge, boolean upheld, long pointsHundredths, String reason, Instant at) {
    /**
     * An officer who answers.
     *
     * @param member the member behind the account, if there is one
     * @param ofCommittee whether he answers as a committee officer, and not as an officer of the branch that wrote the fact
     */
    record Judge(String account, Optional<MemberId> member, boolean ofCommittee) {
        /** Whether both are the same person, be it with two accounts. */
        boolean isSameAs(Judge other) {
            return account.equals(other.account) || member.isPresent() && member.equals(other.member);
        }
    }
}
