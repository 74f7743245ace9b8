package org.xianfeng.membership.roll;

/** How many members stand on a roll, and how many of them are formal members. */
public record Size(long members, long formalMembers) {
    public static final Size NONE = new Size(0, 0);

    public Size plus(Size other) {
        return new Size(members + other.members, formalMembers + other.formalMembers);
    }
}
