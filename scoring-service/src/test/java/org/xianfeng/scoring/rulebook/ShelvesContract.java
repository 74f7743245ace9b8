package org.xianfeng.scoring.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.test.StoreContract;
import org.xianfeng.starter.test.StoreKind;
import org.xianfeng.starter.version.ChangedSince;

@StoreContract
class ShelvesContract {
    private static final OrganisationId OURS = new OrganisationId("ours");
    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

    private final Shelves shelves;

    ShelvesContract(StoreKind store) {
        shelves = new MongoShelves(store.open());
    }

    @Test
    void a_shelf_comes_back_as_it_was_saved() {
        assertThat(shelves.of(OURS)).isEqualTo(Shelf.empty(OURS));
        Shelf written = Shelf.empty(OURS).written("一", step(Step.Kind.WRITTEN, null));
        shelves.save(written);
        assertThat(shelves.of(OURS)).isEqualTo(written);
        Shelf published = written.published(
                written.open().orElseThrow(), shelves.nextNumber(), DAY, step(Step.Kind.PUBLISHED, "因为"));
        shelves.save(published);
        assertThat(shelves.of(OURS)).isEqualTo(published);
    }

    @Test
    void whoever_is_slower_changes_nothing() {
        Shelf first = Shelf.empty(OURS).written("一", step(Step.Kind.WRITTEN, null));
        shelves.save(first);
        assertThatThrownBy(() -> shelves.save(Shelf.empty(OURS).written("二", step(Step.Kind.WRITTEN, null))))
                .isInstanceOf(ChangedSince.class);
        shelves.save(first.with(Optional.empty()));
        assertThatThrownBy(() -> shelves.save(first.written("三", step(Step.Kind.WRITTEN, null))))
                .isInstanceOf(ChangedSince.class);
        assertThat(shelves.of(OURS).open()).isEmpty();
    }

    @Test
    void only_shelves_with_published_books_are_read_for_judging() {
        shelves.save(Shelf.empty(new OrganisationId("writing")).written("x", step(Step.Kind.WRITTEN, null)));
        Shelf written = Shelf.empty(OURS).written("一", step(Step.Kind.WRITTEN, null));
        shelves.save(written);
        shelves.save(written.published(written.open().orElseThrow(), 1_001, DAY, step(Step.Kind.PUBLISHED, null)));
        assertThat(shelves.versions()).containsOnlyKeys(OURS).containsEntry(OURS, 2L);
        assertThat(shelves.published()).containsExactly(shelves.of(OURS));
    }

    @Test
    void numbers_grow_and_are_above_those_of_shipped_books() {
        int first = shelves.nextNumber();
        assertThat(first).isGreaterThan(1_000);
        assertThat(shelves.nextNumber()).isGreaterThan(first);
    }

    private static Step step(Step.Kind kind, String reason) {
        return new Step(kind, "account-1", Instant.parse("2026-11-26T01:02:03.004Z"), reason);
    }
}
