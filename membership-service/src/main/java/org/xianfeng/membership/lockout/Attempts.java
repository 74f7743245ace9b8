package org.xianfeng.membership.lockout;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.IntFunction;

/** Counts attempts by what they are made at: a login, known or not, so that nobody learns which exist, or a network. */
public interface Attempts {
    /**
     * Counts an attempt before it is made, so that many at once do not slip through, and closes it for as long as
     * the count demands.
     */
    Attempt begin(String at, Instant now, IntFunction<Duration> closedAfter);

    /** Until when no attempt may be made; empty when one may be made now. */
    Optional<Instant> closedUntil(String at, Instant now);

    /** Forgets the failures: the owner came in. */
    void forget(String at);

    /** Takes one attempt back: it was none of a guesser. */
    void takeBack(String at);

    /** Drops counts that nothing was added to since then. */
    void purge(Instant unusedSince);

    /** Whether an attempt may be made. */
    sealed interface Attempt {
        /** It may. */
        record Open() implements Attempt {}

        /** It is closed until then. */
        record Closed(Instant until) implements Attempt {}
    }
}
