package org.xianfeng.scoring.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.scoring.ProposalKind;
import org.xianfeng.scoring.claim.PagePeriod;
import org.xianfeng.scoring.claim.RuleVersion;
import org.xianfeng.scoring.evidence.Evidence;
import org.xianfeng.scoring.provision.Provision;
import org.xianfeng.starter.access.Role;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;

/**
 * What is proposed.
 *
 * @param branch the branch of the member on that day
 * @param day for which it counts
 */
record Matter(
        ProposalKind kind,
        MemberId member,
        OrganisationId branch,
        LocalDate day,
        long units,
        List<Evidence> evidence,
        Terms terms) {
    private static final int NOON = 12;

    Matter {
        evidence = List.copyOf(evidence);
    }

    /**
     * What the rule says, as it was in force on that day.
     *
     * @param source where the organisation's document says so
     * @param review who takes the first step and who the second
     * @param waitingDays for objections, or for the member's answer
     * @param pointsHundredths what the units are worth before caps; 0 for a veto
     * @param holdsAtHundredths what the block counts for at most; only for a veto
     */
    record Terms(
            RuleVersion rule,
            String block,
            String source,
            List<Role> review,
            int waitingDays,
            long pointsHundredths,
            @Nullable Long holdsAtHundredths) {
        Terms {
            review = List.copyOf(review);
        }
    }

    /** The posts, at the branch or above it, whose holders may take a step. */
    List<Role> posts(Vote.Step step) {
        Role least = switch (step) {
            case FIRST, LIFT_FIRST -> terms.review().getFirst();
            case SECOND, LIFT_SECOND -> terms.review().getLast();
            case OBJECTIONS -> Role.COMMITTEE_OFFICER;
        };
        return Provision.from(least);
    }

    /** The moment for which it counts. */
    Instant happenedAt() {
        return day.atTime(NOON, 0).atZone(PagePeriod.CALENDAR).toInstant();
    }
}
