package org.xianfeng.scoring.award;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xianfeng.contracts.EventData;
import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.scoring.claim.SourceEvent;
import org.xianfeng.scoring.expression.EventValues;
import org.xianfeng.scoring.expression.FailedExpression;
import org.xianfeng.scoring.fact.Fact;
import org.xianfeng.scoring.rule.Judgement;
import org.xianfeng.scoring.rule.RuleBooks;
import org.xianfeng.starter.listener.ReceivedEvent;

/**
 * Turns an event into claims: a pure function of the event and the rule books. The event that corrects, confirms or
 * undoes a fact leads to the same page, rule version and subject as the fact itself, whichever comes first.
 */
public final class JudgeEvent {
    private static final Instant EARLIEST = Instant.parse("1949-10-01T00:00:00Z");
    private static final Duration AHEAD = Duration.ofDays(1);

    private final RuleBooks books;

    public JudgeEvent(RuleBooks books) {
        this.books = books;
    }

    public Judged of(ReceivedEvent event) {
        Optional<Fact> fact = Fact.of(event.data());
        if (fact.isEmpty()) {
            return new Judged.Claims(List.of());
        }
        if (Fact.repeatsMember(event.data())) {
            return new Judged.Refused(Judged.Why.REPEATED_MEMBER);
        }
        Instant time = fact.get().time();
        if (time.isBefore(EARLIEST) || time.isAfter(event.time().plus(AHEAD))) {
            return new Judged.Refused(Judged.Why.IMPOSSIBLE_TIME);
        }
        try {
            return new Judged.Claims(claims(event, fact.get(), event.data()));
        } catch (FailedExpression | IllegalArgumentException | ArithmeticException failure) {
            return new Judged.Refused(Judged.Why.RULE_FAILED);
        }
    }

    private List<Claim> claims(ReceivedEvent event, Fact fact, EventData data) {
        SourceEvent source = new SourceEvent(event.id(), event.type(), event.contentHash());
        Map<String, Object> values = EventValues.of(data);
        return books.at(fact.time())
                .flatMap(rule -> rule.judge(event.type(), values).stream())
                .map(judgement -> claim(judgement, fact, source))
                .toList();
    }

    private static Claim claim(Judgement judgement, Fact fact, SourceEvent source) {
        return new Claim(
                judgement.account(),
                judgement.rule().block(),
                judgement.rule().caps(),
                fact.subject(),
                fact.revision(),
                judgement.rule().version(),
                fact.time(),
                source,
                fact.branchId(),
                judgement.rawPointsHundredths(),
                judgement.settled(),
                judgement.reason(),
                judgement.once());
    }
}
