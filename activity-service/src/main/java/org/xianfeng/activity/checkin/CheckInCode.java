package org.xianfeng.activity.checkin;

import java.time.Instant;

/**
 * A code to be shown in the room.
 *
 * @param validUntil when the next one takes its place; this one is taken for one step more
 */
record CheckInCode(String code, Instant validUntil) {}
