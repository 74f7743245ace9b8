package org.xianfeng.grievance.handling;

import java.time.Clock;
import org.xianfeng.contracts.grievance.NeedCategory;
import org.xianfeng.contracts.grievance.NeedPriority;
import org.xianfeng.grievance.deadline.Deadlines;
import org.xianfeng.grievance.need.Need;
import org.xianfeng.grievance.need.NeedOutcome;
import org.xianfeng.grievance.need.NeedOutcome.Changed;
import org.xianfeng.grievance.need.Needs;
import org.xianfeng.grievance.need.Triage;
import org.xianfeng.grievance.step.Actor;

/** Takes a need on, and says how soon it must be answered. */
final class AcceptNeed {
    private final Needs needs;
    private final Deadlines deadlines;
    private final Clock clock;

    AcceptNeed(Needs needs, Deadlines deadlines, Clock clock) {
        this.needs = needs;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    NeedOutcome of(Need need, NeedPriority priority, NeedCategory category, Actor by) {
        Triage seen = new Triage(
                category, priority, deadlines.due(priority, need.asked().registeredAt()));
        NeedOutcome outcome = need.accept(seen, by, clock.instant());
        if (outcome instanceof Changed(Need changed, var events)) {
            needs.change(changed, events);
        }
        return outcome;
    }
}
