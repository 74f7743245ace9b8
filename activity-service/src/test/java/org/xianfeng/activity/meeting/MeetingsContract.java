package org.xianfeng.activity.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xianfeng.activity.meeting.Samples.LI;
import static org.xianfeng.activity.meeting.Samples.START;
import static org.xianfeng.activity.meeting.Samples.WANG;
import static org.xianfeng.activity.meeting.Samples.ZHANG;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xianfeng.contracts.activity.AttendanceStatus;
import org.xianfeng.starter.pending.IdTaken;
import org.xianfeng.starter.pending.StaleVersion;

/** What every implementation of {@link Meetings} does. */
interface MeetingsContract {
    Meetings meetings();

    @Test
    default void a_meeting_comes_back_in_every_state_as_it_was_stored() {
        PlannedMeeting planned = Samples.planned(newId());
        meetings().add(planned, List.of());
        assertThat(meetings().find(planned.id())).contains(planned);
        PlannedMeeting excused = planned.with(new Absence(WANG, AttendanceStatus.LEAVE, "出差", "officer", START));
        assertStored(excused);
        MeetingInSession begun = excused.start(START, List.of(ZHANG, LI, WANG));
        assertStored(begun);
        MeetingInSession filed = begun.with(Papers.NONE
                .with(new Papers.Minutes("纪要", "officer", START))
                .with(new Papers.Attachment("file-1", "照片.png", "image/png", 68, "ab", "officer", START)));
        assertStored(filed);
        MeetingBeingClosed ending = filed.beginClosing(START.plusSeconds(60), "officer");
        assertStored(ending);
        ClosedMeeting closed = ending.close(Map.of(
                ZHANG, new Presence(ZHANG, START, false, Presence.Method.CODE),
                LI, new Presence(LI, START, true, Presence.Method.WITNESS)));
        assertStored(closed);
        assertStored(closed.correct(new ClosedMeeting.Correction(
                LI, AttendanceStatus.LATE, AttendanceStatus.PRESENT, "钟表不准", "officer", START)));
    }

    @Test
    default void a_meeting_recorded_late_comes_back_as_it_was_stored() {
        ClosedMeeting paper = new ClosedMeeting(
                new MeetingId(newId()),
                Samples.plan(),
                START,
                START.plusSeconds(60),
                "officer",
                List.of(new ClosedMeeting.Attended(ZHANG, AttendanceStatus.EXEMPT, null, null)),
                List.of(),
                new ClosedMeeting.RecordedLate("officer", START, "系统上线前"),
                Papers.NONE,
                1);
        meetings().add(paper, List.of());
        assertThat(meetings().find(paper.id())).contains(paper);
    }

    @Test
    default void only_a_meeting_in_session_takes_check_ins() {
        PlannedMeeting planned = Samples.planned(newId());
        assertThat(meetings().inSession(planned.id())).isFalse();
        meetings().add(planned, List.of());
        assertThat(meetings().inSession(planned.id())).isFalse();
        MeetingInSession begun = planned.start(START, List.of(ZHANG));
        meetings().save(begun, List.of());
        assertThat(meetings().inSession(planned.id())).isTrue();
        meetings().save(begun.beginClosing(START, "officer"), List.of());
        assertThat(meetings().inSession(planned.id())).isFalse();
    }

    @Test
    default void meetings_come_in_the_order_they_were_asked_for() {
        List<PlannedMeeting> planned =
                IntStream.range(0, 3).mapToObj(_ -> Samples.planned(newId())).toList();
        planned.forEach(meeting -> meetings().add(meeting, List.of()));
        List<MeetingId> ids = List.of(
                planned.get(2).id(),
                new MeetingId(newId()),
                planned.get(0).id(),
                planned.get(1).id());
        assertThat(meetings().findAll(ids)).containsExactly(planned.get(2), planned.get(0), planned.get(1));
        assertThat(meetings().findAll(List.of())).isEmpty();
    }

    @Test
    default void an_id_is_taken_once() {
        PlannedMeeting planned = Samples.planned(newId());
        meetings().add(planned, List.of());
        assertThatThrownBy(() -> meetings().add(planned, List.of())).isInstanceOf(IdTaken.class);
    }

    @Test
    default void a_change_of_what_has_changed_since_is_refused() {
        PlannedMeeting planned = Samples.planned(newId());
        meetings().add(planned, List.of());
        MeetingInSession begun = planned.start(START, List.of(ZHANG));
        meetings().save(begun, List.of());
        assertThatThrownBy(() -> meetings().save(planned.with(Papers.NONE), List.of()))
                .isInstanceOf(StaleVersion.class);
        assertThat(meetings().find(planned.id())).contains(begun);
    }

    @Test
    default void writers_that_race_decide_again_until_each_has_its_turn() throws Exception {
        PlannedMeeting planned = Samples.planned(newId());
        meetings().add(planned, List.of());
        AtomicInteger given = new AtomicInteger();
        Callable<Integer> write = () -> meetings().decide(() -> {
            Meeting now = meetings().find(planned.id()).orElseThrow();
            meetings().save(now.with(now.papers()), List.of());
            return given.incrementAndGet();
        });
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            assertThat(threads.invokeAll(List.of(write, write, write, write)))
                    .allMatch(outcome -> outcome.state() == Future.State.SUCCESS);
        }
        assertThat(meetings().find(planned.id()).orElseThrow().version()).isEqualTo(5);
    }

    @Test
    default void a_text_that_is_no_id_finds_nothing() {
        assertThat(meetings().find("../etc")).isEmpty();
        assertThat(meetings().find("a".repeat(65))).isEmpty();
        assertThat(meetings().find("{\"$gt\":\"\"}")).isEmpty();
    }

    private void assertStored(Meeting next) {
        meetings().save(next, List.of());
        assertThat(meetings().find(next.id())).contains(next);
    }

    private static String newId() {
        return "meeting-" + UUID.randomUUID();
    }
}
