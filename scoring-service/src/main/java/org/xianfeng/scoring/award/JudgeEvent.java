package org.xianfeng.scoring.award;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.xianfeng.contracts.scoring.ContestUpheld;
import org.xianfeng.contracts.scoring.ProposalDecided;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.scoring.claim.PagePeriod;
import org.xianfeng.scoring.claim.Reason;
import org.xianfeng.scoring.claim.Settled;
import org.xianfeng.scoring.claim.SourceEvent;
import org.xianfeng.scoring.expression.EventValues;
import org.xianfeng.scoring.expression.FailedExpression;
import org.xianfeng.scoring.fact.Fact;
import org.xianfeng.scoring.placement.Placements;
import org.xianfeng.scoring.rule.Judgement;
import org.xianfeng.scoring.rule.Rule;
import org.xianfeng.scoring.rule.RuleBooks;
import org.xianfeng.scoring.sieve.Sieve;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.listener.ReceivedEvent;

/**
 * Turns an event into claims: a pure function of the event and the rule books. The event that corrects, confirms or
 * undoes a fact leads to the same page, rule version and subject as the fact itself, whichever comes first.
 */
public final class JudgeEvent {
    private final Supplier<RuleBooks> books;
    private final Placements placements;

    /** Judges by books that hold for the whole installation. */
    public JudgeEvent(RuleBooks books) {
        this(() -> books, (_, _) -> Optional.empty());
    }

    /** Judges by the books of the moment, those of organisations among them. */
    public JudgeEvent(Supplier<RuleBooks> books, Placements placements) {
        this.books = books;
        this.placements = placements;
    }

    public Judged of(ReceivedEvent event) {
        Optional<Fact> fact = Fact.of(event.data());
        if (fact.isEmpty()) {
            return new Judged.Claims(List.of());
        }
        if (Fact.repeatsMember(event.data())) {
            return new Judged.Refused(Judged.Why.REPEATED_MEMBER);
        }
        if (!fact.get().isPossibleAt(event.time())) {
            return new Judged.Refused(Judged.Why.IMPOSSIBLE_TIME);
        }
        Optional<RuleBooks.Effective> rules = rules(fact.get());
        if (rules.isEmpty()) {
            return new Judged.Refused(whyNoPath(fact.get()));
        }
        if (event.data() instanceof ContestUpheld decision) {
            return decided(decision, fact.get(), event, rules.get().rules());
        }
        if (event.data() instanceof ProposalDecided decision) {
            return decided(decision, fact.get(), event, rules.get().rules());
        }
        try {
            return new Judged.Claims(claims(event, fact.get(), rules.get().sieve()));
        } catch (FailedExpression | IllegalArgumentException | ArithmeticException failure) {
            return new Judged.Refused(Judged.Why.RULE_FAILED);
        }
    }

    /** What holds on the day of the fact where its branch stood; none while nobody knows where that was. */
    private Optional<RuleBooks.Effective> rules(Fact fact) {
        LocalDate day = day(fact);
        RuleBooks now = books.get();
        Optional<List<OrganisationId>> path = now.differByOrganisation(day)
                ? placements.path(new OrganisationId(fact.branchId()), day)
                : Optional.of(List.of());
        return path.map(known -> now.effective(day, known));
    }

    private Judged.Why whyNoPath(Fact fact) {
        return placements.leadsRound(new OrganisationId(fact.branchId()), day(fact))
                ? Judged.Why.PLACED_IN_A_RING
                : Judged.Why.BRANCH_UNKNOWN;
    }

    private static LocalDate day(Fact fact) {
        return fact.time().atZone(PagePeriod.CALENDAR).toLocalDate();
    }

    /** What people decided stands in the place of what the rule said, on the same page and under the same caps. */
    private static Judged decided(ContestUpheld decision, Fact fact, ReceivedEvent event, List<Rule> rules) {
        return rules.stream()
                .filter(rule -> rule.version().id().equals(decision.ruleId()))
                .map(rule -> new Judgement(
                        rule,
                        Account.member(decision.memberId()),
                        decision.pointsHundredths(),
                        Settled.FINAL,
                        Reason.of("contest-upheld"),
                        null))
                .map(judgement -> claim(judgement, fact, source(event)))
                .findFirst()
                .<Judged>map(claim -> new Judged.Claims(List.of(claim)))
                .orElseGet(() -> new Judged.Refused(Judged.Why.RULE_UNKNOWN));
    }

    /** People decided that something counts, and the rule says how much. */
    private static Judged decided(ProposalDecided decision, Fact fact, ReceivedEvent event, List<Rule> rules) {
        return rules.stream()
                .filter(rule -> rule.version().id().equals(decision.ruleId()))
                .filter(rule -> rule.provision()
                        .filter(provision -> provision.kind() == decision.kind())
                        .isPresent())
                .map(rule -> new Judgement(
                        rule,
                        Account.member(decision.memberId()),
                        decision.stands() ? rule.worthHundredths(decision.units()) : 0,
                        Settled.FINAL,
                        Reason.of(decision.kind() + (decision.stands() ? "-decided" : "-taken-back")),
                        null))
                .map(judgement -> claim(judgement, fact, source(event)))
                .findFirst()
                .<Judged>map(claim -> new Judged.Claims(List.of(claim)))
                .orElseGet(() -> new Judged.Refused(Judged.Why.RULE_UNKNOWN));
    }

    private static SourceEvent source(ReceivedEvent event) {
        return new SourceEvent(event.id(), event.type(), event.contentHash());
    }

    private static List<Claim> claims(ReceivedEvent event, Fact fact, Sieve<Rule> rules) {
        SourceEvent source = source(event);
        Map<String, Object> values = EventValues.of(event.data());
        return rules.of(event.type(), values).stream()
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
