package org.xianfeng.activity.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xianfeng.activity.agenda.MeetingLists.Line;
import org.xianfeng.activity.agenda.MeetingLists.Owner;
import org.xianfeng.activity.meeting.MeetingId;

/** What every implementation of {@link MeetingLists} does. */
interface MeetingListsContract {
    Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    Owner BRANCH = new Owner("b:branch-1");
    Owner MEMBER = new Owner("m:zhang");

    MeetingLists lists();

    @Test
    default void lines_come_newest_first_over_the_years() {
        Line old = line("2011-03-01T00:00:00Z", "old");
        Line recent = line("2026-10-01T00:00:00Z", "recent");
        Line next = line("2027-10-01T00:00:00Z", "next");
        List.of(recent, old, next).forEach(line -> lists().add(line, List.of(BRANCH)));
        assertThat(lists().newest(BRANCH, null, 10)).containsExactly(next, recent, old);
        assertThat(lists().newest(BRANCH, next, 1)).containsExactly(recent);
        assertThat(lists().newest(BRANCH, recent, 10)).containsExactly(old);
        assertThat(lists().newest(BRANCH, old, 10)).isEmpty();
    }

    @Test
    default void meetings_that_start_together_are_not_lost_between_pages() {
        List<Line> together = IntStream.range(0, 5)
                .mapToObj(i -> new Line(NOW, new MeetingId("meeting-" + i)))
                .toList();
        together.forEach(line -> lists().add(line, List.of(BRANCH)));
        List<Line> seen = new ArrayList<>(lists().newest(BRANCH, null, 2));
        seen.addAll(lists().newest(BRANCH, seen.getLast(), 2));
        seen.addAll(lists().newest(BRANCH, seen.getLast(), 2));
        assertThat(seen).containsExactlyElementsOf(together.reversed());
    }

    @Test
    default void adding_again_changes_nothing() {
        Line line = line("2026-10-01T00:00:00Z", "one");
        lists().add(line, List.of(BRANCH, MEMBER));
        lists().add(line, List.of(MEMBER, BRANCH));
        assertThat(lists().newest(BRANCH, null, 10)).containsExactly(line);
        assertThat(lists().newest(MEMBER, null, 10)).containsExactly(line);
    }

    @Test
    default void a_year_ends_at_midnight_in_shanghai() {
        lists().add(line("2025-12-31T15:59:59Z", "before"), List.of(BRANCH));
        lists().add(line("2025-12-31T16:00:00Z", "after"), List.of(BRANCH));
        assertThat(lists().count(BRANCH, NOW)).isEqualTo(1);
        assertThat(lists().count(BRANCH, NOW.minus(Duration.ofDays(365)))).isEqualTo(1);
        assertThat(lists().count(MEMBER, NOW)).isZero();
    }

    @Test
    default void nothing_is_added_to_nobody() {
        lists().add(line("2026-10-01T00:00:00Z", "one"), List.of());
        assertThat(lists().newest(BRANCH, null, 10)).isEmpty();
    }

    @Test
    default void additions_at_the_same_moment_are_all_kept() throws Exception {
        List<Callable<Boolean>> additions = IntStream.range(0, 40)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    lists().add(new Line(NOW.plusSeconds(i), new MeetingId("meeting-" + i)), List.of(BRANCH, MEMBER));
                    return true;
                })
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            assertThat(threads.invokeAll(additions)).allMatch(Future::resultNow);
        }
        assertThat(lists().newest(BRANCH, null, 100)).hasSize(40);
        assertThat(lists().newest(MEMBER, null, 100)).hasSize(40);
    }

    private static Line line(String start, String meeting) {
        return new Line(Instant.parse(start), new MeetingId(meeting));
    }
}
