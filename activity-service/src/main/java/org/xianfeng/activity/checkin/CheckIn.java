package org.xianfeng.activity.checkin;

import org.jspecify.annotations.Nullable;
import org.xianfeng.activity.meeting.MeetingId;
import org.xianfeng.activity.meeting.Presence;

/**
 * A member was seen at a meeting; stored once, and never changed.
 *
 * @param witness who bore witness and why, unless the member entered the code
 */
record CheckIn(
        MeetingId meeting, Presence presence, @Nullable Witness witness) {
    /** The account that bore witness, and its reason. */
    record Witness(String account, String reason) {}
}
