package org.xianfeng.scoring.contest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xianfeng.contracts.EventContract;
import org.xianfeng.contracts.EventContracts;
import org.xianfeng.contracts.scoring.ContestUpheld;
import org.xianfeng.contracts.scoring.ProposalDecided;
import org.xianfeng.scoring.contest.ContestOutcome.Refused;
import org.xianfeng.scoring.contest.ContestOutcome.Why;
import org.xianfeng.starter.pending.NewEvent;

/** What the ledgers are told of a decision. */
final class Decision {
    private static final Set<Class<?>> DECIDED = Set.of(ContestUpheld.class, ProposalDecided.class);

    /** The types of the events; a claim that comes from one was decided by people. */
    static final Set<String> TYPES = EventContracts.all().stream()
            .filter(contract -> DECIDED.contains(contract.data()))
            .map(EventContract::type)
            .collect(Collectors.toUnmodifiableSet());

    private Decision() {}

    /** The events of a contest as it stands: one if the member is right, else none. */
    static List<NewEvent> events(Contest contest) {
        return contest.decision().filter(Answer::upheld).map(answer -> event(contest, answer)).stream()
                .toList();
    }

    private static NewEvent event(Contest contest, Answer answer) {
        Contested about = contest.about();
        ContestUpheld data = new ContestUpheld(
                contest.id(),
                about.member().value(),
                about.branch().value(),
                about.rule().id(),
                about.subject().toString(),
                about.happenedAt(),
                answer.pointsHundredths(),
                answer.at(),
                1);
        return new NewEvent(data, contest.id(), about.branch().value(), answer.at());
    }

    /** Why so many points cannot count under the rule; none if they can. */
    static Optional<Refused> outOfRange(RuleRange ranges, Contested about, long hundredths) {
        Optional<RuleRange.Range> range = ranges.of(about);
        if (range.isEmpty()) {
            return Optional.of(Refused.because(Why.RULE_UNKNOWN));
        }
        return range.filter(some -> !some.holds(hundredths))
                .map(some -> Refused.because(Why.OUT_OF_RANGE, points(some.least()), points(some.most())));
    }

    private static String points(long hundredths) {
        return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
    }
}
