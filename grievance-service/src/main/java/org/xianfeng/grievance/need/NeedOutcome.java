package org.xianfeng.grievance.need;

import java.util.List;
import java.util.function.Function;
import org.xianfeng.grievance.step.Refusal;
import org.xianfeng.starter.pending.NewEvent;

/** What came of a step. */
public sealed interface NeedOutcome {
    /** The step was taken: the need after it, and what is to be told. */
    record Changed(Need need, List<NewEvent> events) implements NeedOutcome {
        public Changed {
            events = List.copyOf(events);
        }
    }

    /** The step was not taken. */
    record Refused(Refusal reason) implements NeedOutcome {}

    /** The need after the step. @throws X if the step was refused */
    default <X extends RuntimeException> Need orThrow(Function<Refusal, X> refused) {
        return switch (this) {
            case Changed changed -> changed.need();
            case Refused no -> throw refused.apply(no.reason());
        };
    }
}
