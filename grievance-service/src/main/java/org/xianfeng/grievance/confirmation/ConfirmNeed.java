package org.xianfeng.grievance.confirmation;

import java.time.Clock;
import java.util.Optional;
import org.xianfeng.contracts.grievance.Confirmation;
import org.xianfeng.grievance.need.Need;
import org.xianfeng.grievance.need.NeedOutcome;
import org.xianfeng.grievance.need.NeedOutcome.Changed;
import org.xianfeng.grievance.need.Needs;
import org.xianfeng.grievance.need.Rating;

/** The asker agrees that a need is resolved, and may say how well. */
final class ConfirmNeed {
    private final Needs needs;
    private final Clock clock;

    ConfirmNeed(Needs needs, Clock clock) {
        this.needs = needs;
        this.clock = clock;
    }

    NeedOutcome of(Need need, Optional<Rating> rating) {
        NeedOutcome outcome = need.confirm(Confirmation.ASKER, rating, clock.instant());
        if (outcome instanceof Changed(Need changed, var events)) {
            needs.change(changed, events);
        }
        return outcome;
    }
}
