package org.xianfeng.starter.relay;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the relay works.
 *
 * @param enabled whether this process relays at all
 * @param notes how many written documents are remembered at once
 * @param most how many events may wait before writes are refused
 */
@ConfigurationProperties("xianfeng.outbox")
public record RelayProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("10000") int notes,
        @DefaultValue("160000") long most) {}
