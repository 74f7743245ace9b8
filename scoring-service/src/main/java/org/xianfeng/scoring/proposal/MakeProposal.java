package org.xianfeng.scoring.proposal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.xianfeng.scoring.claim.PagePeriod;
import org.xianfeng.scoring.evidence.BranchFacts;
import org.xianfeng.scoring.evidence.Evidence;
import org.xianfeng.scoring.proposal.Proposal.Statement;
import org.xianfeng.scoring.proposal.ProposalOutcome.Kept;
import org.xianfeng.scoring.proposal.ProposalOutcome.Refused;
import org.xianfeng.scoring.proposal.ProposalOutcome.Why;
import org.xianfeng.scoring.proposal.Vote.Person;
import org.xianfeng.scoring.provision.Provision;
import org.xianfeng.scoring.rule.Rule;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.pending.IdTaken;
import org.xianfeng.starter.roster.Roster;
import org.xianfeng.starter.roster.RosterMember;

/** Somebody proposes that something counts under a rule on which people decide, or hears why that cannot be. */
final class MakeProposal {
    private static final int ATTEMPTS = 4;

    private final Proposals proposals;
    private final DecidableRules rules;
    private final BranchFacts facts;
    private final Roster roster;
    private final Clock clock;

    MakeProposal(Proposals proposals, DecidableRules rules, BranchFacts facts, Roster roster, Clock clock) {
        this.proposals = proposals;
        this.rules = rules;
        this.facts = facts;
        this.roster = roster;
        this.clock = clock;
    }

    /**
     * What is proposed.
     *
     * @param day for which it is to count
     * @param description what happened, in the words of whoever proposes it
     */
    record Wish(MemberId member, String rule, LocalDate day, long units, List<Evidence> evidence, String description) {
        Wish {
            evidence = List.copyOf(evidence);
        }
    }

    /** The rule that a wish is about, as it was in force where the member belonged on that day; none if there is no such. */
    Optional<DecidableRules.Found> rule(Wish wish) {
        return rules.find(wish.member(), wish.rule(), wish.day());
    }

    ProposalOutcome of(Wish wish, DecidableRules.Found found, Person by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Provision provision = found.provision();
        Optional<Refused> no = refusal(wish, found, LocalDate.ofInstant(now, PagePeriod.CALENDAR));
        if (no.isPresent()) {
            return no.get();
        }
        Rule rule = found.rule();
        Matter matter = new Matter(
                provision.kind(),
                wish.member(),
                found.branch(),
                wish.day(),
                wish.units(),
                wish.evidence(),
                new Matter.Terms(
                        rule.version(),
                        rule.block().id(),
                        provision.source(),
                        provision.review(),
                        provision.waitingDays(),
                        rule.worthHundredths(wish.units()),
                        provision.holdsAtHundredths()));
        return added(matter, new Statement(by, wish.description(), now));
    }

    private Optional<Refused> refusal(Wish wish, DecidableRules.Found found, LocalDate today) {
        return Stream.<Supplier<Optional<Refused>>>of(
                        () -> ofTime(wish, found.provision(), today),
                        () -> ofMember(wish, found.provision()),
                        () -> ofUnits(wish, found.provision()),
                        () -> ofEvidence(wish, found))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Refused> ofTime(Wish wish, Provision provision, LocalDate today) {
        if (wish.day().isAfter(today)) {
            return Optional.of(Refused.because(Why.DAY_AHEAD, today.toString()));
        }
        LocalDate last = wish.day().plusDays(provision.withinDays());
        return today.isAfter(last)
                ? Optional.of(Refused.because(Why.TOO_LATE, last.toString(), Integer.toString(provision.withinDays())))
                : Optional.empty();
    }

    private Optional<Refused> ofMember(Wish wish, Provision provision) {
        Optional<RosterMember> member = roster.member(wish.member()).filter(known -> !known.left());
        if (member.isEmpty()) {
            return Optional.of(Refused.because(Why.MEMBER_UNKNOWN));
        }
        return provision.exempt().contains(member.get().employment())
                ? Optional.of(Refused.because(Why.EXEMPT, provision.source()))
                : Optional.empty();
    }

    private static Optional<Refused> ofUnits(Wish wish, Provision provision) {
        return wish.units() > provision.mostUnits()
                ? Optional.of(Refused.because(Why.TOO_MANY_UNITS, Integer.toString(provision.mostUnits())))
                : Optional.empty();
    }

    private Optional<Refused> ofEvidence(Wish wish, DecidableRules.Found found) {
        BranchFacts.Setting setting = new BranchFacts.Setting(wish.member(), found.branch(), wish.day());
        return wish.evidence().stream()
                .map(evidence -> ofEvidence(evidence, found.provision(), setting))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Refused> ofEvidence(Evidence evidence, Provision provision, BranchFacts.Setting setting) {
        if (!provision.evidence().contains(evidence.kind())) {
            return Optional.of(Refused.because(Why.EVIDENCE_KIND));
        }
        return switch (facts.fit(evidence, setting)) {
            case FITS -> Optional.empty();
            case UNKNOWN -> Optional.of(Refused.because(Why.EVIDENCE_UNKNOWN, evidence.reference()));
            case NOT_OF_MEMBER -> Optional.of(Refused.because(Why.EVIDENCE_NOT_OF_MEMBER, evidence.reference()));
            case ANOTHER_DAY -> Optional.of(Refused.because(Why.EVIDENCE_OF_ANOTHER_DAY, evidence.reference()));
        };
    }

    /** Two at once take the same number, so that the slower one looks again at what there is. */
    private ProposalOutcome added(Matter matter, Statement plea) {
        for (int attempt = 1; ; attempt++) {
            List<Proposal> before =
                    proposals.under(matter.member(), matter.terms().rule().id());
            Optional<Proposal> same = before.stream()
                    .filter(other -> other.state() != Proposal.State.REFUSED)
                    .filter(other -> other.matter().evidence().stream()
                            .anyMatch(used -> matter.evidence().stream().anyMatch(used::isSameAs)))
                    .findFirst();
            if (same.isPresent()) {
                return Refused.because(
                        Why.EVIDENCE_USED, same.get().matter().day().toString());
            }
            try {
                return new Kept(
                        proposals.add(Proposal.begun(before.size() + 1, matter, plea), roster.pathOf(matter.branch())));
            } catch (IdTaken faster) {
                if (attempt == ATTEMPTS) {
                    throw faster;
                }
            }
        }
    }
}
