package org.xianfeng.membership.roll;

import org.xianfeng.contracts.Valid;

/** One line of a roll. */
public record Entry(String id, Kind kind) {
    /** What a line speaks of. */
    public enum Kind {
        ORGANISATION,
        FORMAL_MEMBER,
        PROBATIONARY_MEMBER
    }

    public Entry {
        Valid.id("id", id);
    }
}
