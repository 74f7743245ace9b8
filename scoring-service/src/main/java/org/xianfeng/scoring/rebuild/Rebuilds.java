package org.xianfeng.scoring.rebuild;

import java.util.Optional;

/** All rebuilds that were asked for; one runs at a time. */
interface Rebuilds {
    /** Enters a rebuild. @return false if another one runs */
    boolean begin(Rebuild rebuild);

    /** Writes down how far it is; a rebuild that is over makes room for the next. */
    void save(Rebuild rebuild);

    Optional<Rebuild> find(String id);
}
