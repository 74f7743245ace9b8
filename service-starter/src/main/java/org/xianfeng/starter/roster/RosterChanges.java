package org.xianfeng.starter.roster;

import java.util.List;

/** Where changes of the roster take effect; an older revision changes nothing, a repeated one neither. */
@FunctionalInterface
interface RosterChanges {
    void apply(List<RosterChange> changes);
}
