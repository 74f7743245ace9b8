package org.xianfeng.starter.listener;

/**
 * An event that can never succeed as it is; it goes to the dead letters.
 *
 * @param reason a slug, for example {@code conflicting-duplicate}
 */
public record Rejection(ReceivedEvent event, String reason) {}
