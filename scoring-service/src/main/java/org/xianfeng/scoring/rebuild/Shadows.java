package org.xianfeng.scoring.rebuild;

import org.xianfeng.scoring.ledger.Ledgers;

/** Ledgers that stand beside the ones in use while a rebuild lasts. */
interface Shadows {
    /** New, empty ledgers. */
    Ledgers open(String rebuildId);

    /** Forgets the ledgers of a rebuild. */
    void drop(String rebuildId);
}
