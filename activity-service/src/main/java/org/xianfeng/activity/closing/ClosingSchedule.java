package org.xianfeng.activity.closing;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.xianfeng.activity.meeting.MeetingId;

/** Sees closings to their end that a crash cut short. */
class ClosingSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(ClosingSchedule.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CloseMeeting close;
    private final Closings closings;
    private final Clock clock;

    ClosingSchedule(CloseMeeting close, Closings closings, Clock clock) {
        this.close = close;
        this.closings = closings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "10s", fixedDelayString = "30s")
    void finishThoseCutShort() {
        for (MeetingId meeting : closings.begunBefore(clock.instant().minus(PATIENCE))) {
            LOG.info("finishing the closing of meeting {}", meeting);
            close.finish(meeting);
        }
    }
}
