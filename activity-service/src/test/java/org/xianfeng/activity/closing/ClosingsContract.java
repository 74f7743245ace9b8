package org.xianfeng.activity.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.xianfeng.activity.meeting.MeetingId;

/** What every implementation of {@link Closings} does. */
interface ClosingsContract {
    MeetingId MEETING = new MeetingId("meeting-1");
    Instant BEGUN = Instant.parse("2026-11-20T01:00:00Z");

    Closings closings();

    @Test
    default void a_closing_is_remembered_until_it_is_done() {
        closings().begun(MEETING, BEGUN);
        closings().begun(MEETING, BEGUN.plusSeconds(5));
        assertThat(closings().begunBefore(BEGUN.plusSeconds(5))).isEmpty();
        assertThat(closings().begunBefore(BEGUN.plusSeconds(6))).containsExactly(MEETING);
        closings().done(MEETING);
        closings().done(MEETING);
        assertThat(closings().begunBefore(BEGUN.plusSeconds(6))).isEmpty();
    }
}
