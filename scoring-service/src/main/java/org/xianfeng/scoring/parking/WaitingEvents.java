package org.xianfeng.scoring.parking;

import java.util.List;
import java.util.function.Predicate;
import org.xianfeng.contracts.EventData;

/** What others may ask of the events that wait. */
public final class WaitingEvents {
    private static final int PORTION = 200;

    private final ParkedEvents parked;

    WaitingEvents(ParkedEvents parked) {
        this.parked = parked;
    }

    /** Whether any of them is such an event. */
    public boolean any(Predicate<EventData> such) {
        List<ParkedEvent> some = parked.after(null, PORTION);
        while (!some.isEmpty()) {
            if (some.stream().anyMatch(one -> such.test(one.event().data()))) {
                return true;
            }
            some = parked.after(some.getLast().event().id(), PORTION);
        }
        return false;
    }
}
