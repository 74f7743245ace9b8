package org.xianfeng.scoring.rulebook;

import java.util.List;
import java.util.Map;
import org.xianfeng.starter.identity.OrganisationId;

/** The rule books of all organisations. */
interface Shelves {
    /** An organisation's books; an empty shelf where there are none. */
    Shelf of(OrganisationId organisation);

    /** Puts back a shelf whose version is one above the one that was read; throws ChangedSince when another was faster. */
    void save(Shelf shelf);

    /** The version of every shelf that has published books. */
    Map<OrganisationId, Long> versions();

    /** Every shelf that has published books. */
    List<Shelf> published();

    /** A number that was never given before, and is above all that were. */
    int nextNumber();
}
