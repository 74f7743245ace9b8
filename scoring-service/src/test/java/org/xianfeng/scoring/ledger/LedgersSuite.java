package org.xianfeng.scoring.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.claim.Cap;
import org.xianfeng.scoring.claim.CapWindow;
import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.scoring.claim.SampleClaim;
import org.xianfeng.scoring.ledger.Ledgers.Posted;
import org.xianfeng.scoring.ledger.Ledgers.StoredPage;
import org.xianfeng.scoring.page.Entry;
import org.xianfeng.scoring.page.LedgerPage;
import org.xianfeng.scoring.page.PageHead;
import org.xianfeng.scoring.page.PageId;
import org.xianfeng.scoring.page.PageLimits;
import org.xianfeng.scoring.page.Posting;
import org.xianfeng.scoring.page.RefusedClaim;
import org.xianfeng.scoring.page.RefusedClaim.Why;
import org.xianfeng.scoring.page.Verification;

/** What every place that keeps ledgers must do. */
public abstract class LedgersSuite {
    protected static final PageLimits SMALL = new PageLimits(10, 10_000, 70_000);
    private static final Cap CAP = new Cap("rule:meeting-attendance", CapWindow.MONTH, 550);

    /** Empty ledgers. */
    protected abstract Ledgers ledgers(PageLimits limits);

    @Test
    public void what_was_posted_is_read_back_with_its_entries_and_sums() {
        Ledgers ledgers = ledgers(SMALL);
        Claim claim = SampleClaim.of("e-1").claim();

        PageHead head = ledgers.post(List.of(claim)).pages().getFirst();

        assertThat(head.confirmedHundredths()).isEqualTo(100);
        assertThat(head.version()).isEqualTo(1);
        assertThat(ledgers.heads(List.of(PageId.of(claim)))).containsExactly(head);
        StoredPage stored = ledgers.page(PageId.of(claim)).orElseThrow();
        assertThat(stored.head()).isEqualTo(head);
        assertThat(stored.page().holding()).containsExactly(claim);
        assertThat(stored.page().journal()).hasSize(1);
        assertIntact(ledgers, PageId.of(claim));
    }

    @Test
    public void a_batch_posted_again_changes_nothing_and_is_answered_the_same() {
        Ledgers ledgers = ledgers(SMALL);
        List<Claim> batch = twoAccounts(20);

        List<PageHead> first = ledgers.post(batch).pages();
        List<PageHead> again = ledgers.post(batch).pages();

        assertThat(first).hasSize(2);
        assertThat(again).containsExactlyInAnyOrderElementsOf(first);
    }

    @Test
    public void a_batch_reaches_every_page_it_concerns() {
        Ledgers ledgers = ledgers(SMALL);
        List<Claim> batch = new ArrayList<>();
        for (int member = 0; member < 1_100; member++) {
            batch.add(
                    SampleClaim.of("e-1").account(Account.member("m-" + member)).claim());
        }

        assertThat(ledgers.post(batch).pages()).hasSize(1_100);

        assertThat(ledgers.heads(batch.stream().map(PageId::of).toList()))
                .hasSize(1_100)
                .allSatisfy(head -> assertThat(head.confirmedHundredths()).isEqualTo(100));
    }

    @Test
    public void a_conflicting_duplicate_is_refused_and_the_rest_of_the_batch_takes_effect() {
        Ledgers ledgers = ledgers(SMALL);
        ledgers.post(List.of(SampleClaim.of("e-1").claim()));
        Claim forged = SampleClaim.of("e-1").content("forged").claim();
        Claim honest = SampleClaim.of("e-2").claim();

        Posted posted = ledgers.post(List.of(forged, honest));

        assertThat(posted.refused())
                .extracting(RefusedClaim::claim, RefusedClaim::why)
                .containsExactly(tuple(forged, Why.CONFLICTING_DUPLICATE));
        assertThat(ledgers.heads(List.of(PageId.of(honest))).getFirst().confirmedHundredths())
                .isEqualTo(200);
    }

    @Test
    public void writers_that_race_for_a_page_lose_nothing_and_double_nothing() throws Exception {
        Ledgers ledgers = ledgers(SMALL);
        List<Claim> claims = twoAccounts(60);

        race(ledgers, claims, 6);

        for (PageId page : Set.of(PageId.of(claims.get(0)), PageId.of(claims.get(1)))) {
            assertIntact(ledgers, page);
            PageHead stored = ledgers.heads(List.of(page)).getFirst();
            PageHead alone = alone(page, claims);
            assertThat(stored.digest()).isEqualTo(alone.digest());
            assertThat(stored.confirmedHundredths()).isEqualTo(alone.confirmedHundredths());
            assertThat(stored.provisionalHundredths()).isEqualTo(alone.provisionalHundredths());
        }
    }

    @Test
    public void a_long_journal_is_moved_out_of_the_page_and_stays_whole() {
        Ledgers ledgers = ledgers(SMALL);
        PageId page = PageId.of(SampleClaim.of("e-0").claim());
        for (int i = 0; i < 57; i++) {
            ledgers.post(List.of(SampleClaim.of("e-" + i).claim()));
        }

        StoredPage stored = ledgers.page(page).orElseThrow();

        assertThat(stored.head().parts()).hasSize(5);
        assertThat(stored.page().journal()).hasSize(7);
        assertThat(stored.head().entries()).isEqualTo(57);
        assertIntact(ledgers, page);
    }

    @Test
    public void heads_are_listed_in_the_order_of_their_ids_from_any_place_on() {
        Ledgers ledgers = ledgers(SMALL);
        List<Claim> claims = new ArrayList<>();
        for (int member = 10; member < 35; member++) {
            claims.add(
                    SampleClaim.of("e-1").account(Account.member("m-" + member)).claim());
        }
        Collections.shuffle(claims, new Random(7));
        ledgers.post(claims);

        List<String> listed = new ArrayList<>();
        PageId after = null;
        for (List<PageHead> some = ledgers.headsAfter(null, 10);
                !some.isEmpty();
                some = ledgers.headsAfter(after, 10)) {
            some.forEach(head -> listed.add(head.id().toString()));
            after = some.getLast().id();
        }

        assertThat(listed).hasSize(25).isSorted().doesNotHaveDuplicates();
    }

    @Test
    public void a_page_nobody_posted_to_is_not_there() {
        Ledgers ledgers = ledgers(SMALL);
        ledgers.post(List.of(SampleClaim.of("e-1").claim()));
        PageId other =
                PageId.of(SampleClaim.of("e-1").account(Account.member("m-2")).claim());

        assertThat(ledgers.page(other)).isEmpty();
        assertThat(ledgers.heads(List.of(other))).isEmpty();
        assertThat(ledgers.headsAfter(null, 10)).hasSize(1);
    }

    /** Posts the claims from several threads, each in an order of its own and some more than once. */
    protected static void race(Ledgers ledgers, List<Claim> claims, int writers) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Callable<Void>> work = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                int number = writer;
                work.add(() -> {
                    List<Claim> mine = new ArrayList<>(claims);
                    Collections.shuffle(mine, new Random(number));
                    for (int from = 0; from < mine.size(); from += 4) {
                        if (from % writers != number % 3) {
                            ledgers.post(mine.subList(from, Math.min(mine.size(), from + 4)));
                        }
                    }
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        }
        ledgers.post(claims);
    }

    protected static void assertIntact(Ledgers ledgers, PageId page) {
        StoredPage stored = ledgers.page(page).orElseThrow();
        List<Entry> closed = new ArrayList<>();
        for (int part = 1; part <= stored.head().parts().size(); part++) {
            closed.addAll(ledgers.part(page, part));
        }
        assertThat(Verification.of(stored.page(), closed, stored.head())).isEmpty();
        Set<String> ids = new HashSet<>();
        closed.forEach(entry -> assertThat(ids.add(entry.id())).isTrue());
        stored.page().journal().forEach(entry -> assertThat(ids.add(entry.id())).isTrue());
    }

    private static PageHead alone(PageId page, List<Claim> claims) {
        List<Claim> own =
                claims.stream().filter(claim -> PageId.of(claim).equals(page)).toList();
        return Posting.post(LedgerPage.empty(page), own, Instant.EPOCH, PageLimits.STANDARD)
                .head()
                .orElseThrow();
    }

    private static List<Claim> twoAccounts(int claims) {
        List<Claim> made = new ArrayList<>();
        for (int i = 0; i < claims; i++) {
            String day = String.format("2026-03-%02dT01:00:00Z", 1 + i % 28);
            SampleClaim sample = SampleClaim.of("e-" + i)
                    .subject("meeting:" + i / 4)
                    .revision(1 + i % 3)
                    .raw(i % 5 == 4 ? 0 : 100, i % 5 == 4 ? "attendance-corrected" : "attended")
                    .at(day)
                    .caps(CAP);
            made.add((i % 2 == 0 ? sample : sample.account(Account.branch("b-1"))).claim());
        }
        return made;
    }
}
