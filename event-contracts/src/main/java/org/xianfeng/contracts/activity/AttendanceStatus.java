package org.xianfeng.contracts.activity;

import java.util.Locale;

/** How one expected member took part in a meeting. */
public enum AttendanceStatus {
    /** 出席: checked in inside the window. */
    PRESENT,
    /** 迟到: checked in after the window. */
    LATE,
    /** 请假: excused beforehand. */
    LEAVE,
    /** 缺席: expected, and not there. */
    ABSENT,
    /** 免于要求: aged, seriously ill or otherwise not required; outside every denominator. */
    EXEMPT;

    /** The value on the wire, for example {@code exempt}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
