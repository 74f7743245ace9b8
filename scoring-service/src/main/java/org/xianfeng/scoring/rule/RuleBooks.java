package org.xianfeng.scoring.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xianfeng.scoring.claim.Block;
import org.xianfeng.scoring.claim.RuleVersion;
import org.xianfeng.scoring.ledger.Blocks;
import org.xianfeng.scoring.ledger.RuleTitles;
import org.xianfeng.scoring.ledger.Title;
import org.xianfeng.scoring.sieve.Sieve;
import org.xianfeng.starter.identity.OrganisationId;

/** Every rule book this service knows, past ones included: a fact is judged by what was in force on its day. */
public final class RuleBooks implements Blocks, RuleTitles {
    private final Map<String, List<RuleBook>> newestFirst;
    private final Map<OrganisationId, List<RuleBook>> ofOrganisations;
    private final Map<RuleVersion, Title> titles = new HashMap<>();
    private final Map<List<String>, Effective> together = new ConcurrentHashMap<>();
    private final LocalDate firstOfOrganisations;
    private final boolean haveTerms;

    /** These books: those that are shipped for the whole installation, and those of organisations. */
    public RuleBooks(List<RuleBook> books) {
        List<RuleBook> shipped = books.stream()
                .filter(book -> book.scope().organisation() == null)
                .toList();
        newestFirst = newestFirst(shipped, RuleBook::id);
        ofOrganisations = newestFirst(
                books.stream()
                        .filter(book -> book.scope().organisation() != null)
                        .toList(),
                book -> Objects.requireNonNull(book.scope().organisation()));
        newestFirst.values().forEach(RuleBooks::checkVersions);
        ofOrganisations.values().forEach(RuleBooks::checkVersions);
        checkRuleIds(shipped);
        books.forEach(book -> book.rules().forEach(rule -> titles.put(rule.version(), rule.title())));
        haveTerms = books.stream().flatMap(book -> book.blocks().stream()).anyMatch(block -> block.terms() != null);
        firstOfOrganisations = ofOrganisations.values().stream()
                .map(versions -> versions.getLast().effectiveFrom())
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
    }

    private static <K> Map<K, List<RuleBook>> newestFirst(List<RuleBook> books, Function<RuleBook, K> of) {
        return books.stream()
                .sorted(Comparator.comparing(RuleBook::effectiveFrom).reversed())
                .collect(Collectors.groupingBy(of));
    }

    /**
     * What holds for one organisation on one day.
     *
     * @param books from the whole installation down to the organisation
     * @param blocks each as the lowest book has it
     * @param rules each as the lowest book has it, under the caps of those blocks
     * @param sieve finds those of the rules that an event may concern
     */
    public record Effective(
            List<RuleBook> books, List<RuleBook.BookBlock> blocks, List<Rule> rules, Sieve<Rule> sieve) {
        private static Effective of(List<RuleBook> books) {
            Map<String, RuleBook.BookBlock> blocks = new LinkedHashMap<>();
            Map<String, Rule> rules = new LinkedHashMap<>();
            for (RuleBook book : books) {
                book.blocks().forEach(block -> blocks.put(block.block().id(), block));
                book.rules().forEach(rule -> rules.put(rule.version().id(), rule));
            }
            List<Rule> capped = rules.values().stream()
                    .map(rule -> rule.under(blocks.getOrDefault(rule.block().id(), rule.blockOfBook())))
                    .toList();
            capped.forEach(rule -> blocks.putIfAbsent(rule.block().id(), rule.blockOfBook()));
            return new Effective(List.copyOf(books), List.copyOf(blocks.values()), capped, new Sieve<>(capped));
        }
    }

    /** The same with a draft in the place of every book of its organisation, in force from that day on. */
    public RuleBooks with(RuleBook draft, LocalDate from) {
        Stream<RuleBook> others = Stream.concat(
                        newestFirst.values().stream(),
                        ofOrganisations.entrySet().stream()
                                .filter(own ->
                                        !own.getKey().equals(draft.scope().organisation()))
                                .map(Map.Entry::getValue))
                .flatMap(List::stream);
        return new RuleBooks(Stream.concat(others, Stream.of(draft.from(from))).toList());
    }

    /** Whether any organisation had a book of its own by that day, so that it matters where a branch stands. */
    public boolean differByOrganisation(LocalDate day) {
        return !day.isBefore(firstOfOrganisations);
    }

    /** What holds on a day for the last organisation of a path from the root; for the whole installation without one. */
    public Effective effective(LocalDate day, List<OrganisationId> path) {
        List<RuleBook> books = new ArrayList<>(on(day));
        for (OrganisationId organisation : path) {
            Optional<RuleBook> own = ofOrganisations.getOrDefault(organisation, List.of()).stream()
                    .filter(book -> !book.effectiveFrom().isAfter(day))
                    .findFirst();
            if (own.isPresent() && own.get().scope().replacesAbove()) {
                books.clear();
            }
            own.ifPresent(books::add);
        }
        List<String> named =
                books.stream().map(book -> book.id() + "/" + book.version()).toList();
        return together.computeIfAbsent(named, _ -> Effective.of(books));
    }

    /** Whether any book says what a year begins with or between what it is held. */
    public boolean haveTerms() {
        return haveTerms;
    }

    /** Every block of any book, by id, as it was last used. */
    public Map<String, RuleBook.BookBlock> blocksById() {
        return blocks(ofOrganisations.values().stream());
    }

    /** Every block that a book of the last organisation of a path may use. */
    public Map<String, RuleBook.BookBlock> blocksAlong(List<OrganisationId> path) {
        return blocks(path.stream().map(organisation -> ofOrganisations.getOrDefault(organisation, List.of())));
    }

    private Map<String, RuleBook.BookBlock> blocks(Stream<List<RuleBook>> ofThese) {
        Map<String, RuleBook.BookBlock> blocks = new LinkedHashMap<>();
        Stream.concat(newestFirst.values().stream(), ofThese)
                .flatMap(List::stream)
                .sorted(Comparator.comparing(RuleBook::version))
                .flatMap(book -> book.blocks().stream())
                .forEach(block -> blocks.put(block.block().id(), block));
        return blocks;
    }

    /** The books for the whole installation in force on a day: of each the version that took effect last. */
    public List<RuleBook> on(LocalDate day) {
        return newestFirst.values().stream()
                .flatMap(versions -> versions.stream()
                        .filter(book -> !book.effectiveFrom().isAfter(day))
                        .limit(1))
                .sorted(Comparator.comparing(RuleBook::id))
                .toList();
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
                .forEach(block -> blocks.put(block.block(), inForce(block, block.yearlyCapHundredths())));
        ofOrganisations.values().stream()
                .flatMap(versions -> during(versions, first))
                .flatMap(book -> book.blocks().stream())
                .forEach(block -> blocks.merge(
                        block.block(),
                        inForce(block, block.yearlyCapHundredths()),
                        (one, another) -> Objects.equals(one.capHundredths(), another.capHundredths())
                                ? one
                                : new BlockInForce(one.block(), one.ledger(), one.title(), null)));
        return List.copyOf(blocks.values());
    }

    /** Those of an organisation's versions that are in force on some day of the year. */
    private static Stream<RuleBook> during(List<RuleBook> versions, LocalDate firstOfYear) {
        Stream<RuleBook> begun =
                versions.stream().filter(book -> book.effectiveFrom().getYear() <= firstOfYear.getYear());
        Stream<RuleBook> before = versions.stream()
                .filter(book -> !book.effectiveFrom().isAfter(firstOfYear))
                .limit(1);
        return Stream.concat(begun.filter(book -> book.effectiveFrom().isAfter(firstOfYear)), before);
    }

    private static BlockInForce inForce(RuleBook.BookBlock block, @Nullable Long capHundredths) {
        return new BlockInForce(block.block(), block.ledger(), block.title(), capHundredths);
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
                        "two versions of book " + newer.id() + " take effect on " + newer.effectiveFrom(),
                        "办法 " + newer.id() + " 有两个版本同在 " + newer.effectiveFrom() + " 生效");
            }
            if (newer.version() <= older.version()) {
                throw new RefusedBook(
                        "book " + newer.id() + " of " + newer.effectiveFrom() + " has version "
                                + newer.version() + ", which is not above version " + older.version() + " of "
                                + older.effectiveFrom(),
                        "办法 " + newer.id() + " 的版本号没有递增");
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
                                    "book " + book.id() + " " + book.version() + ": rule " + id + " stands twice",
                                    "规则 " + id + " 写了两次")
                            .at(id);
                }
                String other = bookOf.putIfAbsent(id, book.id());
                if (other != null && !other.equals(book.id())) {
                    throw new RefusedBook(
                            "rule " + id + " stands in book " + other + " and in book " + book.id(),
                            "规则 " + id + " 同时在 " + other + " 与 " + book.id() + " 之中");
                }
            }
        }
    }
}
