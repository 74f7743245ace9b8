package org.xianfeng.scoring.proposal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.scoring.ProposalKind;
import org.xianfeng.scoring.claim.PagePeriod;
import org.xianfeng.scoring.proposal.Vote.Person;
import org.xianfeng.scoring.proposal.Vote.Step;
import org.xianfeng.starter.identity.MemberId;

/**
 * Something that no event tells of and people decide on: a claim, a deduction or a veto. All that is known of it is what was
 * said, in order; how far it is follows from that.
 *
 * @param votes the first one first
 * @param settledAt when the days for objections ended without any
 * @param version 0 before it was ever kept
 */
record Proposal(
        String id,
        Matter matter,
        Statement plea,
        List<Vote> votes,
        List<Statement> objections,
        @Nullable Statement reply,
        @Nullable Instant settledAt,
        long version) {
    Proposal {
        votes = List.copyOf(votes);
        objections = List.copyOf(objections);
    }

    /** What somebody says. */
    record Statement(Person by, String text, Instant at) {}

    /** How far it is. */
    enum State {
        /** Nobody has reviewed it. */
        WAITING,
        /** It waits for the second person. */
        PROPOSED,
        /** Members of the branch may object, or their objections wait for a decision. */
        OPEN,
        /** It counts. */
        STANDS,
        /** It counts, and one person proposes to take it back. */
        LIFTING,
        /** It was taken back. */
        LIFTED,
        /** It was decided not to count. */
        REFUSED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether it counts, be it that somebody wants it taken back. */
        boolean counts() {
            return this == STANDS || this == LIFTING;
        }

        /** Whether people still have to decide something. */
        boolean waitsForPeople() {
            return this == WAITING || this == PROPOSED || this == OPEN || this == LIFTING;
        }
    }

    /** The id of the proposal with that number among all of a member under a rule. */
    static String id(MemberId member, String rule, int number) {
        String name = String.join("\n", member.value(), rule, Integer.toString(number));
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** A new one. What is to be taken from a member is proposed by an officer, which is the first step. */
    static Proposal begun(int number, Matter matter, Statement plea) {
        String id = id(matter.member(), matter.terms().rule().id(), number);
        List<Vote> votes = matter.kind() == ProposalKind.CLAIM
                ? List.of()
                : List.of(new Vote(Step.FIRST, plea.by(), true, plea.text(), plea.at()));
        return new Proposal(id, matter, plea, votes, List.of(), null, null, 0);
    }

    State state() {
        State state = State.WAITING;
        for (Vote vote : votes) {
            state = after(vote);
        }
        return state;
    }

    private State after(Vote vote) {
        return switch (vote.step()) {
            case FIRST -> State.PROPOSED;
            case SECOND -> vote.inFavour() ? approved() : State.REFUSED;
            case OBJECTIONS -> vote.inFavour() ? State.STANDS : State.REFUSED;
            case LIFT_FIRST -> State.LIFTING;
            case LIFT_SECOND -> vote.inFavour() ? State.LIFTED : State.STANDS;
        };
    }

    private State approved() {
        return matter.kind() == ProposalKind.CLAIM && settledAt == null ? State.OPEN : State.STANDS;
    }

    /** What somebody may do next; nothing once it is over, or while members may object. */
    Optional<Step> next() {
        return switch (state()) {
            case WAITING -> Optional.of(Step.FIRST);
            case PROPOSED -> Optional.of(Step.SECOND);
            case OPEN -> objections.isEmpty() ? Optional.empty() : Optional.of(Step.OBJECTIONS);
            case STANDS -> Optional.of(Step.LIFT_FIRST);
            case LIFTING -> Optional.of(Step.LIFT_SECOND);
            case LIFTED, REFUSED -> Optional.empty();
        };
    }

    /** The last day on which members may object to it, or on which the member may answer; none where it is neither. */
    Optional<LocalDate> lastDay() {
        return switch (state()) {
            case OPEN -> vote(Step.SECOND).map(vote -> after(vote.at()));
            case PROPOSED -> matter.kind() == ProposalKind.CLAIM ? Optional.empty() : Optional.of(after(plea.at()));
            case WAITING, STANDS, LIFTING, LIFTED, REFUSED -> Optional.empty();
        };
    }

    private LocalDate after(Instant said) {
        return LocalDate.ofInstant(said, PagePeriod.CALENDAR)
                .plusDays(matter.terms().waitingDays());
    }

    /** Since when people have something to decide: what stands begins to wait anew when somebody wants it taken back. */
    Instant waitsSince() {
        return state() == State.LIFTING ? votes.getLast().at() : plea.at();
    }

    /** Whether that day is over. */
    boolean isLater(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, PagePeriod.CALENDAR);
        return lastDay().map(today::isAfter).orElse(true);
    }

    /** The newest vote at a step. */
    Optional<Vote> vote(Step step) {
        return votes.reversed().stream().filter(vote -> vote.step() == step).findFirst();
    }

    Proposal with(Vote vote) {
        return new Proposal(id, matter, plea, appended(votes, vote), objections, reply, settledAt, version);
    }

    Proposal withObjection(Statement objection) {
        return new Proposal(id, matter, plea, votes, appended(objections, objection), reply, settledAt, version);
    }

    Proposal withReply(Statement answer) {
        return new Proposal(id, matter, plea, votes, objections, answer, settledAt, version);
    }

    Proposal settled(Instant at) {
        return new Proposal(id, matter, plea, votes, objections, reply, at, version);
    }

    Proposal keptAs(long newVersion) {
        return new Proposal(id, matter, plea, votes, objections, reply, settledAt, newVersion);
    }

    private static <T> List<T> appended(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }
}
