package org.xianfeng.scoring.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.scoring.claim.SampleClaim;
import org.xianfeng.scoring.ledger.Ledgers.Posted;
import org.xianfeng.scoring.ledger.UnreadablePage.DamagedPage;
import org.xianfeng.scoring.ledger.UnreadablePage.NewerPage;
import org.xianfeng.scoring.page.JournalPart;
import org.xianfeng.scoring.page.LedgerPage;
import org.xianfeng.scoring.page.PageId;
import org.xianfeng.scoring.page.PageLimits;
import org.xianfeng.scoring.page.RefusedClaim;
import org.xianfeng.scoring.page.RefusedClaim.Why;
import org.xianfeng.starter.test.StoreContract;
import org.xianfeng.starter.test.StoreKind;

/** The suite on a store of documents, and what only such a store can get wrong. */
@StoreContract
class MongoLedgersContract extends LedgersSuite {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final StoreKind store;
    private MongoDatabase database;

    MongoLedgersContract(StoreKind store) {
        this.store = store;
    }

    @BeforeEach
    void openStore() {
        database = store.open();
    }

    @AfterEach
    void dropDatabase() {
        if (database != null) {
            database.drop();
        }
    }

    @Override
    protected MongoLedgers ledgers(PageLimits limits) {
        return new MongoLedgers(database, "pages", Clock.systemUTC(), limits, meters);
    }

    @Test
    void instances_that_race_for_a_page_lose_nothing() throws Exception {
        List<Claim> claims = IntStream.range(0, 80)
                .mapToObj(i -> SampleClaim.of("e-" + i).claim())
                .toList();
        Thread other = Thread.ofPlatform()
                .start(() -> claims.forEach(claim -> ledgers(SMALL).post(List.of(claim))));
        claims.reversed().forEach(claim -> ledgers(SMALL).post(List.of(claim)));
        other.join();

        PageId page = PageId.of(claims.getFirst());
        assertThat(ledgers(SMALL).heads(List.of(page)).getFirst().confirmedHundredths())
                .isEqualTo(8_000);
        assertIntact(ledgers(SMALL), page);
    }

    @Test
    void a_page_changed_between_reading_and_writing_is_read_and_computed_again() {
        AtomicBoolean first = new AtomicBoolean(true);
        InstantSource overtaken = () -> {
            if (first.compareAndSet(true, false)) {
                ledgers(SMALL).post(List.of(SampleClaim.of("e-1").claim()));
            }
            return Instant.parse("2026-11-22T01:00:00Z");
        };
        Ledgers slow = new MongoLedgers(database, "pages", overtaken.withZone(ZoneOffset.UTC), SMALL, meters);

        Posted posted = slow.post(
                List.of(SampleClaim.of("e-2").claim(), SampleClaim.of("e-1").claim(), other("e-3")));

        assertThat(posted.pages()).hasSize(2).first().satisfies(head -> {
            assertThat(head.id().account()).isEqualTo(Account.member("m-2"));
            assertThat(head.version()).isEqualTo(1);
        });
        assertThat(posted.pages().getLast().confirmedHundredths()).isEqualTo(200);
        assertThat(posted.pages().getLast().version()).isEqualTo(2);
        assertThat(meters.counter("xianfeng.ledger.races.lost").count()).isEqualTo(1);
        assertIntact(slow, PageId.of(SampleClaim.of("e-1").claim()));
    }

    @Test
    void a_part_left_by_a_writer_that_died_is_taken_up_by_the_next() {
        MongoLedgers ledgers = ledgers(SMALL);
        PageId page = fill(ledgers, 10);
        LedgerPage before = ledgers.page(page).orElseThrow().page();
        ledgers.keep(before.partToClose(SMALL).orElseThrow());
        assertIntact(ledgers, page);

        ledgers.post(List.of(SampleClaim.of("e-next").claim()));

        assertIntact(ledgers, page);
        assertThat(ledgers.page(page).orElseThrow().head().entries()).isEqualTo(11);
        assertThat(database.getCollection("pages.parts").countDocuments()).isEqualTo(1);
    }

    @Test
    void a_part_left_by_a_release_with_other_limits_is_taken_up_as_it_is() {
        MongoLedgers ledgers = ledgers(SMALL);
        PageId page = fill(ledgers, 10);
        LedgerPage before = ledgers.page(page).orElseThrow().page();
        ledgers.keep(before.partToClose(new PageLimits(5, 10_000, 70_000)).orElseThrow());

        ledgers.post(List.of(SampleClaim.of("e-next").claim()));

        assertIntact(ledgers, page);
        assertThat(ledgers.page(page).orElseThrow().head().parts())
                .first()
                .satisfies(part -> assertThat(part.lastNumber()).isEqualTo(5));
    }

    @Test
    void a_part_that_is_not_the_beginning_of_the_journal_stops_the_page_and_no_other() {
        MongoLedgers ledgers = ledgers(SMALL);
        PageId page = fill(ledgers, 10);
        LedgerPage before = ledgers.page(page).orElseThrow().page();
        ledgers.keep(new JournalPart(page, 1, before.journal().subList(1, 10)));

        Posted posted = ledgers.post(List.of(SampleClaim.of("e-next").claim(), other("e-next")));

        assertThat(posted.refused()).extracting(RefusedClaim::why).containsExactly(Why.PAGE_DAMAGED);
        assertThat(posted.pages()).hasSize(1);
    }

    @Test
    void a_page_changed_by_hand_takes_nothing_more_and_the_others_go_on() {
        MongoLedgers ledgers = ledgers(SMALL);
        PageId page = fill(ledgers, 3);
        MongoCollection<Document> pages = database.getCollection("pages");
        Document stored = pages.find(new Document("_id", page.toString())).first();
        byte[] rows = stored.get("rows", Binary.class).getData();
        rows[rows.length / 2] ^= 1;
        pages.replaceOne(new Document("_id", page.toString()), stored.append("rows", new Binary(rows)));

        Posted posted = ledgers.post(List.of(SampleClaim.of("e-next").claim(), other("e-next")));

        assertThat(posted.refused())
                .extracting(refused -> refused.claim().account(), RefusedClaim::why)
                .containsExactly(tuple(Account.member("m-1"), Why.PAGE_DAMAGED));
        assertThat(posted.pages()).extracting(head -> head.id().account()).containsExactly(Account.member("m-2"));
        assertThat(meters.counter("xianfeng.ledger.pages.damaged").count()).isEqualTo(1);
        assertThatThrownBy(() -> ledgers.page(page)).isInstanceOf(DamagedPage.class);
    }

    @Test
    void a_balance_changed_by_hand_is_not_shown() {
        MongoLedgers ledgers = ledgers(SMALL);
        PageId page = fill(ledgers, 3);
        database.getCollection("pages")
                .updateOne(
                        new Document("_id", page.toString()), new Document("$set", new Document("confirmed", 9_900L)));

        assertThatThrownBy(() -> ledgers.heads(List.of(page))).isInstanceOf(DamagedPage.class);
    }

    @Test
    void a_page_of_a_former_format_stays_as_it_is_until_it_changes_and_is_of_the_current_one_then() {
        FormerPage former = FormerPage.ofFormat(1);
        MongoLedgers ledgers = ledgers(SMALL);
        PageId page = PageId.of(FormerPage.claims().getFirst());
        stored("pages").insertOne(former.page());
        stored("pages.parts").insertOne(former.part());
        assertThat(ledgers.post(FormerPage.claims()).refused()).isEmpty();
        assertThat(stored("pages").find().first()).isEqualTo(former.page());
        assertIntact(ledgers, page);

        Posted posted = ledgers.post(List.of(SampleClaim.of("e-next").claim()));

        assertThat(posted.pages()).first().satisfies(head -> {
            assertThat(head.version()).isEqualTo(8);
            assertThat(head.confirmedHundredths()).isEqualTo(450);
            assertThat(head.entries()).isEqualTo(former.page().getInteger("entries") + 1);
        });
        assertThat(stored("pages").find().first()).containsEntry("format", MongoPageForm.CURRENT_FORMAT);
        assertThat(stored("pages.parts").find().first()).isEqualTo(former.part());
        assertIntact(ledgers, page);
    }

    @Test
    void a_page_of_a_later_format_is_left_as_it_is_and_the_others_go_on() {
        MongoLedgers ledgers = ledgers(SMALL);
        PageId page = fill(ledgers, 3);
        stored("pages")
                .updateOne(new Document("_id", page.toString()), new Document("$set", new Document("format", 3)));
        Document before = stored("pages").find().first();

        Posted posted = ledgers.post(List.of(SampleClaim.of("e-next").claim(), other("e-next")));

        assertThat(posted.refused())
                .extracting(refused -> refused.claim().account(), RefusedClaim::why)
                .containsExactly(tuple(Account.member("m-1"), Why.PAGE_NEWER));
        assertThat(posted.pages()).extracting(head -> head.id().account()).containsExactly(Account.member("m-2"));
        assertThat(stored("pages").find(new Document("_id", page.toString())).first())
                .isEqualTo(before);
        assertThat(meters.counter("xianfeng.ledger.pages.newer").count()).isEqualTo(1);
        assertThatThrownBy(() -> ledgers.page(page)).isInstanceOf(NewerPage.class);
        assertThatThrownBy(() -> ledgers.heads(List.of(page))).isInstanceOf(NewerPage.class);
    }

    private MongoCollection<Document> stored(String collection) {
        return database.getCollection(collection);
    }

    private static PageId fill(Ledgers ledgers, int entries) {
        for (int i = 0; i < entries; i++) {
            ledgers.post(List.of(SampleClaim.of("e-" + i).claim()));
        }
        return PageId.of(SampleClaim.of("e-0").claim());
    }

    private static Claim other(String event) {
        return SampleClaim.of(event).account(Account.member("m-2")).claim();
    }
}
