package org.xianfeng.scoring.proposal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.xianfeng.contracts.scoring.ProposalDecided;
import org.xianfeng.contracts.scoring.ProposalKind;
import org.xianfeng.scoring.proposal.Proposal.State;
import org.xianfeng.scoring.proposal.Proposal.Statement;
import org.xianfeng.scoring.proposal.ProposalOutcome.Kept;
import org.xianfeng.scoring.proposal.ProposalOutcome.Refused;
import org.xianfeng.scoring.proposal.ProposalOutcome.Why;
import org.xianfeng.scoring.proposal.Vote.Person;
import org.xianfeng.scoring.proposal.Vote.Step;
import org.xianfeng.starter.pending.NewEvent;
import org.xianfeng.starter.pending.StaleVersion;
import org.xianfeng.starter.version.ExpectedVersion;

/** People say something to a proposal; with what makes it count, or takes it back, goes the event for the ledgers. */
final class DecideProposal {
    private final Proposals proposals;
    private final Clock clock;
    private final Consumer<State> tally;

    /** Tells {@code tally} of each state that a vote leads to. */
    DecideProposal(Proposals proposals, Clock clock, Consumer<State> tally) {
        this.proposals = proposals;
        this.clock = clock;
        this.tally = tally;
    }

    /**
     * What somebody says at a step.
     *
     * @param step the one that he saw as the next
     */
    record Ballot(Step step, Person by, boolean inFavour, String reason) {}

    ProposalOutcome vote(Proposal proposal, ExpectedVersion expected, Ballot ballot) {
        Optional<Refused> no = refusal(proposal, ballot);
        if (no.isPresent()) {
            return no.get();
        }
        expected.check(proposal.version());
        return new Kept(kept(
                proposal,
                proposal.with(new Vote(ballot.step(), ballot.by(), ballot.inFavour(), ballot.reason(), now()))));
    }

    private Optional<Refused> refusal(Proposal proposal, Ballot ballot) {
        if (isOwn(proposal, ballot)) {
            return Optional.of(Refused.because(Why.OWN));
        }
        if (!proposal.next().equals(Optional.of(ballot.step()))) {
            return Optional.of(Refused.because(Why.NOT_NOW));
        }
        if (before(proposal, ballot.step()).anyMatch(ballot.by()::isSameAs)) {
            return Optional.of(Refused.because(ballot.step() == Step.OBJECTIONS ? Why.TOOK_PART : Why.SAME_PERSON));
        }
        return isTooEarly(proposal, ballot.step())
                ? proposal.lastDay().map(day -> Refused.because(Why.TOO_EARLY, day.toString()))
                : Optional.empty();
    }

    /** A claim is the matter of whoever filed it, also for another; a deduction is not his who proposed it. */
    private static boolean isOwn(Proposal proposal, Ballot ballot) {
        return ballot.by().member().equals(Optional.of(proposal.matter().member()))
                || proposal.matter().kind() == ProposalKind.CLAIM
                        && proposal.plea().by().isSameAs(ballot.by());
    }

    /** The people of whom none takes that step. */
    private static Stream<Person> before(Proposal proposal, Step step) {
        return switch (step) {
            case FIRST, LIFT_FIRST -> Stream.empty();
            case SECOND -> proposal.vote(Step.FIRST).map(Vote::by).stream();
            case LIFT_SECOND -> proposal.vote(Step.LIFT_FIRST).map(Vote::by).stream();
            case OBJECTIONS ->
                Stream.concat(
                        proposal.votes().stream().map(Vote::by),
                        proposal.objections().stream().map(Statement::by));
        };
    }

    private boolean isTooEarly(Proposal proposal, Step step) {
        boolean heard = step == Step.SECOND && proposal.reply() != null;
        return !heard && !proposal.isLater(clock.instant());
    }

    /** A member of the branch objects to what was approved. */
    ProposalOutcome object(Proposal proposal, Person by, String reason) {
        if (by.member().equals(Optional.of(proposal.matter().member()))) {
            return Refused.because(Why.OWN);
        }
        if (proposal.state() != State.OPEN || proposal.isLater(clock.instant())) {
            return Refused.because(Why.NOT_OPEN);
        }
        if (proposal.objections().stream().map(Statement::by).anyMatch(by::isSameAs)) {
            return Refused.because(Why.OBJECTED_ALREADY);
        }
        return new Kept(proposals.keep(proposal.withObjection(new Statement(by, reason, now())), List.of()));
    }

    /** The member says something to what is to be taken from him, before it is decided. */
    ProposalOutcome reply(Proposal proposal, Person by, String text) {
        boolean heard = proposal.matter().kind() != ProposalKind.CLAIM && proposal.state() == State.PROPOSED;
        return heard && proposal.reply() == null
                ? new Kept(proposals.keep(proposal.withReply(new Statement(by, text, now())), List.of()))
                : Refused.because(Why.NOTHING_TO_ANSWER);
    }

    /** What nobody objected to in its days counts from now on; how many there were. Another instance may be faster. */
    int settle(int most) {
        Instant now = now();
        List<Proposal> due = proposals.due(now, most);
        for (Proposal proposal : due) {
            if (proposal.state() == State.OPEN && proposal.objections().isEmpty() && proposal.isLater(now)) {
                settle(proposal, now);
            }
        }
        return due.size();
    }

    private void settle(Proposal proposal, Instant now) {
        try {
            kept(proposal, proposal.settled(now));
        } catch (StaleVersion faster) {
            // Another instance settled it, or somebody objected in the last moment; the next look sees which.
            return;
        }
    }

    private Proposal kept(Proposal before, Proposal after) {
        Proposal kept = proposals.keep(after, events(before.state(), after));
        tally.accept(kept.state());
        return kept;
    }

    /** What the ledgers have to know of a change; nothing where a lifting was refused. */
    static List<NewEvent> events(State before, Proposal after) {
        return switch (after.state()) {
            case STANDS -> before == State.LIFTING ? List.of() : List.of(event(after, true));
            case LIFTED -> List.of(event(after, false));
            case WAITING, PROPOSED, OPEN, LIFTING, REFUSED -> List.of();
        };
    }

    private static NewEvent event(Proposal decided, boolean stands) {
        Matter matter = decided.matter();
        Instant settled = decided.settledAt();
        Instant at =
                stands && settled != null ? settled : decided.votes().getLast().at();
        ProposalDecided data = new ProposalDecided(
                decided.id(),
                matter.kind(),
                matter.member().value(),
                matter.branch().value(),
                matter.terms().rule().id(),
                matter.happenedAt(),
                matter.units(),
                stands,
                at,
                stands ? 1 : 2);
        return new NewEvent(data, decided.id(), matter.branch().value(), at);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
