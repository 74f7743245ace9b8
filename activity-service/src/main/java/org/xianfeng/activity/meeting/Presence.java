package org.xianfeng.activity.meeting;

import java.time.Instant;
import org.xianfeng.contracts.activity.AttendanceStatus;
import org.xianfeng.starter.identity.MemberId;

/**
 * A member was there.
 *
 * @param at when the member came
 * @param late whether that was after the check-in window
 * @param method how it is known
 */
public record Presence(MemberId member, Instant at, boolean late, Method method) {
    /** How it is known that a member was there. */
    public enum Method {
        /** The member entered the code shown in the room. */
        CODE,
        /** An officer bore witness. */
        WITNESS;

        @Override
        public String toString() {
            return this == CODE ? "code" : "witness";
        }
    }

    /** Present or late. */
    public AttendanceStatus status() {
        return late ? AttendanceStatus.LATE : AttendanceStatus.PRESENT;
    }
}
