package org.xianfeng.proof.history;

import java.time.Instant;
import org.xianfeng.contracts.EventData;

/**
 * A fact as its service tells it.
 *
 * @param id the same however often it is told
 * @param key the branch
 */
public record Told(String id, String key, Instant time, EventData data) {}
