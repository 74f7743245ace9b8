package org.xianfeng.grievance.agenda;

import java.time.Instant;
import java.util.List;

/**
 * What falls due. An item is planned before the fact that causes it is written, so none is ever missing; who takes it
 * up looks at the need, and drops an item that the need does not bear out.
 */
public interface Agenda {
    /** Plans an item, in place of an older one of the same kind, need and round. */
    void plan(AgendaItem item);

    /** Items that are due, at most so many. */
    List<AgendaItem> due(Instant now, int most);

    /** Strikes an item out, unless it was planned anew for another time. */
    void done(AgendaItem item);
}
