package org.xianfeng.activity.closing;

import java.time.Instant;
import java.util.List;
import org.xianfeng.activity.meeting.MeetingId;

/** Closings that were begun and not yet seen to the end: few, and empty most of the time. */
public interface Closings {
    void begun(MeetingId meeting, Instant at);

    void done(MeetingId meeting);

    /** Those begun before this instant: cut short, by a crash or an outage. */
    List<MeetingId> begunBefore(Instant instant);
}
