package org.xianfeng.starter.listener;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events are listened to.
 *
 * @param enabled whether this process listens at all
 * @param concurrency how many consumers each group has in this process
 */
@ConfigurationProperties("xianfeng.listener")
public record ListenerProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1") int concurrency) {}
