package org.xianfeng.grievance.step;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where a need stands. */
public enum NeedState {
    REGISTERED,
    ACCEPTED,
    DISPATCHED,
    RESOLVED,
    CONFIRMED,
    REOPENED;

    /** The states in which somebody of the organisation has to do something next. */
    public static final List<NeedState> OPEN = List.of(REGISTERED, ACCEPTED, DISPATCHED, REOPENED);

    /** Whether somebody of the organisation has to do something next. */
    public boolean open() {
        return OPEN.contains(this);
    }

    /** The state of a name, for example {@code registered}. */
    public static Optional<NeedState> named(String name) {
        return Arrays.stream(values())
                .filter(state -> state.toString().equals(name))
                .findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
