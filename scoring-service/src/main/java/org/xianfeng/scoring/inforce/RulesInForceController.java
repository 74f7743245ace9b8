package org.xianfeng.scoring.inforce;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.contracts.scoring.LedgerKind;
import org.xianfeng.scoring.claim.Cap;
import org.xianfeng.scoring.claim.CapWindow;
import org.xianfeng.scoring.claim.PagePeriod;
import org.xianfeng.scoring.ledger.Title;
import org.xianfeng.scoring.provision.Provision;
import org.xianfeng.scoring.rule.Rule;
import org.xianfeng.scoring.rule.RuleBook;
import org.xianfeng.scoring.rule.RuleBooks;
import org.xianfeng.scoring.rulebook.CurrentRules;
import org.xianfeng.scoring.yearterms.YearTerms;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.problem.Problem;
import org.xianfeng.starter.roster.Roster;

/** Tells every signed-in person what counts how much, on any day. */
@RestController
@RequestMapping("/api/scoring/rules")
class RulesInForceController {
    private final CurrentRules rules;
    private final Roster roster;
    private final Clock clock;

    RulesInForceController(CurrentRules rules, Roster roster, Clock clock) {
        this.rules = rules;
        this.roster = roster;
        this.clock = clock;
    }

    /**
     * The rules in force on a day: for the whole installation, or for one organisation as it stands today.
     *
     * @param books where they come from, from the whole installation down to the organisation
     * @param effective what the books amount to together; a rule lower down takes the place of one with its id above
     */
    record InForce(LocalDate on, @Nullable String organisationId, List<Book> books, Effective effective) {}

    /** What holds: blocks and rules as the lowest book has them. */
    record Effective(List<BlockOfRules> blocks, List<RuleInForce> rules) {}

    /**
     * A rule book.
     *
     * @param source the document it follows
     * @param organisationId whose it is; absent for a book of the whole installation
     * @param replacesAbove whether nothing of the books above it holds
     */
    record Book(
            String id,
            int version,
            Title title,
            String source,
            LocalDate effectiveFrom,
            @Nullable String organisationId,
            boolean replacesAbove,
            List<BlockOfRules> blocks,
            List<RuleInForce> rules) {}

    /**
     * A block of rules, the period of its pages, and the caps on the whole of it.
     *
     * @param terms what a year begins with and between what it is held; absent where the book does not say
     */
    record BlockOfRules(
            String id,
            Title title,
            LedgerKind ledger,
            PagePeriod page,
            List<CapInForce> caps,
            @Nullable YearTerms terms) {}

    /**
     * A rule; points are in hundredths, by row, band or unit.
     *
     * @param decided what it says where no event starts it and people decide; absent for a rule that events start
     */
    record RuleInForce(
            String id,
            int version,
            Title title,
            String block,
            LedgerKind to,
            List<String> eventTypes,
            @Nullable String applies,
            @Nullable String when,
            Rule.WayOfCounting points,
            Map<String, Long> pointsHundredths,
            List<CapInForce> caps,
            boolean provisional,
            @Nullable Provision decided) {}

    /** The most in a window, in hundredths of a point. */
    record CapInForce(String of, CapWindow window, long mostHundredths) {}

    @GetMapping
    InForce on(
            Caller caller,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable OrganisationId organisationId) {
        LocalDate day = on == null ? clock.instant().atZone(PagePeriod.CALENDAR).toLocalDate() : on;
        List<OrganisationId> path = organisationId == null ? List.of() : roster.pathOf(organisationId);
        if (organisationId != null && path.isEmpty()) {
            throw Problem.notFound();
        }
        RuleBooks.Effective effective = rules.now().effective(day, path);
        return new InForce(
                day,
                organisationId == null ? null : organisationId.value(),
                effective.books().stream().map(RulesInForceController::book).toList(),
                new Effective(
                        blocks(effective.blocks()),
                        effective.rules().stream()
                                .map(RulesInForceController::rule)
                                .toList()));
    }

    private static Book book(RuleBook book) {
        return new Book(
                book.id(),
                book.version(),
                book.title(),
                book.source(),
                book.effectiveFrom(),
                Optional.ofNullable(book.scope().organisation())
                        .map(OrganisationId::value)
                        .orElse(null),
                book.scope().replacesAbove(),
                blocks(book.blocks()),
                book.rules().stream().map(RulesInForceController::rule).toList());
    }

    private static List<BlockOfRules> blocks(List<RuleBook.BookBlock> blocks) {
        return blocks.stream()
                .map(block -> new BlockOfRules(
                        block.block().id(),
                        block.title(),
                        block.ledger(),
                        block.block().page(),
                        caps(block.caps()),
                        block.terms()))
                .toList();
    }

    private static RuleInForce rule(Rule rule) {
        Rule.Terms terms = rule.terms();
        return new RuleInForce(
                rule.version().id(),
                rule.version().version(),
                rule.title(),
                rule.block().id(),
                terms.to(),
                terms.eventTypes(),
                terms.applies(),
                terms.when(),
                terms.points(),
                terms.hundredths(),
                caps(rule.caps()),
                terms.provisional(),
                rule.provision().orElse(null));
    }

    private static List<CapInForce> caps(List<Cap> caps) {
        return caps.stream()
                .map(cap -> new CapInForce(cap.id(), cap.window(), cap.mostHundredths()))
                .toList();
    }
}
