package org.xianfeng.scoring.period;

import java.util.Optional;
import org.xianfeng.contracts.EventData;
import org.xianfeng.scoring.fact.Fact;
import org.xianfeng.scoring.frozen.PeriodName;
import org.xianfeng.scoring.parking.WaitingEvents;
import org.xianfeng.scoring.period.ClosePeriod.Why;
import org.xianfeng.scoring.replay.Extent;
import org.xianfeng.scoring.replay.KeptEvents;
import org.xianfeng.starter.access.OrganisationPaths;
import org.xianfeng.starter.identity.OrganisationId;

/** Whether the ledgers have yet to take up something that was told. */
final class Outstanding implements ClosePeriod.Obstacles {
    private static final int LOOKS = 6;

    private final KeptEvents events;
    private final WaitingEvents waiting;
    private final OrganisationPaths paths;
    private final Runnable pause;

    Outstanding(KeptEvents events, WaitingEvents waiting, OrganisationPaths paths, Runnable pause) {
        this.events = events;
        this.waiting = waiting;
        this.paths = paths;
        this.pause = pause;
    }

    @Override
    public Optional<Why> to(OrganisationId organisation, PeriodName name) {
        if (isBehind()) {
            return Optional.of(Why.LEDGERS_BEHIND);
        }
        return waiting.any(event -> concerns(event, organisation, name))
                ? Optional.of(Why.EVENTS_WAITING)
                : Optional.empty();
    }

    /** Others go on telling things: only what was told before the question counts. */
    private boolean isBehind() {
        Extent told = events.written();
        for (int look = 1; told.since(events.readByLedgers()) > 0; look++) {
            if (look == LOOKS) {
                return true;
            }
            pause.run();
        }
        return false;
    }

    private boolean concerns(EventData event, OrganisationId organisation, PeriodName name) {
        return Fact.of(event)
                .filter(fact -> name.covers(fact.time()))
                .filter(fact ->
                        paths.pathOf(new OrganisationId(fact.branchId())).contains(organisation))
                .isPresent();
    }
}
