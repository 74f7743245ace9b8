package org.xianfeng.contracts.activity;

import org.xianfeng.contracts.Valid;

/**
 * One expected member at one meeting.
 *
 * @param memberId the member
 * @param status how the member took part
 */
public record Attendance(String memberId, AttendanceStatus status) {
    public Attendance {
        Valid.id("memberId", memberId);
        Valid.present("status", status);
    }
}
