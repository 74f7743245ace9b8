package org.xianfeng.scoring.contest;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.xianfeng.scoring.claim.Cap;
import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.scoring.claim.PagePeriod;
import org.xianfeng.scoring.placement.Placements;
import org.xianfeng.scoring.rule.Rule;
import org.xianfeng.scoring.rule.RuleBooks;
import org.xianfeng.starter.identity.OrganisationId;

/** How much a rule can give for one subject: people may say what happened, and not what it is worth. */
final class RuleRange {
    private final Supplier<RuleBooks> books;
    private final Placements placements;

    RuleRange(Supplier<RuleBooks> books, Placements placements) {
        this.books = books;
        this.placements = placements;
    }

    /** The least and the most, nothing included. */
    record Range(long least, long most) {
        boolean holds(long hundredths) {
            return least <= hundredths && hundredths <= most;
        }
    }

    /** By the books in force on the day of the fact; none if they do not have the rule. */
    Optional<Range> of(Contested about) {
        LocalDate day = LocalDate.ofInstant(about.happenedAt(), PagePeriod.CALENDAR);
        RuleBooks now = books.get();
        Optional<List<OrganisationId>> path =
                now.differByOrganisation(day) ? placements.path(about.branch(), day) : Optional.of(List.of());
        return path.flatMap(known -> now.effective(day, known).rules().stream()
                .filter(rule -> rule.version().id().equals(about.rule().id()))
                .findFirst()
                .map(RuleRange::of));
    }

    private static Range of(Rule rule) {
        Collection<Long> rows = rule.terms().hundredths().values();
        long least = Math.min(0, rows.stream().mapToLong(Long::longValue).min().orElse(0));
        long most = Math.max(0, rows.stream().mapToLong(Long::longValue).max().orElse(0));
        if (rule.terms().points() != Rule.WayOfCounting.EACH) {
            return new Range(least, most);
        }
        long cap = rule.caps().stream().mapToLong(Cap::mostHundredths).min().orElse(Claim.MOST_HUNDREDTHS);
        return new Range(least < 0 ? -Claim.MOST_HUNDREDTHS : 0, most > 0 ? cap : 0);
    }
}
