package org.xianfeng.grievance.confirmation;

import java.time.Clock;
import org.xianfeng.grievance.deadline.Deadlines;
import org.xianfeng.grievance.deadline.Due;
import org.xianfeng.grievance.deadline.Windows;
import org.xianfeng.grievance.need.Need;
import org.xianfeng.grievance.need.NeedOutcome;
import org.xianfeng.grievance.need.NeedOutcome.Changed;
import org.xianfeng.grievance.need.Needs;

/** The asker does not agree that a need is resolved. */
final class ReopenNeed {
    /** How many characters a reason may have. */
    static final int LONGEST_REASON = 1000;

    private final Needs needs;
    private final Deadlines deadlines;
    private final Windows windows;
    private final Clock clock;

    ReopenNeed(Needs needs, Deadlines deadlines, Windows windows, Clock clock) {
        this.needs = needs;
        this.deadlines = deadlines;
        this.windows = windows;
        this.clock = clock;
    }

    NeedOutcome of(Need need, String reason) {
        Due again = deadlines.due(need.triage().priority(), clock.instant());
        NeedOutcome outcome = need.reopen(reason, again, windows);
        if (outcome instanceof Changed(Need changed, var events)) {
            needs.change(changed, events);
        }
        return outcome;
    }
}
