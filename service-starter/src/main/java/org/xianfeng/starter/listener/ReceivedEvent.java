package org.xianfeng.starter.listener;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.EventData;
import org.xianfeng.starter.trace.Traced;

/**
 * An event that was decoded and found valid.
 *
 * @param id minted with the fact; the same at every delivery
 * @param contentHash SHA-256 of the data as it was received, in hex
 * @param traceparent the trace it came with, in no sure form
 */
public record ReceivedEvent(
        String id,
        String type,
        String source,
        @Nullable String subject,
        String key,
        Instant time,
        String contentHash,
        EventData data,
        @Nullable String traceparent)
        implements Traced {
    /** An event that came with no trace. */
    public ReceivedEvent(
            String id,
            String type,
            String source,
            @Nullable String subject,
            String key,
            Instant time,
            String contentHash,
            EventData data) {
        this(id, type, source, subject, key, time, contentHash, data, null);
    }
}
