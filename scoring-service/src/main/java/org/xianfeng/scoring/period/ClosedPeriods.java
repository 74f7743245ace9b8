package org.xianfeng.scoring.period;

import java.util.List;
import java.util.Optional;
import org.xianfeng.scoring.frozen.PeriodName;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.pending.NewEvent;

/** All periods that were closed. */
public interface ClosedPeriods {
    Optional<ClosedPeriod> find(OrganisationId organisation, PeriodName name);

    /** Those of an organisation, the latest last day first, a shorter one before a longer. */
    List<ClosedPeriod> of(OrganisationId organisation);

    /** Enters a period. @throws org.xianfeng.starter.pending.IdTaken if it is closed already */
    void enter(ClosedPeriod.Freezing period);

    /** Takes the next step, together with what is to be published. @throws org.xianfeng.starter.pending.StaleVersion if it was taken */
    void step(ClosedPeriod next, List<NewEvent> events);
}
