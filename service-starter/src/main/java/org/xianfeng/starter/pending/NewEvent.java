package org.xianfeng.starter.pending;

import java.time.Instant;
import org.xianfeng.contracts.EventData;

/**
 * An event to publish with a fact.
 *
 * @param data what happened
 * @param subject the aggregate it happened to, for example a meeting's id
 * @param key the Kafka key: the id of the branch, or of the organisation where there is no branch
 * @param time when it happened
 */
public record NewEvent(EventData data, String subject, String key, Instant time) {}
