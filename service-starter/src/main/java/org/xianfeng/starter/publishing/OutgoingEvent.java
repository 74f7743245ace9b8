package org.xianfeng.starter.publishing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.EventData;
import org.xianfeng.starter.trace.Traceparent;

/**
 * An event whose id the caller gives, the same at every attempt.
 *
 * @param key the Kafka key: the id of the branch, or of the organisation where there is no branch
 * @param cause the trace of what brought it about; without one, that of the thread that publishes it
 */
public record OutgoingEvent(
        String id,
        EventData data,
        @Nullable String subject,
        String key,
        Instant time,
        @Nullable Traceparent cause) {
    public OutgoingEvent(String id, EventData data, @Nullable String subject, String key, Instant time) {
        this(id, data, subject, key, time, null);
    }
}
