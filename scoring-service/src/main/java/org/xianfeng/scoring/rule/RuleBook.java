package org.xianfeng.scoring.rule;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.scoring.LedgerKind;
import org.xianfeng.scoring.claim.Block;
import org.xianfeng.scoring.claim.Cap;
import org.xianfeng.scoring.claim.CapWindow;
import org.xianfeng.scoring.ledger.Title;
import org.xianfeng.scoring.yearterms.YearTerms;
import org.xianfeng.starter.identity.OrganisationId;

/**
 * One version of a set of rules.
 *
 * @param source the document it follows, or that it is a default of the platform
 * @param effectiveFrom the first day whose facts it judges, in Asia/Shanghai
 */
public record RuleBook(
        String id,
        int version,
        Title title,
        String source,
        LocalDate effectiveFrom,
        Scope scope,
        List<BookBlock> blocks,
        List<Rule> rules) {
    public RuleBook {
        blocks = List.copyOf(blocks);
        rules = List.copyOf(rules);
    }

    RuleBook from(LocalDate day) {
        return new RuleBook(id, version, title, source, day, scope, blocks, rules);
    }

    /**
     * Where a book holds.
     *
     * @param organisation there and below; none for the whole installation
     * @param replacesAbove whether nothing of the books above it holds there; else its rules add to theirs, and one with the
     *     id of a rule above takes its place
     */
    public record Scope(@Nullable OrganisationId organisation, boolean replacesAbove) {}

    /**
     * A block of rules, with the caps on the whole of it.
     *
     * @param terms what a year of it begins with and between what it is held, if the book says so
     */
    public record BookBlock(
            Block block,
            Title title,
            LedgerKind ledger,
            List<Cap> caps,
            @Nullable YearTerms terms) {
        public BookBlock {
            caps = List.copyOf(caps);
        }

        /** The most that a year's account gains from it, if it has such a cap. */
        @Nullable
        Long yearlyCapHundredths() {
            return caps.stream()
                    .filter(cap -> cap.window() == CapWindow.YEAR)
                    .map(Cap::mostHundredths)
                    .findFirst()
                    .orElse(null);
        }
    }
}
