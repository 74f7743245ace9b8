package org.xianfeng.membership.roll;

/** What became of the wish to stand on a roll. */
public enum Admission {
    /** It stands there now, or stood there already. */
    ADMITTED,
    /** The organisation is dissolved, or is about to be. */
    CLOSED,
    /** The roll has {@link Rolls#MOST} lines. */
    FULL
}
