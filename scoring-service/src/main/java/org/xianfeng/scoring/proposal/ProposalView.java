package org.xianfeng.scoring.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.scoring.ProposalKind;
import org.xianfeng.scoring.ledger.Title;
import org.xianfeng.scoring.proposal.Proposal.State;
import org.xianfeng.scoring.proposal.Proposal.Statement;
import org.xianfeng.scoring.proposal.Vote.Step;
import org.xianfeng.scoring.provision.EvidenceKind;
import org.xianfeng.scoring.wording.Wording;
import org.xianfeng.starter.access.Role;
import org.xianfeng.starter.version.Versioned;

/**
 * A proposal as those see it who may; points in hundredths of a point, before caps. Who objected is not shown.
 *
 * @param branchId the branch of the member on that day
 * @param source where the organisation's document provides for it
 * @param pointsHundredths what it is worth; 0 for a veto
 * @param holdsAtHundredths what the block of the year counts for at most while a veto stands; absent for the others
 * @param byAccount who proposed it
 * @param nextStep the step that somebody may take; absent while nobody can, or once it is over
 * @param nextPosts the posts, at the branch or above it, whose holders may take that step
 * @param lastDay the last day for objections, or for the member's answer
 * @param votes the first one first
 * @param objections the first one first
 * @param reply what the member says to it
 */
record ProposalView(
        String id,
        ProposalKind kind,
        String memberId,
        String branchId,
        String ruleId,
        Title ruleTitle,
        String block,
        String source,
        LocalDate day,
        long units,
        long pointsHundredths,
        @Nullable Long holdsAtHundredths,
        List<EvidenceView> evidence,
        String description,
        String byAccount,
        Instant proposedAt,
        State state,
        @Nullable Step nextStep,
        List<Role> nextPosts,
        @Nullable LocalDate lastDay,
        List<VoteView> votes,
        List<SaidView> objections,
        @Nullable SaidView reply,
        long version)
        implements Versioned {
    ProposalView {
        evidence = List.copyOf(evidence);
        nextPosts = List.copyOf(nextPosts);
        votes = List.copyOf(votes);
        objections = List.copyOf(objections);
    }

    /** What it rests on. */
    record EvidenceView(EvidenceKind kind, String reference) {}

    /** What one person said at one step. */
    record VoteView(Step step, String byAccount, boolean inFavour, String reason, Instant votedAt) {}

    /** What somebody said. */
    record SaidView(String text, Instant saidAt) {}

    static ProposalView of(Proposal proposal, Wording wording) {
        Matter matter = proposal.matter();
        Matter.Terms terms = matter.terms();
        return new ProposalView(
                proposal.id(),
                matter.kind(),
                matter.member().value(),
                matter.branch().value(),
                terms.rule().id(),
                wording.title(terms.rule()),
                terms.block(),
                terms.source(),
                matter.day(),
                matter.units(),
                terms.pointsHundredths(),
                terms.holdsAtHundredths(),
                matter.evidence().stream()
                        .map(one -> new EvidenceView(one.kind(), one.reference()))
                        .toList(),
                proposal.plea().text(),
                proposal.plea().by().account(),
                proposal.plea().at(),
                proposal.state(),
                proposal.next().orElse(null),
                proposal.next().map(matter::posts).orElse(List.of()),
                proposal.lastDay().orElse(null),
                proposal.votes().stream().map(ProposalView::vote).toList(),
                proposal.objections().stream().map(ProposalView::said).toList(),
                proposal.reply() == null ? null : said(proposal.reply()),
                proposal.version());
    }

    private static VoteView vote(Vote vote) {
        return new VoteView(vote.step(), vote.by().account(), vote.inFavour(), vote.reason(), vote.at());
    }

    private static SaidView said(Statement said) {
        return new SaidView(said.text(), said.at());
    }
}
