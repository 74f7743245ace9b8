package org.xianfeng.scoring.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.xianfeng.scoring.claim.Cap;
import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.scoring.claim.SampleClaim;
import org.xianfeng.scoring.claim.Settled;
import org.xianfeng.scoring.claim.Subject;

/** What must hold for every set of claims, in whatever order, however often and in whatever batches they come. */
class PagePropertiesTest {
    private static final PageLimits SMALL = new PageLimits(7, 10_000, 70_000);
    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");

    @Property
    void any_order_any_duplicates_and_any_batches_give_the_same_state(
            @ForAll("claims") List<Claim> claims, @ForAll long seed) {
        PageHead atOnce = deliver(List.of(claims)).head();

        PageHead scattered = deliver(Histories.delivered(claims, seed)).head();

        assertThat(scattered.digest()).isEqualTo(atOnce.digest());
        assertThat(scattered.confirmedHundredths()).isEqualTo(atOnce.confirmedHundredths());
        assertThat(scattered.provisionalHundredths()).isEqualTo(atOnce.provisionalHundredths());
    }

    @Property
    void the_balance_is_that_of_the_reference_model(@ForAll("claims") List<Claim> claims, @ForAll long seed) {
        ReferenceModel model = new ReferenceModel(claims);

        PageHead head = deliver(Histories.delivered(claims, seed)).head();

        assertThat(head.confirmedHundredths()).isEqualTo(model.sum(Settled.FINAL));
        assertThat(head.provisionalHundredths()).isEqualTo(model.sum(Settled.PROVISIONAL));
    }

    @Property
    void no_cap_is_ever_exceeded(@ForAll("claims") List<Claim> claims) {
        LedgerPage page = deliver(List.of(claims)).page();
        for (Fold.Counted counted : Fold.of(page.holding())) {
            for (Fold.Room room : Fold.rooms(counted.claim())) {
                long used = Fold.of(page.holding()).stream()
                        .filter(other ->
                                other.points() > 0 && Fold.rooms(other.claim()).contains(room))
                        .mapToLong(Fold.Counted::points)
                        .sum();
                assertThat(counted.claim().caps())
                        .filteredOn(cap -> cap.id().equals(room.cap()) && cap.window() == room.window())
                        .allSatisfy(cap -> assertThat(used).isLessThanOrEqualTo(cap.mostHundredths()));
            }
        }
        assertThat(new ReferenceModel(claims).excess()).isZero();
    }

    @Property
    void the_journal_adds_up_and_its_chain_verifies_after_every_batch(
            @ForAll("claims") List<Claim> claims, @ForAll long seed) {
        Kept kept = Kept.nothing(claims.getFirst());
        for (List<Claim> batch : Histories.delivered(claims, seed)) {
            kept = kept.post(batch);
            assertThat(Verification.of(kept.page(), kept.closed(), kept.head())).isEmpty();
        }
    }

    @Property
    void moving_parts_of_the_journal_out_changes_no_entry(@ForAll("claims") List<Claim> claims, @ForAll long seed) {
        LedgerPage whole = LedgerPage.empty(PageId.of(claims.getFirst()));
        Kept split = Kept.nothing(claims.getFirst());
        for (List<Claim> batch : Histories.delivered(claims, seed)) {
            whole = Posting.post(whole, batch, NOW, PageLimits.STANDARD).page();
            split = split.post(batch);
        }
        List<Entry> entries = new ArrayList<>(split.closed());
        entries.addAll(split.page().journal());

        assertThat(entries).isEqualTo(whole.journal());
        assertThat(split.page().journal()).hasSizeLessThan(SMALL.partEntries() + 5 * 20);
    }

    @Property
    void an_entry_id_stands_once(@ForAll("claims") List<Claim> claims, @ForAll long seed) {
        Kept kept = deliver(Histories.delivered(claims, seed));
        Set<String> ids = new HashSet<>();
        kept.closed().forEach(entry -> assertThat(ids.add(entry.id())).isTrue());
        kept.page().journal().forEach(entry -> assertThat(ids.add(entry.id())).isTrue());
    }

    @Property
    void a_fact_that_is_undone_leaves_the_points_as_if_it_had_never_been(
            @ForAll("claims") List<Claim> claims, @ForAll long seed) {
        SampleClaim fact = SampleClaim.of("zz-1").subject("meeting:undone");
        Claim done = fact.caps(claims.getFirst().caps().toArray(Cap[]::new)).claim();
        Claim undone = SampleClaim.of("zz-2")
                .subject("meeting:undone")
                .revision(2)
                .raw(0, "attendance-corrected")
                .claim();
        List<Claim> more = new ArrayList<>(claims);
        more.add(done);
        more.add(undone);

        PageHead with = deliver(Histories.delivered(more, seed)).head();

        PageHead without = deliver(List.of(claims)).head();
        assertThat(with.confirmedHundredths()).isEqualTo(without.confirmedHundredths());
        assertThat(with.provisionalHundredths()).isEqualTo(without.provisionalHundredths());
    }

    @Property
    void a_reversal_names_an_entry_about_the_same_subject_that_came_before(
            @ForAll("claims") List<Claim> claims, @ForAll long seed) {
        Kept kept = deliver(Histories.delivered(claims, seed));
        List<Entry> entries = new ArrayList<>(kept.closed());
        entries.addAll(kept.page().journal());
        for (Entry entry : entries) {
            if (entry.kind() == EntryKind.REVERSAL) {
                Subject subject = entry.subject();
                assertThat(entries)
                        .filteredOn(other -> other.id().equals(entry.reverses()))
                        .singleElement()
                        .satisfies(other -> {
                            assertThat(other.subject()).isEqualTo(subject);
                            assertThat(other.number()).isLessThan(entry.number());
                        });
            }
        }
    }

    @Provide
    Arbitrary<List<Claim>> claims() {
        return Histories.upTo(25);
    }

    private static Kept deliver(List<List<Claim>> batches) {
        Kept kept = Kept.nothing(batches.getFirst().getFirst());
        for (List<Claim> batch : batches) {
            kept = kept.post(batch);
        }
        return kept;
    }

    /** A page with the parts of its journal that were moved out, as a store keeps them. */
    private record Kept(LedgerPage page, List<Entry> closed) {
        static Kept nothing(Claim claim) {
            return new Kept(LedgerPage.empty(PageId.of(claim)), List.of());
        }

        PageHead head() {
            return page.head();
        }

        Kept post(List<Claim> batch) {
            Posting.Outcome outcome = Posting.post(page, batch, NOW, SMALL);
            assertThat(outcome.refused()).isEmpty();
            LedgerPage open = page;
            List<Entry> entries = new ArrayList<>(closed);
            while (outcome.changed() && open.partToClose(SMALL).isPresent()) {
                JournalPart part = open.partToClose(SMALL).get();
                open = open.without(part);
                outcome = outcome.without(part);
                entries.addAll(part.entries());
            }
            assertThat(outcome.head()).contains(outcome.page().head());
            return new Kept(outcome.page(), entries);
        }
    }
}
