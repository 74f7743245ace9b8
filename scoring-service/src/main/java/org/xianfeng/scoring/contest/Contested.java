package org.xianfeng.scoring.contest;

import java.time.Instant;
import org.xianfeng.scoring.claim.RuleVersion;
import org.xianfeng.scoring.claim.Subject;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;

/**
 * What a rule gave a member for a subject, as an entry says it.
 *
 * @param branch the branch of the fact, at that time
 * @param happenedAt when the fact happened
 * @param rawPointsHundredths what counted before caps when it was contested
 */
record Contested(
        MemberId member,
        OrganisationId branch,
        RuleVersion rule,
        Subject subject,
        Instant happenedAt,
        String entryId,
        long rawPointsHundredths) {}
