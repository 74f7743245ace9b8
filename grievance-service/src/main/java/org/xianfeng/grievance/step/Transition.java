package org.xianfeng.grievance.step;

import static org.xianfeng.grievance.step.NeedState.ACCEPTED;
import static org.xianfeng.grievance.step.NeedState.CONFIRMED;
import static org.xianfeng.grievance.step.NeedState.DISPATCHED;
import static org.xianfeng.grievance.step.NeedState.REGISTERED;
import static org.xianfeng.grievance.step.NeedState.REOPENED;
import static org.xianfeng.grievance.step.NeedState.RESOLVED;
import static org.xianfeng.grievance.step.NeedStep.ACCEPT;
import static org.xianfeng.grievance.step.NeedStep.CONFIRM;
import static org.xianfeng.grievance.step.NeedStep.DISPATCH;
import static org.xianfeng.grievance.step.NeedStep.LAPSE;
import static org.xianfeng.grievance.step.NeedStep.REOPEN;
import static org.xianfeng.grievance.step.NeedStep.RESOLVE;
import static org.xianfeng.grievance.step.NeedStep.WORK;

import java.util.List;
import java.util.Optional;

/** One row of the table of what may follow what. */
public record Transition(NeedState from, NeedStep step, NeedState to, Actor.Kind by) {
    /** The whole table; what is not in it is refused. */
    public static final List<Transition> ALL = List.of(
            new Transition(REGISTERED, ACCEPT, ACCEPTED, Actor.Kind.HANDLER),
            new Transition(ACCEPTED, WORK, ACCEPTED, Actor.Kind.HANDLER),
            new Transition(ACCEPTED, DISPATCH, DISPATCHED, Actor.Kind.HANDLER),
            new Transition(DISPATCHED, DISPATCH, DISPATCHED, Actor.Kind.HANDLER),
            new Transition(DISPATCHED, WORK, DISPATCHED, Actor.Kind.HANDLER),
            new Transition(DISPATCHED, RESOLVE, RESOLVED, Actor.Kind.HANDLER),
            new Transition(RESOLVED, CONFIRM, CONFIRMED, Actor.Kind.ASKER),
            new Transition(RESOLVED, LAPSE, CONFIRMED, Actor.Kind.CLOCK),
            new Transition(RESOLVED, REOPEN, REOPENED, Actor.Kind.ASKER),
            new Transition(CONFIRMED, REOPEN, REOPENED, Actor.Kind.ASKER),
            new Transition(REOPENED, DISPATCH, DISPATCHED, Actor.Kind.HANDLER));

    /** The row for a step in a state, if that step may be taken there. */
    public static Optional<Transition> of(NeedState from, NeedStep step) {
        return ALL.stream()
                .filter(row -> row.from() == from && row.step() == step)
                .findFirst();
    }
}
