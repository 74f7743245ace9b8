package org.xianfeng.scoring.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xianfeng.scoring.claim.Cap;
import org.xianfeng.scoring.claim.CapWindow;
import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.scoring.claim.SampleClaim;
import org.xianfeng.scoring.claim.Settled;
import org.xianfeng.scoring.page.RefusedClaim.Why;

/** Examples worked by hand: what stands in the journal after which claims. */
class PostingTest {
    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    private static final Cap TWELVE_A_YEAR = new Cap("rule:meeting-attendance", CapWindow.YEAR, 250);

    private LedgerPage page = LedgerPage.empty(PageId.of(SampleClaim.of("e-1").claim()));

    @Test
    void a_meeting_attended_is_an_award_that_says_where_it_comes_from() {
        post(SampleClaim.of("e-1"));

        Entry entry = page.journal().getFirst();
        assertThat(entry.kind()).isEqualTo(EntryKind.AWARD);
        assertThat(entry.number()).isEqualTo(1);
        assertThat(entry.pointsHundredths()).isEqualTo(100);
        assertThat(entry.subject()).hasToString("meeting:e-1");
        assertThat(entry.event().id()).isEqualTo("e-1");
        assertThat(entry.postedAt()).isEqualTo(NOW);
        assertThat(page.head().confirmedHundredths()).isEqualTo(100);
        assertThat(page.id()).hasToString("m:m-1:organisational-life:2026");
    }

    @Test
    void an_absence_is_declined_and_says_why() {
        post(SampleClaim.of("e-1").raw(0, "absent"));

        assertThat(page.journal())
                .extracting(Entry::kind, Entry::pointsHundredths, PostingTest::why)
                .containsExactly(tuple(EntryKind.DECLINED, 0L, "absent"));
    }

    @Test
    void the_same_claim_again_changes_nothing_and_is_announced_again() {
        post(SampleClaim.of("e-1"));
        LedgerPage before = page;

        Posting.Outcome outcome = post(SampleClaim.of("e-1"));

        assertThat(outcome.changed()).isFalse();
        assertThat(outcome.head()).contains(before.head());
        assertThat(page).isEqualTo(before);
    }

    @Test
    void the_same_event_with_other_content_is_refused_and_not_applied() {
        post(SampleClaim.of("e-1"));

        Posting.Outcome outcome = post(SampleClaim.of("e-1").content("forged").raw(9_900, "attended"));

        assertThat(outcome.refused()).extracting(RefusedClaim::why).containsExactly(Why.CONFLICTING_DUPLICATE);
        assertThat(outcome.changed()).isFalse();
        assertThat(page.head().confirmedHundredths()).isEqualTo(100);
    }

    @Test
    void a_corrected_attendance_reverses_the_award_under_the_rule_version_that_gave_it() {
        post(SampleClaim.of("e-1").rule("meeting-attendance", 3));
        post(SampleClaim.of("e-2")
                .subject("meeting:e-1")
                .rule("meeting-attendance", 4)
                .revision(2)
                .raw(0, "attendance-corrected"));

        assertThat(page.journal())
                .extracting(Entry::kind, Entry::pointsHundredths, PostingTest::why)
                .containsExactly(
                        tuple(EntryKind.AWARD, 100L, "attended"),
                        tuple(EntryKind.REVERSAL, -100L, "attendance-corrected"));
        Entry reversal = page.journal().getLast();
        assertThat(reversal.reverses()).isEqualTo(page.journal().getFirst().id());
        assertThat(reversal.rule().version()).isEqualTo(3);
        assertThat(page.head().confirmedHundredths()).isZero();
    }

    @Test
    void a_correction_that_comes_before_its_fact_leaves_the_fact_superseded() {
        post(SampleClaim.of("e-2").subject("meeting:e-1").revision(2).raw(0, "attendance-corrected"));
        post(SampleClaim.of("e-1"));

        assertThat(page.journal())
                .extracting(Entry::kind, Entry::pointsHundredths, PostingTest::why)
                .containsExactly(
                        tuple(EntryKind.DECLINED, 0L, "attendance-corrected"),
                        tuple(EntryKind.DECLINED, 0L, "superseded"));
        assertThat(page.head().confirmedHundredths()).isZero();
    }

    @Test
    void from_late_to_present_the_old_points_are_reversed_and_the_new_ones_given() {
        post(SampleClaim.of("e-1").raw(50, "late"));
        post(SampleClaim.of("e-2").subject("meeting:e-1").revision(2));

        assertThat(page.journal())
                .extracting(Entry::kind, Entry::pointsHundredths, PostingTest::why)
                .containsExactly(
                        tuple(EntryKind.AWARD, 50L, "late"),
                        tuple(EntryKind.REVERSAL, -50L, "replaced"),
                        tuple(EntryKind.AWARD, 100L, "attended"));
    }

    @Test
    void a_full_cap_gives_a_part_and_then_nothing() {
        post(capped("e-1", 1), capped("e-2", 2), capped("e-3", 3), capped("e-4", 4));

        assertThat(page.journal())
                .extracting(Entry::kind, Entry::rawHundredths, Entry::pointsHundredths, PostingTest::why)
                .containsExactly(
                        tuple(EntryKind.AWARD, 100L, 100L, "attended"),
                        tuple(EntryKind.AWARD, 100L, 100L, "attended"),
                        tuple(EntryKind.AWARD, 100L, 50L, "cap-partly"),
                        tuple(EntryKind.DECLINED, 100L, 0L, "cap-reached"));
        assertThat(page.journal().getLast().reason().values())
                .containsExactly("rule:meeting-attendance", "window:year", "points:250");
    }

    @Test
    void a_late_fact_takes_its_place_in_time_and_the_later_ones_are_recounted() {
        post(capped("e-2", 2), capped("e-3", 3), capped("e-4", 4));
        post(capped("e-1", 1));

        assertThat(page.journal().subList(3, 6))
                .extracting(entry -> entry.subject().id(), Entry::kind, Entry::pointsHundredths, PostingTest::why)
                .containsExactly(
                        tuple("e-1", EntryKind.AWARD, 100L, "attended"),
                        tuple("e-3", EntryKind.RECOUNT, -50L, "recount-down"),
                        tuple("e-4", EntryKind.RECOUNT, -50L, "recount-down"));
        assertThat(page.journal().getLast().reason().values())
                .containsExactly("rule:meeting-attendance", "subject:meeting:e-1");
        assertThat(page.journal().getLast().event().id()).isEqualTo("e-1");
        assertThat(page.head().confirmedHundredths()).isEqualTo(250);
    }

    @Test
    void a_reversal_refills_the_room_under_the_cap() {
        post(capped("e-1", 1), capped("e-2", 2), capped("e-3", 3));
        post(capped("e-9", 1).subject("meeting:e-1").revision(2).raw(0, "attendance-corrected"));

        assertThat(page.journal().subList(3, 5))
                .extracting(entry -> entry.subject().id(), Entry::kind, Entry::pointsHundredths, PostingTest::why)
                .containsExactly(
                        tuple("e-1", EntryKind.REVERSAL, -100L, "attendance-corrected"),
                        tuple("e-3", EntryKind.RECOUNT, 50L, "recount-up"));
        assertThat(page.head().confirmedHundredths()).isEqualTo(200);
    }

    @Test
    void the_narrowest_of_several_caps_decides() {
        Cap day = new Cap("rule:meeting-attendance", CapWindow.DAY, 150);
        Cap year = new Cap("block:organisational-life", CapWindow.YEAR, 220);
        post(
                SampleClaim.of("e-1").caps(day, year),
                SampleClaim.of("e-2").caps(day, year),
                SampleClaim.of("e-3").caps(day, year).at("2026-03-06T01:00:00Z"));

        assertThat(page.journal())
                .extracting(Entry::pointsHundredths, entry -> entry.reason().values())
                .containsExactly(
                        tuple(100L, List.of()),
                        tuple(50L, List.of("rule:meeting-attendance", "window:day", "points:150")),
                        tuple(70L, List.of("block:organisational-life", "window:year", "points:220")));
    }

    @Test
    void half_past_eleven_in_the_evening_utc_is_the_next_day_in_china() {
        Cap day = new Cap("rule:meeting-attendance", CapWindow.DAY, 100);
        post(
                SampleClaim.of("e-1").caps(day).at("2026-03-05T15:59:00Z"),
                SampleClaim.of("e-2").caps(day).at("2026-03-05T16:01:00Z"));

        assertThat(page.head().confirmedHundredths()).isEqualTo(200);
        assertThat(PageId.of(SampleClaim.of("e-3").at("2026-12-31T16:00:00Z").claim())
                        .period())
                .isEqualTo("2027");
    }

    @Test
    void a_deduction_is_not_capped_and_gives_no_room_back() {
        post(capped("e-1", 1).raw(250, "attended"), capped("e-2", 2).raw(-100, "overdue"), capped("e-3", 3));

        assertThat(page.journal())
                .extracting(Entry::kind, Entry::pointsHundredths)
                .containsExactly(
                        tuple(EntryKind.AWARD, 250L), tuple(EntryKind.AWARD, -100L), tuple(EntryKind.DECLINED, 0L));
        assertThat(page.head().confirmedHundredths()).isEqualTo(150);
    }

    @Test
    void what_counts_once_counts_once_until_the_first_is_undone() {
        post(SampleClaim.of("e-1").once("lesson-7"), SampleClaim.of("e-2").once("lesson-7"));
        post(SampleClaim.of("e-3")
                .subject("meeting:e-1")
                .once("lesson-7")
                .revision(2)
                .raw(0, "lesson-revoked"));

        assertThat(page.journal())
                .extracting(entry -> entry.subject().id(), Entry::kind, Entry::pointsHundredths, PostingTest::why)
                .containsExactly(
                        tuple("e-1", EntryKind.AWARD, 100L, "attended"),
                        tuple("e-2", EntryKind.DECLINED, 0L, "once-only"),
                        tuple("e-1", EntryKind.REVERSAL, -100L, "lesson-revoked"),
                        tuple("e-2", EntryKind.RECOUNT, 100L, "recount-up"));
    }

    @Test
    void a_confirmed_need_turns_provisional_points_into_final_ones() {
        post(SampleClaim.of("e-1").subject("need:n-1:1").settled(Settled.PROVISIONAL));
        assertThat(page.head().provisionalHundredths()).isEqualTo(100);

        post(SampleClaim.of("e-2").subject("need:n-1:1").revision(2).raw(100, "need-confirmed"));

        Entry confirmation = page.journal().getLast();
        assertThat(confirmation.kind()).isEqualTo(EntryKind.CONFIRMATION);
        assertThat(confirmation.confirmedHundredths()).isEqualTo(100);
        assertThat(confirmation.provisionalHundredths()).isEqualTo(-100);
        assertThat(page.head().confirmedHundredths()).isEqualTo(100);
        assertThat(page.head().provisionalHundredths()).isZero();
    }

    @Test
    void a_reopened_need_takes_back_provisional_points() {
        post(SampleClaim.of("e-1").subject("need:n-1:1").settled(Settled.PROVISIONAL));
        post(SampleClaim.of("e-2").subject("need:n-1:1").revision(2).raw(0, "need-reopened"));

        assertThat(page.journal().getLast())
                .extracting(Entry::kind, Entry::confirmedHundredths, Entry::provisionalHundredths)
                .containsExactly(EntryKind.REVERSAL, 0L, -100L);
        assertThat(page.head().provisionalHundredths()).isZero();
    }

    @Test
    void a_full_page_refuses_new_facts_and_still_knows_the_old_ones() {
        PageLimits tiny = new PageLimits(2_000, 2, 70_000);
        page = Posting.post(
                        page,
                        List.of(
                                SampleClaim.of("e-1").claim(),
                                SampleClaim.of("e-2").claim()),
                        NOW,
                        tiny)
                .page();

        Posting.Outcome outcome = Posting.post(
                page,
                List.of(SampleClaim.of("e-2").claim(), SampleClaim.of("e-3").claim()),
                NOW,
                tiny);

        assertThat(outcome.refused())
                .extracting(refused -> refused.claim().event().id(), RefusedClaim::why)
                .containsExactly(tuple("e-3", Why.PAGE_FULL));
    }

    @Test
    void a_clock_that_runs_behind_never_puts_an_entry_before_the_one_it_follows() {
        post(SampleClaim.of("e-1"));
        page = Posting.post(page, List.of(SampleClaim.of("e-2").claim()), NOW.minusSeconds(60), PageLimits.STANDARD)
                .page();

        assertThat(page.journal()).extracting(Entry::postedAt).containsExactly(NOW, NOW);
    }

    private static SampleClaim capped(String event, int day) {
        return SampleClaim.of(event).caps(TWELVE_A_YEAR).at("2026-03-0" + day + "T01:00:00Z");
    }

    private static String why(Entry entry) {
        return entry.reason().code();
    }

    private Posting.Outcome post(SampleClaim... claims) {
        List<Claim> arrivals = List.of(claims).stream().map(SampleClaim::claim).toList();
        Posting.Outcome outcome = Posting.post(page, arrivals, NOW, PageLimits.STANDARD);
        page = outcome.page();
        if (page.entries() > 0) {
            assertThat(Verification.of(page, List.of(), page.head())).isEmpty();
        }
        return outcome;
    }
}
