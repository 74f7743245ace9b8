package org.xianfeng.scoring.inforce;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.xianfeng.scoring.rule.Rule;
import org.xianfeng.scoring.rule.RuleBook;
import org.xianfeng.scoring.rule.RuleBooks;
import org.xianfeng.scoring.rule.WayOfCounting;
import org.xianfeng.starter.access.Caller;

/** Tells every signed-in person what counts how much, on any day. */
@RestController
@RequestMapping("/api/scoring/rules")
class RulesInForceController {
    private final RuleBooks books;
    private final Clock clock;

    RulesInForceController(RuleBooks books, Clock clock) {
        this.books = books;
        this.clock = clock;
    }

    /** The rules in force on a day. */
    record InForce(LocalDate on, List<Book> books) {}

    /** A rule book; {@code source} is the document it follows. */
    record Book(
            String id,
            int version,
            Title title,
            String source,
            LocalDate effectiveFrom,
            List<BlockOfRules> blocks,
            List<RuleInForce> rules) {}

    /** A block of rules, the period of its pages, and the caps on the whole of it. */
    record BlockOfRules(String id, Title title, LedgerKind ledger, PagePeriod page, List<CapInForce> caps) {}

    /** A rule; points are in hundredths, by row, band or unit. */
    record RuleInForce(
            String id,
            Title title,
            String block,
            LedgerKind to,
            List<String> eventTypes,
            @Nullable String applies,
            @Nullable String when,
            WayOfCounting points,
            Map<String, Long> pointsHundredths,
            List<CapInForce> caps,
            boolean provisional) {}

    /** The most in a window, in hundredths of a point. */
    record CapInForce(String of, CapWindow window, long mostHundredths) {}

    @GetMapping
    InForce on(Caller caller, @RequestParam(required = false) @Nullable LocalDate on) {
        LocalDate day = on == null ? clock.instant().atZone(PagePeriod.CALENDAR).toLocalDate() : on;
        return new InForce(
                day, books.on(day).stream().map(RulesInForceController::book).toList());
    }

    private static Book book(RuleBook book) {
        return new Book(
                book.id(),
                book.version(),
                book.title(),
                book.source(),
                book.effectiveFrom(),
                book.blocks().stream()
                        .map(block -> new BlockOfRules(
                                block.block().id(),
                                block.title(),
                                block.ledger(),
                                block.block().page(),
                                caps(block.caps())))
                        .toList(),
                book.rules().stream().map(RulesInForceController::rule).toList());
    }

    private static RuleInForce rule(Rule rule) {
        Rule.Terms terms = rule.terms();
        return new RuleInForce(
                rule.version().id(),
                rule.title(),
                rule.block().id(),
                terms.to(),
                terms.eventTypes(),
                terms.applies(),
                terms.when(),
                terms.points(),
                terms.hundredths(),
                caps(rule.caps()),
                terms.provisional());
    }

    private static List<CapInForce> caps(List<Cap> caps) {
        return caps.stream()
                .map(cap -> new CapInForce(cap.id(), cap.window(), cap.mostHundredths()))
                .toList();
    }
}
