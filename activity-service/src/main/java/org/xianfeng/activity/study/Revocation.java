package org.xianfeng.activity.study;

import java.time.Instant;

/** A completion that was taken back, by whom and why; it stays on record. */
public record Revocation(String completionId, String byAccount, String reason, Instant revokedAt) {}
