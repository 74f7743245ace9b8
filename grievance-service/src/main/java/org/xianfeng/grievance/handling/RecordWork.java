package org.xianfeng.grievance.handling;

import java.time.Clock;
import org.xianfeng.grievance.need.Need;
import org.xianfeng.grievance.need.NeedOutcome;
import org.xianfeng.grievance.need.NeedOutcome.Changed;
import org.xianfeng.grievance.need.Needs;
import org.xianfeng.grievance.need.WorkNote;
import org.xianfeng.grievance.step.Actor;

/** Notes work that was done for a need. */
final class RecordWork {
    private final Needs needs;
    private final Clock clock;

    RecordWork(Needs needs, Clock clock) {
        this.needs = needs;
        this.clock = clock;
    }

    NeedOutcome of(Need need, String text, boolean internal, Actor by) {
        NeedOutcome outcome = need.work(new WorkNote(text, internal, by, clock.instant()));
        if (outcome instanceof Changed(Need changed, var events)) {
            needs.change(changed, events);
        }
        return outcome;
    }
}
