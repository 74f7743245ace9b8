package org.xianfeng.activity.record;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.xianfeng.activity.agenda.EnterInLists;
import org.xianfeng.activity.agenda.MeetingLists;
import org.xianfeng.activity.meeting.MeetingPlan;
import org.xianfeng.activity.planning.BranchMembers;
import org.xianfeng.contracts.activity.MeetingKind;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.roster.Roster;

/** The rules every meeting of the past keeps, in the order they are tried. */
enum RecordRule {
    /** Only branches held meetings; one that was dissolved since has a history all the same. */
    BRANCHES_HOLD_MEETINGS {
        @Override
        Optional<String> brokenBy(Recorded recorded) {
            return brokenIf(recorded.roster()
                    .organisation(recorded.meeting().branch())
                    .filter(branch -> branch.kind() == OrganisationKind.BRANCH)
                    .isEmpty());
        }
    },
    /** A meeting was closed after it began. */
    CLOSED_AFTER_START {
        @Override
        Optional<String> brokenBy(Recorded recorded) {
            return brokenIf(
                    !recorded.meeting().closedAt().isAfter(recorded.meeting().startedAt()));
        }
    },
    /** No meeting took more than a day. */
    WITHIN_A_DAY {
        @Override
        Optional<String> brokenBy(Recorded recorded) {
            PastMeeting meeting = recorded.meeting();
            return brokenIf(
                    Duration.between(meeting.startedAt(), meeting.closedAt()).compareTo(MeetingPlan.LONGEST) > 0);
        }
    },
    /** What is still to come is planned, not recorded. */
    OVER_BY_NOW {
        @Override
        Optional<String> brokenBy(Recorded recorded) {
            return brokenIf(recorded.meeting().closedAt().isAfter(recorded.now()));
        }
    },
    /** Nothing is recorded from before 2010. */
    NOT_TOO_LONG_AGO {
        @Override
        Optional<String> brokenBy(Recorded recorded) {
            return brokenIf(recorded.meeting().startedAt().isBefore(EARLIEST));
        }
    },
    /** Only a Party lesson has a lecturer; paper does not always say who it was. */
    LECTURER_GAVE_LESSON {
        @Override
        Optional<String> brokenBy(Recorded recorded) {
            PastMeeting meeting = recorded.meeting();
            return brokenIf(meeting.kind() != MeetingKind.PARTY_LESSON && meeting.lecturer() != null);
        }
    },
    /** The lecturer is a member, or was one. */
    LECTURER_KNOWN {
        @Override
        Optional<String> brokenBy(Recorded recorded) {
            MemberId lecturer = recorded.meeting().lecturer();
            return brokenIf(
                    lecturer != null && recorded.roster().member(lecturer).isEmpty());
        }
    },
    /** Somebody was expected. */
    SOMEBODY_EXPECTED {
        @Override
        Optional<String> brokenBy(Recorded recorded) {
            return brokenIf(recorded.meeting().attendances().isEmpty());
        }
    },
    /** Everyone is named once. */
    NAMED_ONCE {
        @Override
        Optional<String> brokenBy(Recorded recorded) {
            List<MemberId> members = recorded.meeting().members();
            return brokenIf(new HashSet<>(members).size() < members.size());
        }
    },
    /** Only those who belong to the branch, or did until they left. */
    NAMED_BELONG_TO_BRANCH {
        @Override
        Optional<String> brokenBy(Recorded recorded) {
            List<MemberId> guests = BranchMembers.presentOrLeft(recorded.roster())
                    .guestsAmong(
                            recorded.meeting().members(), recorded.meeting().branch());
            return guests.isEmpty() ? Optional.empty() : Optional.of(BranchMembers.first(guests));
        }
    },
    /** A branch holds at most 1,000 meetings a year; more are a mistake. */
    ROOM_IN_THE_YEAR {
        @Override
        Optional<String> brokenBy(Recorded recorded) {
            PastMeeting meeting = recorded.meeting();
            return brokenIf(
                    recorded.lists().count(meeting.branch(), meeting.startedAt()) >= EnterInLists.MOST_IN_A_YEAR);
        }
    };

    private static final Instant EARLIEST = LocalDate.of(MeetingLists.FIRST_YEAR, 1, 1)
            .atStartOfDay(ZoneId.of("Asia/Shanghai"))
            .toInstant();

    /** A meeting of the past with what is known when it is judged. */
    record Recorded(PastMeeting meeting, Roster roster, EnterInLists lists, Instant now) {}

    /** What breaks the rule, or nothing. */
    abstract Optional<String> brokenBy(Recorded recorded);

    private static Optional<String> brokenIf(boolean broken) {
        return broken ? Optional.of("") : Optional.empty();
    }
}
