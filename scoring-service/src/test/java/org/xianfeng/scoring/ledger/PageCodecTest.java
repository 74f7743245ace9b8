package org.xianfeng.scoring.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.scoring.claim.SampleClaim;
import org.xianfeng.scoring.page.Histories;
import org.xianfeng.scoring.page.LedgerPage;
import org.xianfeng.scoring.page.PageId;
import org.xianfeng.scoring.page.PageLimits;
import org.xianfeng.scoring.page.Posting;

class PageCodecTest {
    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    private static final PageLimits SMALL = new PageLimits(6, 10_000, 70_000);

    @Property(tries = 200)
    void a_packed_page_is_unpacked_the_same(@ForAll("claims") List<Claim> claims, @ForAll long seed) {
        LedgerPage page = LedgerPage.empty(PageId.of(claims.getFirst()));
        for (List<Claim> batch : Histories.delivered(claims, seed)) {
            page = Posting.post(page, batch, NOW, SMALL).page();
        }
        if (page.partToClose(SMALL).isPresent()) {
            page = page.without(page.partToClose(SMALL).get());
        }

        assertThat(PageCodec.unpack(page.id(), page.version(), page.digest(), PageCodec.pack(page)))
                .isEqualTo(page);
        assertThat(PageCodec.unpackEntries(PageCodec.pack(page.journal()))).isEqualTo(page.journal());
    }

    @Property(tries = 200)
    void a_page_that_is_stored_between_its_postings_becomes_the_same(
            @ForAll("claims") List<Claim> claims, @ForAll long seed) {
        LedgerPage kept = LedgerPage.empty(PageId.of(claims.getFirst()));
        LedgerPage stored = kept;
        for (List<Claim> batch : Histories.delivered(claims, seed)) {
            kept = Posting.post(kept, batch, NOW, SMALL).page();
            stored = Posting.post(stored, batch, NOW, SMALL).page();
            stored = PageCodec.unpack(stored.id(), stored.version(), stored.digest(), PageCodec.pack(stored));
            assertThat(stored).isEqualTo(kept);
        }
    }

    @Example
    void a_fact_takes_less_than_a_quarter_of_a_kilobyte() {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            claims.add(SampleClaim.of("01890a5d-ac96-774b-bcce-b302099a8" + (100 + i))
                    .claim());
        }
        LedgerPage page = Posting.post(LedgerPage.empty(PageId.of(claims.getFirst())), claims, NOW, PageLimits.STANDARD)
                .page();

        assertThat(PageCodec.pack(page).length / 100).isLessThan(256);
    }

    @Example
    void a_page_cut_short_at_any_place_is_not_taken_for_another() {
        LedgerPage page = Posting.post(
                        LedgerPage.empty(PageId.of(SampleClaim.of("e-1").claim())),
                        List.of(SampleClaim.of("e-1").claim()),
                        NOW,
                        PageLimits.STANDARD)
                .page();
        byte[] packed = PageCodec.pack(page);

        for (int length = 0; length < packed.length; length++) {
            byte[] cut = Arrays.copyOf(packed, length);
            assertThatThrownBy(() -> PageCodec.unpack(page.id(), 1, page.digest(), cut)
                            .journal()
                            .forEach(entry -> {}))
                    .isInstanceOf(RuntimeException.class);
        }
    }

    @Provide
    Arbitrary<List<Claim>> claims() {
        return Histories.upTo(20);
    }
}
