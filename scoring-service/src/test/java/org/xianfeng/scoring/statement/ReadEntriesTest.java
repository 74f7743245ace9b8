package org.xianfeng.scoring.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.scoring.LedgerKind;
import org.xianfeng.scoring.account.AccountPages;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.claim.Block;
import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.scoring.claim.PagePeriod;
import org.xianfeng.scoring.claim.SampleClaim;
import org.xianfeng.scoring.ledger.Blocks;
import org.xianfeng.scoring.ledger.Blocks.BlockInForce;
import org.xianfeng.scoring.ledger.InMemoryLedgers;
import org.xianfeng.scoring.ledger.Title;
import org.xianfeng.scoring.page.PageLimits;
import org.xianfeng.scoring.statement.ReadEntries.Found;

class ReadEntriesTest {
    private static final Account MEMBER = Account.member("m-1");
    private static final Blocks BLOCKS =
            year -> List.of(block("life", PagePeriod.YEAR), block("study", PagePeriod.MONTH));

    private long millis = Instant.parse("2026-03-01T00:00:00Z").toEpochMilli();
    private final Clock clock = ((InstantSource) () -> Instant.ofEpochMilli(millis)).withZone(ZoneOffset.UTC);

    @Property(tries = 100)
    void a_statement_read_in_parts_is_the_whole_in_order_with_nothing_twice(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int limit) {
        InMemoryLedgers ledgers = new InMemoryLedgers(clock, new PageLimits(5, 10_000, 70_000));
        int facts = post(ledgers, new Random(seed), 60);
        ReadEntries read = new ReadEntries(ledgers, new AccountPages(BLOCKS, clock));

        List<Place> places = new ArrayList<>();
        Place after = null;
        for (List<Found> some = next(read, null, limit); !some.isEmpty(); some = next(read, after, limit)) {
            some.forEach(found -> places.add(found.place()));
            after = Place.read(places.getLast().cursor()).orElseThrow();
        }

        assertThat(places).hasSize(facts).doesNotHaveDuplicates().isSortedAccordingTo(Place.ORDER);
    }

    @Example
    void the_newest_entries_of_a_long_account_cost_at_most_three_readings() {
        InMemoryLedgers ledgers = new InMemoryLedgers(clock, new PageLimits(100, 10_000, 70_000));
        ReadEntries read = new ReadEntries(ledgers, new AccountPages(BLOCKS, clock));
        for (int batch = 0; batch < 30; batch++) {
            List<Claim> claims = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                String event = "e-%04d".formatted(batch * 100 + i);
                claims.add(SampleClaim.of(event).block("life", PagePeriod.YEAR).claim());
            }
            millis += 1_000;
            ledgers.post(claims);
        }
        ledgers.takePagesRead();

        List<Found> newest = next(read, null, 50);
        assertThat(newest).hasSize(50);
        assertThat(ledgers.takePagesRead()).isLessThanOrEqualTo(3);

        Place middle = new Place(
                Instant.ofEpochMilli(millis - 20_000), newest.getFirst().page(), 1_000);
        List<Found> old = next(read, middle, 50);
        assertThat(old).hasSize(50);
        assertThat(old.getFirst().entry().number()).isEqualTo(999);
        assertThat(ledgers.takePagesRead()).isLessThanOrEqualTo(3);
    }

    @Example
    void what_is_no_cursor_is_told_from_one() {
        assertThat(Place.read("")).isEmpty();
        assertThat(Place.read("%%%")).isEmpty();
        assertThat(Place.read("bTp4OnkvMjAyNg")).isEmpty();
    }

    private static List<Found> next(ReadEntries read, @Nullable Place after, int limit) {
        return read.of(MEMBER, 2026, after, limit);
    }

    private int post(InMemoryLedgers ledgers, Random random, int facts) {
        for (int i = 0; i < facts; i++) {
            millis += random.nextInt(3);
            SampleClaim claim = SampleClaim.of("e-" + i).at("2026-0" + (1 + random.nextInt(5)) + "-07T01:00:00Z");
            ledgers.post(List.of((random.nextBoolean()
                            ? claim.block("life", PagePeriod.YEAR)
                            : claim.block("study", PagePeriod.MONTH))
                    .claim()));
        }
        return facts;
    }

    private static BlockInForce block(String id, PagePeriod page) {
        return new BlockInForce(new Block(id, page), LedgerKind.MEMBER, new Title(id, id), null);
    }
}
