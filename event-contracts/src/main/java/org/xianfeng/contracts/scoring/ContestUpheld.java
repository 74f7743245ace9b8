package org.xianfeng.contracts.scoring;

import java.time.Instant;
import java.util.regex.Pattern;
import org.xianfeng.contracts.EventData;
import org.xianfeng.contracts.Valid;

/**
 * People decided that a member was right to contest what a rule gave; carries what is to count instead.
 *
 * @param contestId the contest
 * @param memberId the member who contested
 * @param branchId the branch of the contested fact, at that time
 * @param ruleId the rule
 * @param subject what the contested fact was about, as {@code kind:id}
 * @param happenedAt when the contested fact happened
 * @param pointsHundredths what is to count under the rule for the subject, before caps, in hundredths of a point
 * @param decidedAt when it was decided
 * @param revision 1 for the first state of the subject, more with every change of it
 */
public record ContestUpheld(
        String contestId,
        String memberId,
        String branchId,
        String ruleId,
        String subject,
        Instant happenedAt,
        long pointsHundredths,
        Instant decidedAt,
        long revision)
        implements EventData {
    private static final Pattern RULE = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final Pattern SUBJECT = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}:[A-Za-z0-9][A-Za-z0-9:-]{0,99}");
    private static final long MOST = 100_000_000;

    public ContestUpheld {
        Valid.id("contestId", contestId);
        Valid.id("memberId", memberId);
        Valid.id("branchId", branchId);
        if (!RULE.matcher(ruleId).matches()) {
            throw new IllegalArgumentException("ruleId is not the id of a rule");
        }
        if (!SUBJECT.matcher(subject).matches()) {
            throw new IllegalArgumentException("subject is not a subject");
        }
        Valid.present("happenedAt", happenedAt);
        Valid.between("pointsHundredths", pointsHundredths, -MOST, MOST);
        Valid.present("decidedAt", decidedAt);
        Valid.revision(revision);
    }
}
