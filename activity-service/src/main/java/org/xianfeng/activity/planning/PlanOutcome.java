package org.xianfeng.activity.planning;

import org.xianfeng.activity.meeting.PlannedMeeting;

/** What became of a proposal. */
sealed interface PlanOutcome {
    /** The meeting stands in the plan. */
    record Planned(PlannedMeeting meeting) implements PlanOutcome {}

    /** The rule that was broken, and what broke it. */
    record Refused(PlanRule rule, String what) implements PlanOutcome {}
}
