package org.xianfeng.scoring.rulebook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xianfeng.scoring.claim.RuleVersion;
import org.xianfeng.scoring.ledger.Blocks;
import org.xianfeng.scoring.ledger.RuleTitles;
import org.xianfeng.scoring.ledger.Title;
import org.xianfeng.scoring.rule.BookReader;
import org.xianfeng.scoring.rule.RuleBook;
import org.xianfeng.scoring.rule.RuleBooks;
import org.xianfeng.starter.identity.OrganisationId;

/**
 * The rule books as this instance knows them. It looks for new ones every few seconds, and never judges by what it read
 * more than half a day ago: no book takes effect sooner than a day after its publication, so all instances agree on
 * every fact.
 */
public final class CurrentRules implements Blocks, RuleTitles {
    static final Duration TOO_OLD = Duration.ofHours(12);

    private final List<RuleBook> shipped;
    private final BookReader reader;
    private final Shelves shelves;
    private final Clock clock;
    private final Map<Integer, RuleBook> compiled = new HashMap<>();
    private volatile @Nullable Known known;

    CurrentRules(List<RuleBook> shipped, BookReader reader, Shelves shelves, Clock clock) {
        this.shipped = List.copyOf(shipped);
        this.reader = reader;
        this.shelves = shelves;
        this.clock = clock;
    }

    private record Known(RuleBooks books, Map<OrganisationId, Long> versions, Instant readAt) {}

    /** The books; read now if that was never done or long ago, and then throws when the store is away. */
    public RuleBooks now() {
        Known before = known;
        return before == null || age(before).compareTo(TOO_OLD) > 0 ? refresh() : before.books();
    }

    /** How long ago the books were last looked for. */
    Duration age() {
        Known before = known;
        return before == null ? Duration.ZERO : age(before);
    }

    /** How many books organisations have published. */
    int published() {
        synchronized (compiled) {
            return compiled.size();
        }
    }

    private Duration age(Known before) {
        return Duration.between(before.readAt(), clock.instant());
    }

    /** Looks for new books. */
    RuleBooks refresh() {
        synchronized (compiled) {
            Instant at = clock.instant();
            Map<OrganisationId, Long> versions = shelves.versions();
            Known before = known;
            RuleBooks books = before != null && before.versions().equals(versions) ? before.books() : read();
            known = new Known(books, versions, at);
            return books;
        }
    }

    private RuleBooks read() {
        List<RuleBook> books = new ArrayList<>(shipped);
        Map<String, RuleBook.BookBlock> blocks = new HashMap<>(new RuleBooks(shipped).blocksById());
        shelves.published().stream()
                .flatMap(shelf -> shelf.published().stream().map(book -> new Placed(shelf.organisation(), book)))
                .sorted(Comparator.comparing(placed -> placed.book().number()))
                .forEach(placed -> {
                    RuleBook book = compiled.computeIfAbsent(placed.book().number(), _ -> compile(placed, blocks));
                    book.blocks()
                            .forEach(block -> blocks.putIfAbsent(block.block().id(), block));
                    books.add(book);
                });
        return new RuleBooks(books);
    }

    private RuleBook compile(Placed placed, Map<String, RuleBook.BookBlock> blocks) {
        BookReader.Place place =
                new BookReader.Place(placed.organisation(), placed.book().number(), blocks, Map.of());
        BookReader.Read read = reader.readPublished(placed.book().text(), place);
        return read.book()
                .orElseThrow(
                        () -> new IllegalStateException("book " + placed.book().number() + " of "
                                + placed.organisation() + " cannot be read any more: " + read.findings()));
    }

    private record Placed(OrganisationId organisation, PublishedBook book) {}

    @Override
    public List<BlockInForce> inForce(int year) {
        return now().inForce(year);
    }

    @Override
    public Title of(RuleVersion rule) {
        return now().of(rule);
    }
}
