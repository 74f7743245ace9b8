package org.xianfeng.activity.planning;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.xianfeng.activity.agenda.EnterInLists;
import org.xianfeng.activity.meeting.MeetingPlan;
import org.xianfeng.contracts.activity.MeetingKind;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.contracts.membership.OrganisationStatus;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.roster.Roster;

/** The rules every plan keeps, in the order they are tried. */
enum PlanRule {
    /** Only a branch that is at work holds meetings. */
    BRANCHES_HOLD_MEETINGS {
        @Override
        Optional<String> brokenBy(Proposed proposed) {
            return brokenIf(proposed.roster()
                    .organisation(proposed.proposal().branch())
                    .filter(branch -> branch.kind() == OrganisationKind.BRANCH)
                    .filter(branch -> branch.status() == OrganisationStatus.ACTIVE)
                    .isEmpty());
        }
    },
    /** The planned end is after the planned start. */
    END_AFTER_START {
        @Override
        Optional<String> brokenBy(Proposed proposed) {
            return brokenIf(
                    !proposed.proposal().end().isAfter(proposed.proposal().start()));
        }
    },
    /** No meeting takes more than a day. */
    WITHIN_A_DAY {
        @Override
        Optional<String> brokenBy(Proposed proposed) {
            MeetingProposal proposal = proposed.proposal();
            return brokenIf(Duration.between(proposal.start(), proposal.end()).compareTo(MeetingPlan.LONGEST) > 0);
        }
    },
    /** What is past is not planned but recorded, with the reason why so late. */
    NOT_IN_THE_PAST {
        @Override
        Optional<String> brokenBy(Proposed proposed) {
            return brokenIf(proposed.proposal().start().isBefore(proposed.now().minus(LATEST_START)));
        }
    },
    /** A meeting is planned at most a year ahead. */
    WITHIN_A_YEAR {
        @Override
        Optional<String> brokenBy(Proposed proposed) {
            return brokenIf(proposed.proposal().start().isAfter(proposed.now().plus(FARTHEST)));
        }
    },
    /** A Party lesson has a lecturer. */
    LESSON_HAS_LECTURER {
        @Override
        Optional<String> brokenBy(Proposed proposed) {
            MeetingProposal proposal = proposed.proposal();
            return brokenIf(proposal.kind() == MeetingKind.PARTY_LESSON && proposal.lecturer() == null);
        }
    },
    /** Only a Party lesson has a lecturer. */
    LECTURER_GIVES_LESSON {
        @Override
        Optional<String> brokenBy(Proposed proposed) {
            MeetingProposal proposal = proposed.proposal();
            return brokenIf(proposal.kind() != MeetingKind.PARTY_LESSON && proposal.lecturer() != null);
        }
    },
    /** The lecturer is a member, of whatever branch. */
    LECTURER_KNOWN {
        @Override
        Optional<String> brokenBy(Proposed proposed) {
            MemberId lecturer = proposed.proposal().lecturer();
            boolean stranger = lecturer != null
                    && proposed.roster()
                            .member(lecturer)
                            .filter(member -> !member.left())
                            .isEmpty();
            return brokenIf(stranger);
        }
    },
    /** Somebody is expected. */
    SOMEBODY_EXPECTED {
        @Override
        Optional<String> brokenBy(Proposed proposed) {
            return brokenIf(proposed.expected().isEmpty());
        }
    },
    /** At most 2,000 are expected at one meeting. */
    NOT_TOO_MANY_EXPECTED {
        @Override
        Optional<String> brokenBy(Proposed proposed) {
            return brokenIf(proposed.expected().size() > MeetingPlan.MOST_EXPECTED);
        }
    },
    /** Everyone is expected once. */
    EXPECTED_ONCE {
        @Override
        Optional<String> brokenBy(Proposed proposed) {
            return brokenIf(new HashSet<>(proposed.expected()).size()
                    < proposed.expected().size());
        }
    },
    /** Only members of the branch are expected; guests come and are not counted. */
    EXPECTED_BELONG_TO_BRANCH {
        @Override
        Optional<String> brokenBy(Proposed proposed) {
            List<MemberId> guests = BranchMembers.present(proposed.roster())
                    .guestsAmong(proposed.expected(), proposed.proposal().branch());
            return guests.isEmpty() ? Optional.empty() : Optional.of(BranchMembers.first(guests));
        }
    },
    /** A branch holds at most 1,000 meetings a year; more are a mistake. */
    ROOM_IN_THE_YEAR {
        @Override
        Optional<String> brokenBy(Proposed proposed) {
            return brokenIf(proposed.heldThatYear().getAsInt() >= EnterInLists.MOST_IN_A_YEAR);
        }
    };

    private static final Duration LATEST_START = Duration.ofHours(24);
    private static final Duration FARTHEST = Duration.ofDays(366);

    /**
     * A proposal with what is known when it is judged.
     *
     * @param heldThatYear how many meetings the branch has in that year; asked only for a sensible year
     */
    record Proposed(
            MeetingProposal proposal, List<MemberId> expected, Roster roster, Instant now, IntSupplier heldThatYear) {}

    /** What breaks the rule, or nothing. */
    abstract Optional<String> brokenBy(Proposed proposed);

    private static Optional<String> brokenIf(boolean broken) {
        return broken ? Optional.of("") : Optional.empty();
    }
}
