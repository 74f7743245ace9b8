package org.xianfeng.scoring.provision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.membership.Employment;
import org.xianfeng.contracts.scoring.ProposalKind;
import org.xianfeng.starter.access.Role;

/**
 * What a rule says that no event posts and people decide on.
 *
 * @param source where the organisation's document says so
 * @param evidence what a proposal may rest on
 * @param review who takes the first step and who the second, two different persons; somebody of a higher post may stand in
 * @param withinDays how many days after the day for which it counts it may be proposed
 * @param waitingDays how many days members of the branch have to object, before a claim is posted; how many days the
 *     member has to answer, before a deduction or a veto is decided
 * @param mostUnits how many units one proposal may be for
 * @param exempt whom the rule does not concern
 * @param holdsAtHundredths what a block of the year counts for at most while a veto stands; only for a veto
 */
public record Provision(
        ProposalKind kind,
        String source,
        List<EvidenceKind> evidence,
        List<Role> review,
        int withinDays,
        int waitingDays,
        int mostUnits,
        List<Employment> exempt,
        @Nullable Long holdsAtHundredths) {
    /** From the lowest post to the highest; whoever holds a higher one may stand in for a lower one. */
    public static final List<Role> POSTS = List.of(Role.GROUP_LEADER, Role.BRANCH_OFFICER, Role.COMMITTEE_OFFICER);

    public Provision {
        evidence = List.copyOf(evidence);
        review = List.copyOf(review);
        exempt = List.copyOf(exempt);
    }

    /** That post and the higher ones. */
    public static List<Role> from(Role post) {
        return POSTS.subList(POSTS.indexOf(post), POSTS.size());
    }
}
