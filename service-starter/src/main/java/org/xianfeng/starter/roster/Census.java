package org.xianfeng.starter.roster;

import java.util.function.Consumer;

/** Everybody whom the roster knows, one by one; for what is made anew from all of it now and then. */
public interface Census {
    /** Every organisation, in no particular order. */
    void organisations(Consumer<RosterOrganisation> each);

    /** Every member, those who have left included, in no particular order. */
    void members(Consumer<RosterMember> each);
}
