package org.xianfeng.scoring.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xianfeng.scoring.claim.Block;
import org.xianfeng.scoring.claim.PagePeriod;
import org.xianfeng.scoring.claim.RuleVersion;
import org.xianfeng.scoring.ledger.Blocks;
import org.xianfeng.scoring.ledger.RuleTitles;
import org.xianfeng.scoring.ledger.Title;

/** Every rule book this service knows, past ones included: a fact is judged by what was in force on its day. */
public final class RuleBooks implements Blocks, RuleTitles {
    private final Map<String, List<RuleBook>> newestFirst;
    private final Map<RuleVersion, Title> titles = new HashMap<>();

    public RuleBooks(List<RuleBook> books) {
        newestFirst = books.stream()
                .sorted(Comparator.comparing(RuleBook::effectiveFrom).reversed())
                .collect(Collectors.groupingBy(RuleBook::id));
        newestFirst.values().forEach(RuleBooks::checkVersions);
        checkRuleIds(books);
        books.forEach(book -> book.rules().forEach(rule -> titles.put(rule.version(), rule.title())));
    }

    /** The books in force on a day: of each the version that took effect last. */
    public List<RuleBook> on(LocalDate day) {
        return newestFirst.values().stream()
                .flatMap(versions -> versions.stream()
                        .filter(book -> !book.effectiveFrom().isAfter(day))
                        .limit(1))
                .sorted(Comparator.comparing(RuleBook::id))
                .toList();
    }

    /** The rules that judge a fact of that time. */
    public Stream<Rule> at(Instant factTime) {
        return on(factTime.atZone(PagePeriod.CALENDAR).toLocalDate()).stream().flatMap(book -> book.rules().stream());
    }

    @Override
    public List<BlockInForce> inForce(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        Stream<RuleBook> later = newestFirst.values().stream()
                .flatMap(List::stream)
                .filter(book -> book.effectiveFrom().isAfter(first)
                        && book.effectiveFrom().getYear() == year)
                .sorted(Comparator.comparing(RuleBook::effectiveFrom));
        Map<Block, BlockInForce> blocks = new LinkedHashMap<>();
        Stream.concat(on(first).stream(), later)
                .flatMap(book -> book.blocks().stream())
                .forEach(block -> blocks.put(
                        block.block(),
                        new BlockInForce(block.block(), block.ledger(), block.title(), block.yearlyCapHundredths())));
        return List.copyOf(blocks.values());
    }

    @Override
    public Title of(RuleVersion rule) {
        return titles.getOrDefault(rule, new Title(rule.id(), rule.id()));
    }

    private static void checkVersions(List<RuleBook> versions) {
        for (int index = 1; index < versions.size(); index++) {
            RuleBook newer = versions.get(index - 1);
            RuleBook older = versions.get(index);
            if (newer.effectiveFrom().equals(older.effectiveFrom())) {
                throw new RefusedBook(
                        "two versions of book " + newer.id() + " take effect on " + newer.effectiveFrom());
            }
            if (newer.version() <= older.version()) {
                throw new RefusedBook("book " + newer.id() + " of " + newer.effectiveFrom() + " has version "
                        + newer.version() + ", which is not above version " + older.version() + " of "
                        + older.effectiveFrom());
            }
        }
    }

    private static void checkRuleIds(List<RuleBook> books) {
        Map<String, String> bookOf = new HashMap<>();
        for (RuleBook book : books) {
            Set<String> own = new HashSet<>();
            for (Rule rule : book.rules()) {
                String id = rule.version().id();
                if (!own.add(id)) {
                    throw new RefusedBook(
                            "book " + book.id() + " " + book.version() + ": rule " + id + " stands twice");
                }
                String other = bookOf.putIfAbsent(id, book.id());
                if (other != null && !other.equals(book.id())) {
                    throw new RefusedBook("rule " + id + " stands in book " + other + " and in book " + book.id());
                }
            }
        }
    }
}
