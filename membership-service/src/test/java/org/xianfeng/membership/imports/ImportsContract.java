package org.xianfeng.membership.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.pending.IdTaken;
import org.xianfeng.starter.pending.StaleVersion;

/** What every collection of imports must do. */
interface ImportsContract {
    Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    Imports imports();

    private static Optional<Collection<OrganisationId>> under(String... organisations) {
        return Optional.of(Stream.of(organisations).map(OrganisationId::new).toList());
    }

    private static List<String> ids(List<Import> imports) {
        return imports.stream().map(Import::id).toList();
    }

    private Import add(String id, int second, String... path) {
        Instant at = NOW.plusSeconds(second);
        Upload upload = new Upload("名册.xlsx", at, "somebody", 10, "0".repeat(64));
        List<OrganisationId> places = Stream.of(path).map(OrganisationId::new).toList();
        Import first = Import.handedIn(id, ImportKind.MEMBERS, places, upload, at.plus(Duration.ofDays(7)));
        imports().add(first);
        return first;
    }

    @Test
    default void what_is_added_is_found_and_not_added_twice() {
        Import one = add("a", 0, "top");
        assertThat(imports().find("a")).contains(one);
        assertThat(imports().find("b")).isEmpty();
        assertThatThrownBy(() -> imports().add(one)).isInstanceOf(IdTaken.class);
    }

    @Test
    default void of_two_who_change_the_same_version_one_is_told() {
        Import one = add("a", 0, "top");
        Import next = one.withoutFile();
        imports().replace(next);
        assertThatThrownBy(() -> imports().replace(one.withoutFile())).isInstanceOf(StaleVersion.class);
        assertThat(imports().find("a")).contains(next);
    }

    @Test
    default void the_newest_come_first_in_pages_that_miss_none_even_of_the_same_moment() {
        for (int number = 0; number < 7; number++) {
            add("i" + number, number / 3, "top");
        }
        List<String> read = new ArrayList<>();
        Optional<Import> last = Optional.empty();
        for (List<Import> page = imports().page(under("top"), last, 2);
                !page.isEmpty();
                page = imports().page(under("top"), last, 2)) {
            read.addAll(ids(page));
            last = Optional.of(page.getLast());
        }
        assertThat(read).containsExactly("i6", "i5", "i4", "i3", "i2", "i1", "i0");
    }

    @Test
    default void only_those_at_the_organisations_or_below_them_are_listed() {
        add("a", 0, "top", "left");
        add("b", 1, "top", "right");
        add("c", 2, "elsewhere");
        assertThat(ids(imports().page(under("top"), Optional.empty(), 9))).containsExactly("b", "a");
        assertThat(ids(imports().page(under("left", "elsewhere"), Optional.empty(), 9)))
                .containsExactly("c", "a");
        assertThat(ids(imports().page(Optional.empty(), Optional.empty(), 9))).containsExactly("c", "b", "a");
        assertThat(imports().page(under("nowhere"), Optional.empty(), 9)).isEmpty();
    }

    @Test
    default void files_whose_time_is_over_are_found_until_they_are_dropped() {
        Import old = add("a", 0, "top");
        add("b", 100, "top");
        Instant over = NOW.plus(Duration.ofDays(7));
        assertThat(imports().fileOverdue(over.minusSeconds(1), 9)).isEmpty();
        assertThat(ids(imports().fileOverdue(over, 9))).containsExactly("a");
        assertThat(ids(imports().fileOverdue(over.plusSeconds(100), 1))).containsExactly("a");
        imports().replace(old.withoutFile());
        assertThat(imports().fileOverdue(over, 9)).isEmpty();
    }
}
