package org.xianfeng.membership.audit;

import java.util.List;
import java.util.Optional;
import org.xianfeng.membership.audit.AuditEntry.Anchor;

/** The entries as they are stored; nobody changes one. */
interface AuditTrail {
    /**
     * Adds entries in their order; each takes its place, which only one can have.
     *
     * @return how many took their place, before one found it taken
     */
    int append(List<AuditEntry> entries);

    /** The entries from a place on, in order; fewer when there are not so many, or some are gone. */
    List<AuditEntry> range(long first, int count);

    /** How far the trail has come: its last place, or one a little before. */
    Optional<Anchor> head();

    /** The last entry that was dropped because its time was over. */
    Optional<Anchor> origin();

    /** Drops entries up to this one, which is remembered first. */
    void dropUntil(Anchor last, List<Long> sequences);

    /** The last place that is taken, found the slow way. */
    long last();
}
