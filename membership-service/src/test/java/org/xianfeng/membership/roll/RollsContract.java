package org.xianfeng.membership.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Rolls} must do. */
interface RollsContract {
    Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

    Rolls rolls();

    /** Fills a roll with formal members, at once where that can be. */
    default void fill(String owner, List<String> ids) {
        ids.forEach(id -> rolls().admit(owner, formal(id), NOON));
    }

    @Test
    default void members_come_in_the_order_of_their_ids_page_by_page() {
        String branch = owner();
        for (String id : List.of("c", "a", "d", "b")) {
            rolls().admit(branch, formal(id), NOON);
        }
        rolls().admit(branch, new Entry("group", Entry.Kind.ORGANISATION), NOON);
        assertThat(rolls().members(branch, null, 3)).containsExactly("a", "b", "c");
        assertThat(rolls().members(branch, "c", 3)).containsExactly("d");
        assertThat(rolls().organisations(List.of(branch, "nobody")).get(branch)).containsExactly("group");
    }

    @Test
    default void many_are_admitted_to_many_rolls_together_each_once() {
        String branch = owner();
        String other = owner();
        List<Entry> some = List.of(formal("a"), new Entry("b", Entry.Kind.PROBATIONARY_MEMBER), formal("c"));
        assertThat(rolls().admitAll(Map.of(), NOON)).isEmpty();
        assertThat(rolls().admitAll(Map.of(branch, some), NOON)).isEmpty();
        assertThat(rolls().admitAll(Map.of(branch, some, other, List.of(formal("z"))), NOON))
                .isEmpty();
        assertThat(rolls().admitAll(Map.of(branch, List.of(formal("c"), formal("d"))), NOON))
                .isEmpty();
        assertThat(rolls().members(branch, null, 9)).containsExactly("a", "b", "c", "d");
        assertThat(sizeOf(branch)).isEqualTo(new Size(4, 3));
        assertThat(rolls().members(other, null, 9)).containsExactly("z");
        assertThat(sizeOf(other)).isEqualTo(new Size(1, 1));
    }

    @Test
    default void of_many_those_find_a_place_for_whom_there_is_one() {
        String full = owner();
        fill(
                full,
                IntStream.range(0, Rolls.MOST - 1)
                        .mapToObj(number -> "x" + number)
                        .toList());
        String closed = owner();
        rolls().close(closed);
        String roomy = owner();
        assertThat(rolls().admitAll(
                                Map.of(
                                        full, List.of(formal("a"), formal("b"), formal("x1")),
                                        closed, List.of(formal("a"), formal("b")),
                                        roomy, List.of(formal("a"))),
                                NOON))
                .isEqualTo(Map.of(
                        full,
                        Map.of("b", Admission.FULL),
                        closed,
                        Map.of("a", Admission.CLOSED, "b", Admission.CLOSED)));
        assertThat(sizeOf(full)).isEqualTo(new Size(Rolls.MOST, Rolls.MOST));
        assertThat(sizeOf(closed)).isEqualTo(Size.NONE);
        assertThat(sizeOf(roomy)).isEqualTo(new Size(1, 1));
    }

    @Test
    default void whoever_is_admitted_twice_stands_there_once() {
        String branch = owner();
        assertThat(rolls().admit(branch, formal("a"), NOON)).isEqualTo(Admission.ADMITTED);
        assertThat(rolls().admit(branch, formal("a"), NOON)).isEqualTo(Admission.ADMITTED);
        assertThat(sizeOf(branch)).isEqualTo(new Size(1, 1));
        rolls().strike(branch, "a");
        rolls().strike(branch, "a");
        assertThat(sizeOf(branch)).isEqualTo(Size.NONE);
    }

    @Test
    default void formal_and_probationary_members_are_counted_apart_and_organisations_not_at_all() {
        String branch = owner();
        rolls().admit(branch, formal("a"), NOON);
        rolls().admit(branch, new Entry("b", Entry.Kind.PROBATIONARY_MEMBER), NOON);
        rolls().admit(branch, new Entry("c", Entry.Kind.ORGANISATION), NOON);
        assertThat(sizeOf(branch)).isEqualTo(new Size(2, 1));
        Map<String, Size> all = new HashMap<>();
        rolls().eachSize(all::put);
        assertThat(all).containsEntry(branch, new Size(2, 1));
        rolls().strike(branch, "b");
        rolls().strike(branch, "c");
        assertThat(sizeOf(branch)).isEqualTo(new Size(1, 1));
    }

    @Test
    default void only_an_empty_roll_is_closed_and_a_closed_one_takes_nobody() {
        String branch = owner();
        rolls().admit(branch, formal("a"), NOON);
        assertThat(rolls().close(branch)).isFalse();
        rolls().strike(branch, "a");
        assertThat(rolls().close(branch)).isTrue();
        assertThat(rolls().close(branch)).isTrue();
        assertThat(rolls().admit(branch, formal("b"), NOON)).isEqualTo(Admission.CLOSED);
        assertThat(rolls().close(owner())).isTrue();
    }

    @Test
    default void a_line_that_was_just_written_is_not_taken_for_abandoned() {
        String branch = owner();
        rolls().admit(branch, formal("old"), NOON.minusSeconds(600));
        rolls().admit(branch, formal("new"), NOON);
        rolls().strikeAbandoned(branch, List.of("old", "new", "other"), NOON.minusSeconds(300));
        assertThat(rolls().members(branch, null, 10)).containsExactly("new");
        assertThat(sizeOf(branch)).isEqualTo(new Size(1, 1));
    }

    @Test
    default void a_roll_of_five_thousand_is_full_and_is_still_read_in_pages() {
        String branch = owner();
        fill(
                branch,
                IntStream.range(0, Rolls.MOST).mapToObj("m-%05d"::formatted).toList());
        assertThat(rolls().admit(branch, formal("one-more"), NOON)).isEqualTo(Admission.FULL);
        assertThat(rolls().admit(branch, formal("m-00000"), NOON)).isEqualTo(Admission.ADMITTED);
        List<String> read = new ArrayList<>();
        String last = null;
        for (List<String> page = rolls().members(branch, last, 200);
                !page.isEmpty();
                page = rolls().members(branch, last, 200)) {
            read.addAll(page);
            last = page.getLast();
        }
        assertThat(read).hasSize(Rolls.MOST).isSorted().doesNotHaveDuplicates();
    }

    @Test
    default void many_who_come_at_once_are_each_counted_once() throws Exception {
        String branch = owner();
        try (ExecutorService crowd = Executors.newFixedThreadPool(8)) {
            for (int number = 0; number < 200; number++) {
                Entry entry = formal("m-" + number % 50);
                crowd.submit(() -> rolls().admit(branch, entry, NOON));
            }
        }
        assertThat(sizeOf(branch)).isEqualTo(new Size(50, 50));
    }

    private Size sizeOf(String owner) {
        return rolls().sizes(List.of(owner)).getOrDefault(owner, Size.NONE);
    }

    private static Entry formal(String id) {
        return new Entry(id, Entry.Kind.FORMAL_MEMBER);
    }

    private static String owner() {
        return "branch-" + UUID.randomUUID();
    }
}
