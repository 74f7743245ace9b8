package org.xianfeng.starter.publishing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.EventData;

/**
 * An event whose id the caller gives, the same at every attempt.
 *
 * @param key the Kafka key: the id of the branch, or of the organisation where there is no branch
 */
public record OutgoingEvent(
        String id, EventData data, @Nullable String subject, String key, Instant time) {}
