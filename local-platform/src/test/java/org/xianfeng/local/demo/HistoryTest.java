package org.xianfeng.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private final Bureau bureau = Bureau.invent();
    private final History history = new History(bureau, TODAY);

    @Test
    void the_full_size_has_the_figures_of_the_report() {
        List<History.PastMeeting> meetings = history.meetings(DemoSize.FULL);
        assertThat(meetings)
                .filteredOn(meeting -> meeting.kind().equals("theme-party-day"))
                .hasSize(1_500);
        assertThat(meetings)
                .filteredOn(meeting -> meeting.kind().equals("organisational-life-meeting"))
                .hasSize(70);
        long attended = meetings.stream()
                .flatMap(meeting -> meeting.statuses().stream())
                .filter("present"::equals)
                .count();
        assertThat(attended).isGreaterThan(10_000);
        assertThat(DemoSize.FULL.needs()).isGreaterThan(1_000);
    }

    @Test
    void the_short_size_is_a_part_of_the_full_one() {
        List<History.PastMeeting> little = history.meetings(DemoSize.SHORT);
        assertThat(little).hasSizeBetween(250, 350);
        assertThat(history.meetings(DemoSize.FULL)).containsAll(little);
    }

    @Test
    void a_branch_has_no_two_meetings_of_a_kind_at_one_time() {
        List<History.PastMeeting> meetings = history.meetings(DemoSize.FULL);
        assertThat(meetings.stream()
                        .map(meeting -> meeting.branch() + meeting.kind() + meeting.start())
                        .collect(Collectors.toSet()))
                .hasSameSizeAs(meetings);
    }

    @Test
    void every_meeting_is_over_and_names_everybody_of_the_branch() {
        Instant now = TODAY.atStartOfDay().toInstant(ZoneOffset.UTC);
        assertThat(history.meetings(DemoSize.FULL)).allSatisfy(meeting -> {
            assertThat(meeting.end()).isBefore(now);
            assertThat(meeting.statuses())
                    .hasSameSizeAs(bureau.branches().get(meeting.branch()).people());
        });
    }

    @Test
    void needs_are_of_every_kind_and_reach_every_stage() {
        List<AskedNeed> needs = IntStream.range(0, DemoSize.SHORT.needs())
                .mapToObj(number -> AskedNeed.numbered(number, 30))
                .toList();
        assertThat(needs.stream().map(AskedNeed::stage).distinct()).hasSize(AskedNeed.Stage.values().length);
        assertThat(needs.stream().map(AskedNeed::category).distinct()).hasSize(8);
    }
}
