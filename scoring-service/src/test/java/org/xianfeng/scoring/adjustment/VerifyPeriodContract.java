package org.xianfeng.scoring.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.scoring.period.Bureau.OCTOBER;
import static org.xianfeng.scoring.period.Bureau.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianfeng.scoring.adjustment.Adjustment.Finding;
import org.xianfeng.scoring.adjustment.VerifyPeriod.Part;
import org.xianfeng.scoring.adjustment.VerifyPeriod.Reached;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.claim.PagePeriod;
import org.xianfeng.scoring.period.Bureau;
import org.xianfeng.starter.test.StoreContract;
import org.xianfeng.starter.test.StoreKind;

/** Signed totals against the ledgers, on every store there is. */
@StoreContract
class VerifyPeriodContract {
    private static final String ANNAS_PAGE = "m:anna:organisational-life:2026";

    private final Bureau bureau;
    private final CompareFrozen compare;

    VerifyPeriodContract(StoreKind store) {
        bureau = new Bureau(store.open());
        compare = new CompareFrozen(bureau.read, bureau.ledgers);
    }

    @BeforeEach
    void october_is_closed() {
        bureau.post(
                meeting("e1", "anna", "2026-10-08T01:00:00Z"),
                meeting("e2", "anna", "2026-10-20T01:00:00Z"),
                meeting("e3", "anna", "2026-09-20T01:00:00Z"),
                meeting("e4", "anna", "2026-09-21T01:00:00Z"),
                meeting("e5", "boris", "2026-10-09T01:00:00Z"));
        bureau.closes("2026-10");
        bureau.now = bureau.now.plus(Duration.ofDays(1));
    }

    @Test
    void as_long_as_nothing_of_the_period_comes_the_totals_are_unchanged() {
        bureau.post(
                meeting("e6", "anna", "2026-11-03T01:00:00Z"),
                meeting("e7", "boris", "2026-09-30T01:00:00Z"),
                meeting("e8", "carl", "2026-11-03T01:00:00Z"));

        Part part = verified();

        assertThat(part.genuine()).isTrue();
        assertThat(part.complete()).contains(true);
        assertThat(part.differing()).isEmpty();
    }

    @Test
    void a_fact_that_comes_late_and_one_that_is_corrected_are_adjustments_and_the_signed_total_stays() {
        bureau.post(
                meeting("e6", "carl", "2026-10-30T01:00:00Z").block("service", PagePeriod.MONTH),
                meeting("e7", "anna", "2026-10-08T01:00:00Z")
                        .subject("meeting:e1")
                        .revision(2)
                        .raw(0, "attendance-absent"));

        Part part = verified();

        assertThat(part.complete()).contains(true);
        assertThat(part.differing()).hasSize(2);
        Adjustment anna = part.differing().get(0);
        assertThat(anna.finding()).isEqualTo(Finding.ADJUSTED);
        assertThat(anna.frozen().confirmedHundredths()).isEqualTo(200);
        assertThat(anna.confirmedHundredths()).isEqualTo(-100);
        assertThat(anna.entries()).singleElement().satisfies(posted -> {
            assertThat(posted.entry().subject()).hasToString("meeting:e1");
            assertThat(posted.entry().number()).isEqualTo(5);
        });
        Adjustment carl = part.differing().get(1);
        assertThat(carl.frozen().account()).isEqualTo(Account.member("carl"));
        assertThat(carl.confirmedHundredths()).isEqualTo(100);
        assertThat(bureau.frozen().totals().members().confirmedHundredths()).isEqualTo(300);
    }

    @Test
    void what_was_undone_and_done_again_is_no_difference() {
        for (int revision = 2; revision <= 3; revision++) {
            bureau.post(meeting("e1-" + revision, "anna", "2026-10-08T01:00:00Z")
                    .subject("meeting:e1")
                    .revision(revision)
                    .raw(revision == 2 ? 0 : 100, "x"));
        }

        assertThat(verified().differing()).isEmpty();
    }

    @Test
    void a_page_with_another_history_is_found_even_where_its_points_are_the_same() {
        bureau.database.getCollection("ledgerPages").deleteOne(new Document("_id", "m:boris:organisational-life:2026"));
        bureau.post(meeting("e5", "boris", "2026-10-09T01:00:00Z"));

        assertThat(verified().differing())
                .extracting(one -> one.frozen().account() + " " + one.finding() + " " + one.confirmedHundredths())
                .containsExactly("member:boris rewritten 0");
    }

    @Test
    void a_page_that_is_gone_is_found() {
        bureau.database.getCollection("ledgerPages").deleteOne(new Document("_id", ANNAS_PAGE));

        assertThat(verified().differing())
                .extracting(one -> one.frozen().account() + " " + one.finding() + " " + one.confirmedHundredths())
                .containsExactly("member:anna rewritten -200");
    }

    @Test
    void a_kept_total_changed_by_hand_is_found_and_one_taken_away_too() {
        String boris = bureau.frozen().freezing() + "|member:boris";
        bureau.database
                .getCollection("frozenAccounts")
                .updateOne(new Document("_id", boris), new Document("$set", new Document("confirmed", 900L)));

        assertThat(verified().complete()).contains(false);
        assertThat(verified().differing()).extracting(Adjustment::finding).containsExactly(Finding.FORGED);

        bureau.database.getCollection("frozenAccounts").deleteOne(new Document("_id", boris));
        assertThat(verified().complete()).contains(false);
        assertThat(verified().differing()).isEmpty();
    }

    @Test
    void signed_totals_changed_by_hand_are_found() {
        bureau.database
                .getCollection("closedPeriods")
                .updateOne(
                        new Document("_id", "bureau:2026-10"),
                        new Document("$set", new Document("state.members.confirmed", 1_300L)));

        assertThat(verified().genuine()).isFalse();
        assertThat(verified().complete()).contains(false);
    }

    @Test
    void a_verification_goes_on_where_the_part_before_ended() {
        bureau.post(meeting("e6", "carl", "2026-10-30T01:00:00Z"));
        Reached halfWay = new Reached(
                Account.member("anna"),
                bureau.accounts.after(bureau.frozen().freezing(), null, 5).stream()
                        .map(kept -> kept.frozen())
                        .reduce(
                                org.xianfeng.scoring.frozen.FrozenTotals.NONE,
                                (totals, one) ->
                                        totals.with(one, bureau.frozen().freezing()),
                                (one, _) -> one));

        Optional<Reached> read = Bookmark.read(Bookmark.of(halfWay));
        Part rest = verify().of(bureau.frozen(), read.orElseThrow());

        assertThat(read).contains(halfWay);
        assertThat(rest.complete()).contains(true);
        assertThat(rest.differing()).hasSize(1);
        assertThat(List.of("", "xyz", "bWVtYmVyOm0", Bookmark.of(halfWay) + "x"))
                .allSatisfy(text -> assertThat(Bookmark.read(text)).isEmpty());
    }

    @Test
    void a_part_takes_no_longer_than_a_while() {
        Clock late = new Clock() {
            private Instant time = Instant.EPOCH;

            @Override
            public Instant instant() {
                time = time.plusSeconds(3);
                return time;
            }

            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        };
        VerifyPeriod verify = new VerifyPeriod(bureau.accounts, compare, bureau.seals, late);

        Part first = verify.of(bureau.frozen(), Reached.NOTHING);

        assertThat(first.complete()).isEmpty();
        assertThat(verify.of(bureau.frozen(), first.reached()).complete()).contains(true);
    }

    private VerifyPeriod verify() {
        return new VerifyPeriod(bureau.accounts, compare, bureau.seals, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    private Part verified() {
        assertThat(bureau.frozen().closing().name()).isEqualTo(OCTOBER);
        return verify().of(bureau.frozen(), Reached.NOTHING);
    }
}
