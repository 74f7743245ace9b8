package org.xianfeng.scoring.fluctuation;

import java.util.List;
import java.util.Locale;

/** What can have changed the attendance rate. */
enum Cause {
    /** Who was expected: members who joined or left, and how many of the others were expected at a meeting. */
    ROSTER,
    /** Who was exempt, and who was on leave. */
    LEAVE,
    /** Kinds of meetings that were held in one of the months only. */
    KINDS,
    /** Weekday or weekend, morning, afternoon or evening. */
    TIMES,
    /** How often the kinds were held that were held in both months. */
    FREQUENCY,
    /** How many came of those who were expected and not on leave, meetings being alike. */
    RATE,
    /** Which branches held how much; of a department only. */
    BRANCHES;

    /** The causes within a branch. */
    static final List<Cause> WITHIN = List.of(ROSTER, LEAVE, KINDS, TIMES, FREQUENCY, RATE);

    /** Whether it is among the causes of a set of bits. */
    boolean in(int causes) {
        return (causes & bit()) != 0;
    }

    int bit() {
        return 1 << ordinal();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
