package org.xianfeng.starter.idempotency;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long keys hold.
 *
 * @param keptFor how long an answer can be had again
 * @param lease how long a request may take before another one under the same key goes on with it
 * @param patience how long an equal request waits for the first one's answer; shorter than the gateway waits
 */
@ConfigurationProperties("xianfeng.idempotency")
record IdempotencyProperties(
        @DefaultValue("24h") Duration keptFor,
        @DefaultValue("20s") Duration lease,
        @DefaultValue("10s") Duration patience) {}
