package org.xianfeng.scoring.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xianfeng.scoring.period.Bureau.BUREAU;
import static org.xianfeng.scoring.period.Bureau.OCTOBER;
import static org.xianfeng.scoring.period.Bureau.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.claim.PagePeriod;
import org.xianfeng.scoring.claim.Settled;
import org.xianfeng.scoring.frozen.FrozenAccounts.Kept;
import org.xianfeng.scoring.frozen.PeriodName;
import org.xianfeng.scoring.period.ClosePeriod.Outcome;
import org.xianfeng.scoring.period.ClosePeriod.Why;
import org.xianfeng.starter.test.StoreContract;
import org.xianfeng.starter.test.StoreKind;
import org.xianfeng.starter.version.ChangedSince;
import org.xianfeng.starter.version.ExpectedVersion;

/** Closing, freezing and publishing, on every store there is. */
@StoreContract
class PeriodsContract {
    private final Bureau bureau;

    PeriodsContract(StoreKind store) {
        bureau = new Bureau(store.open());
    }

    @BeforeEach
    void something_happened() {
        bureau.post(
                meeting("e1", "anna", "2026-10-08T01:00:00Z"),
                meeting("e2", "anna", "2026-10-31T15:59:00Z"),
                meeting("e3", "anna", "2026-10-31T16:00:00Z"),
                meeting("e4", "boris", "2026-09-30T15:59:00Z"),
                meeting("e5", "carl", "2026-10-09T01:00:00Z")
                        .block("service", PagePeriod.MONTH)
                        .settled(Settled.PROVISIONAL),
                meeting("e6", "dora", "2026-10-09T01:00:00Z"));
        bureau.post(meeting("e7", "x", "2026-10-09T01:00:00Z")
                .account(Account.branch("branch-2"))
                .block("branch-life", PagePeriod.MONTH));
    }

    @Test
    void closing_a_month_signs_what_every_account_of_the_scope_has_from_its_facts() {
        assertThat(bureau.closes("2026-10")).isInstanceOf(Outcome.Closed.class);

        ClosedPeriod.Frozen frozen = bureau.frozen();
        List<Kept> kept = bureau.accounts.after(frozen.freezing(), null, 100);
        assertThat(kept)
                .allMatch(Kept::genuine)
                .extracting(one -> one.frozen().account() + " " + one.frozen().confirmedHundredths() + " "
                        + one.frozen().provisionalHundredths() + " "
                        + one.frozen().entries())
                .containsExactly(
                        "branch:branch-1 0 0 0",
                        "branch:branch-2 100 0 1",
                        "branch:bureau 0 0 0",
                        "branch:section 0 0 0",
                        "member:anna 200 0 3",
                        "member:boris 0 0 1",
                        "member:carl 0 100 1");
        assertThat(frozen.totals().members().accounts()).isEqualTo(3);
        assertThat(frozen.totals().members().confirmedHundredths()).isEqualTo(200);
        assertThat(frozen.totals().branches().confirmedHundredths()).isEqualTo(100);
        assertThat(frozen.isGenuine(bureau.seals)).isTrue();
        assertThat(bureau.freezings.open()).isEmpty();
        assertThat(bureau.meters
                        .counter("xianfeng.scoring.periods.accounts.frozen")
                        .count())
                .isEqualTo(7);
    }

    @Test
    void a_quarter_and_a_year_are_closed_in_the_same_way() {
        bureau.now = Instant.parse("2027-01-02T01:00:00Z");
        bureau.closes("2026Q4");
        bureau.closes("2026");

        assertThat(bureau.periods.of(BUREAU))
                .extracting(one -> one.closing().name().toString())
                .containsExactly("2026Q4", "2026");
        assertThat(bureau.periods.of(BUREAU))
                .extracting(
                        one -> ((ClosedPeriod.Frozen) one).totals().members().confirmedHundredths())
                .containsExactly(300L, 400L);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11, NOT_OVER, 2026-11",
        "2026Q4, NOT_OVER, 2026Q4",
        "2026, NOT_OVER, 2026",
        "2015-10, TOO_EARLY, 2015-10",
        "2026-10, CLOSED_ALREADY, 2026-10",
        "2026-09, LATER_CLOSED, 2026-10"
    })
    void a_period_that_cannot_be_closed_is_refused_with_the_reason(String period, Why why, String about) {
        bureau.closes("2026-10");

        assertThat(bureau.closes(period))
                .isEqualTo(new Outcome.Refused(why, PeriodName.parse(about).orElseThrow()));
    }

    @Test
    void periods_are_closed_in_order_and_a_longer_one_after_the_shorter_ones_in_it() {
        bureau.now = Instant.parse("2027-01-02T01:00:00Z");
        bureau.closes("2026-10");

        assertThat(bureau.closes("2026-12")).isEqualTo(new Outcome.Refused(Why.ANOTHER_FIRST, name("2026-11")));
        assertThat(bureau.closes("2026Q4")).isEqualTo(new Outcome.Refused(Why.SHORTER_FIRST, name("2026-11")));
        bureau.closes("2026-11");
        bureau.closes("2026-12");
        assertThat(bureau.closes("2026Q4")).isInstanceOf(Outcome.Closed.class);
    }

    @ParameterizedTest
    @CsvSource({"LEDGERS_BEHIND", "EVENTS_WAITING"})
    void nothing_is_closed_while_the_ledgers_have_yet_to_take_something_up(Why why) {
        bureau.obstacle = Optional.of(why);

        assertThat(bureau.closes("2026-10")).isEqualTo(new Outcome.Refused(why, OCTOBER));
        assertThat(bureau.periods.of(BUREAU)).isEmpty();
        assertThat(bureau.freezings.open()).isEmpty();
    }

    /** A process that is killed writes nothing any more: what it did is left as it was. */
    @Test
    void a_freezing_that_is_killed_signs_nothing_and_is_begun_anew_after_a_minute() {
        bureau.background = work -> {};
        bureau.closes("2026-10");
        Freezings.Open open = bureau.freezings.find(BUREAU, OCTOBER).orElseThrow();
        assertThat(bureau.freezings.take(open, "killed")).isTrue();
        bureau.accounts.keep("killed", bureau.read.now(Map.of(Account.member("anna"), "branch-1"), OCTOBER));

        bureau.sweeps();
        assertThat(bureau.periods.find(BUREAU, OCTOBER).orElseThrow()).isInstanceOf(ClosedPeriod.Freezing.class);
        assertThat(bureau.schedule.look()).hasSize(1);
        assertThat(bureau.meters
                        .get("xianfeng.scoring.periods.freezing")
                        .gauge()
                        .value())
                .isEqualTo(1);

        bureau.now = bureau.now.plusSeconds(61);
        bureau.sweeps();

        assertThat(bureau.meters
                        .get("xianfeng.scoring.periods.freezing.oldest")
                        .gauge()
                        .value())
                .isEqualTo(61);
        assertThat(bureau.frozen().totals().accounts()).isEqualTo(7);
        assertThat(bureau.accounts.after("killed", null, 10)).isEmpty();
        assertThat(bureau.freezings.open()).isEmpty();
    }

    @Test
    void whoever_was_only_asleep_finds_the_freezing_taken_and_signs_nothing() {
        bureau.staff.asked = branch -> {
            if (branch.value().equals("branch-1")) {
                bureau.staff.asked = _ -> {};
                bureau.now = bureau.now.plusSeconds(61);
                bureau.sweeps();
            }
        };

        bureau.closes("2026-10");

        assertThat(bureau.frozen().freezing()).isEqualTo("f2");
        assertThat(bureau.accounts.after("f1", null, 10)).isEmpty();
        assertThat(bureau.accounts.after("f2", null, 10)).hasSize(7);
        assertThat(bureau.freezings.open()).isEmpty();
    }

    @Test
    void whoever_moves_while_a_period_is_frozen_is_counted_once() {
        bureau.staff.asked = branch -> {
            if (branch.value().equals("branch-1")) {
                bureau.staff.moves("carl", "branch-1");
            }
        };

        bureau.closes("2026-10");

        assertThat(bureau.frozen().totals().members().accounts()).isEqualTo(3);
        assertThat(bureau.frozen().totals().members().provisionalHundredths()).isEqualTo(100);
    }

    @Test
    void an_account_that_is_met_again_stays_as_it_was_kept() {
        Account anna = Account.member("anna");
        bureau.accounts.keep("f", bureau.read.now(Map.of(anna, "branch-1"), OCTOBER));
        bureau.post(meeting("e8", "anna", "2026-10-10T01:00:00Z"));
        bureau.accounts.keep("f", bureau.read.now(Map.of(anna, "branch-2", Account.member("boris"), "b"), OCTOBER));

        assertThat(bureau.accounts.after("f", null, 10))
                .extracting(one -> one.frozen().account().id() + " "
                        + one.frozen().branchId() + " " + one.frozen().confirmedHundredths())
                .containsExactly("anna branch-1 200", "boris b 0");
    }

    @Test
    void a_freezing_that_cannot_read_a_page_says_so_and_is_tried_again() {
        Document page = bureau.database
                .getCollection("ledgerPages")
                .findOneAndUpdate(
                        new Document("_id", "m:anna:organisational-life:2026"),
                        new Document("$set", new Document("confirmed", 99_900L)));

        assertThatThrownBy(() -> bureau.closes("2026-10")).hasMessageContaining("m:anna");

        assertThat(bureau.freezings.find(BUREAU, OCTOBER).orElseThrow().failure())
                .isEqualTo("damaged");
        bureau.database
                .getCollection("ledgerPages")
                .replaceOne(new Document("_id", "m:anna:organisational-life:2026"), page);
        bureau.now = bureau.now.plusSeconds(61);
        bureau.sweeps();
        assertThat(bureau.frozen().totals().accounts()).isEqualTo(7);
    }

    @Test
    void a_freezing_noted_for_a_period_that_was_never_entered_is_forgotten() {
        bureau.freezings.note(BUREAU, OCTOBER);
        bureau.sweeps();
        assertThat(bureau.freezings.open()).hasSize(1);
        bureau.now = bureau.now.plusSeconds(301);
        bureau.sweeps();
        assertThat(bureau.freezings.open()).isEmpty();
    }

    @Test
    void a_period_is_published_once_by_whoever_saw_it_and_carries_the_event_that_tells_of_it() {
        bureau.closes("2026-10");
        ClosedPeriod.Frozen frozen = bureau.frozen();

        assertThatThrownBy(() -> bureau.publish().of(frozen, ExpectedVersion.of(1), "account-2", 7))
                .isInstanceOf(ChangedSince.class);
        PublishPeriod.Outcome outcome = bureau.publish().of(frozen, ExpectedVersion.of(2), "account-2", 7);
        assertThatThrownBy(() -> bureau.publish().of(frozen, ExpectedVersion.any(), "account-3", 30))
                .isInstanceOf(ChangedSince.class);

        ClosedPeriod.Published published =
                (ClosedPeriod.Published) bureau.periods.find(BUREAU, OCTOBER).orElseThrow();
        assertThat(outcome).isEqualTo(new PublishPeriod.Outcome.Done(published));
        assertThat(published.objectionLastDay()).isEqualTo(LocalDate.of(2026, 11, 10));
        assertThat(published.isFinal(LocalDate.of(2026, 11, 10))).isFalse();
        assertThat(published.isFinal(LocalDate.of(2026, 11, 11))).isTrue();
        assertThat(bureau.publish().of(published, ExpectedVersion.any(), "account-2", 7))
                .isEqualTo(new PublishPeriod.Outcome.Refused(PublishPeriod.Why.PUBLISHED_ALREADY));
        assertThat(bureau.database
                        .getCollection("closedPeriods")
                        .find(new Document("_id", "bureau:2026-10"))
                        .first()
                        .getList("pendingEvents", Document.class))
                .hasSize(1);
    }

    @Test
    void totals_changed_by_hand_are_not_published() {
        bureau.closes("2026-10");
        bureau.database
                .getCollection("closedPeriods")
                .updateOne(
                        new Document("_id", "bureau:2026-10"),
                        new Document("$set", new Document("state.members.confirmed", 300L)));

        assertThat(bureau.publish().of(bureau.frozen(), ExpectedVersion.any(), "account-2", 7))
                .isEqualTo(new PublishPeriod.Outcome.Refused(PublishPeriod.Why.SEAL_BROKEN));
    }

    private static PeriodName name(String text) {
        return PeriodName.parse(text).orElseThrow();
    }
}
