package org.xianfeng.scoring.rebuild;

import org.xianfeng.scoring.award.KnownEvents;
import org.xianfeng.scoring.ledger.Ledgers;

/** Ledgers that stand beside the ones in use while a rebuild lasts. */
interface Shadows {
    /** New, empty ledgers. */
    Shadow open(String rebuildId);

    /** Ledgers, and the events they know. */
    record Shadow(Ledgers ledgers, KnownEvents known) {}

    /** Forgets the ledgers of a rebuild. */
    void drop(String rebuildId);
}
