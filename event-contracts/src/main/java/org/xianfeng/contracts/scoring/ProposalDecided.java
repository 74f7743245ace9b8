package org.xianfeng.contracts.scoring;

import java.time.Instant;
import java.util.regex.Pattern;
import org.xianfeng.contracts.EventData;
import org.xianfeng.contracts.Valid;

/**
 * People decided that something counts under a rule that no event posts, or took such a decision back; carries its whole
 * state. How many points it is worth is for the rule to say.
 *
 * @param proposalId the proposal
 * @param kind what people decide on
 * @param memberId the member whom it is about
 * @param branchId the branch of the member on that day
 * @param ruleId the rule
 * @param happenedAt noon, in Asia/Shanghai, of the day for which it counts
 * @param units how many units of the rule
 * @param stands whether it holds; false once people took it back
 * @param decidedAt when it was decided
 * @param revision 1 for the first state of the subject, more with every change of it
 */
public record ProposalDecided(
        String proposalId,
        ProposalKind kind,
        String memberId,
        String branchId,
        String ruleId,
        Instant happenedAt,
        long units,
        boolean stands,
        Instant decidedAt,
        long revision)
        implements EventData {
    private static final Pattern RULE = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final long MOST_UNITS = 1_000;

    public ProposalDecided {
        Valid.id("proposalId", proposalId);
        Valid.present("kind", kind);
        Valid.id("memberId", memberId);
        Valid.id("branchId", branchId);
        if (!RULE.matcher(ruleId).matches()) {
            throw new IllegalArgumentException("ruleId is not the id of a rule");
        }
        Valid.present("happenedAt", happenedAt);
        Valid.between("units", units, 1, MOST_UNITS);
        Valid.present("decidedAt", decidedAt);
        Valid.revision(revision);
    }
}
