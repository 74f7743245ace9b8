package org.xianfeng.scoring.contest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.xianfeng.contracts.EventContract;
import org.xianfeng.contracts.EventContracts;
import org.xianfeng.contracts.EventData;
import org.xianfeng.contracts.scoring.ContestUpheld;
import org.xianfeng.contracts.scoring.ProposalDecided;
import org.xianfeng.scoring.contest.ContestOutcome.Refused;
import org.xianfeng.scoring.contest.ContestOutcome.Why;
import org.xianfeng.starter.pending.NewEvent;

/** What the ledgers are told of a decision. */
final class Decision {
    /** The type of the event of a contest; a claim that comes from it was decided by people. */
    static final String TYPE = type(ContestUpheld.class);

    /** The type of what people decided without an event of a service; it is taken back, and not contested. */
    static final String OF_PROPOSALS = type(ProposalDecided.class);

    private Decision() {}

    private static String type(Class<? extends EventData> data) {
        return EventContracts.all().stream()
                .filter(contract -> contract.data() == data)
                .map(EventContract::type)
                .findFirst()
                .orElseThrow();
    }

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
