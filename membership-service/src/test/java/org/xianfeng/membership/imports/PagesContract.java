package org.xianfeng.membership.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xianfeng.membership.imports.RowResult.Outcome;
import org.xianfeng.starter.page.Page;

/** What everything that keeps pieces of imports must do. */
interface PagesContract {
    Pages<RowResult> pages();

    private static RowResult row(int number) {
        return new RowResult(number, Outcome.REGISTERED, Optional.of("m" + number), Optional.empty());
    }

    private static List<Integer> numbers(List<RowResult> rows) {
        return rows.stream().map(RowResult::row).toList();
    }

    private List<Integer> all(String importId) {
        List<RowResult> rows = new ArrayList<>();
        pages().all(importId).forEachRemaining(rows::add);
        return numbers(rows);
    }

    @Test
    default void what_is_put_is_read_in_order_piece_by_piece() {
        pages().put("i", 0, List.of(row(1), row(2)));
        pages().put("i", 1, List.of(row(3)));
        pages().put("j", 0, List.of(row(9)));
        assertThat(all("i")).containsExactly(1, 2, 3);
        assertThat(all("none")).isEmpty();
    }

    @Test
    default void a_piece_that_is_written_again_is_there_once() {
        pages().put("i", 0, List.of(row(1), row(2)));
        pages().put("i", 0, List.of(row(1)));
        assertThat(all("i")).containsExactly(1);
    }

    @Test
    default void pages_of_any_size_go_through_all_of_them_once() {
        pages().put("i", 0, List.of(row(1), row(2), row(3)));
        pages().put("i", 1, List.of(row(4), row(5)));
        for (int limit = 1; limit <= 6; limit++) {
            List<Integer> read = new ArrayList<>();
            Page<RowResult> page = pages().page("i", Optional.empty(), limit);
            read.addAll(numbers(page.items()));
            while (page.next() != null) {
                assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
                page = pages().page("i", Optional.of(page.next()), limit);
                read.addAll(numbers(page.items()));
            }
            assertThat(read).as("pages of %d", limit).containsExactly(1, 2, 3, 4, 5);
        }
        assertThat(numbers(pages().page("i", Optional.of("{\"$gt\":\"\"}"), 2).items()))
                .containsExactly(1, 2);
    }

    @Test
    default void what_is_deleted_is_gone_and_the_others_stay() {
        pages().put("i", 0, List.of(row(1)));
        pages().put("i1", 0, List.of(row(2)));
        pages().delete("i");
        assertThat(all("i")).isEmpty();
        assertThat(all("i1")).containsExactly(2);
    }
}
