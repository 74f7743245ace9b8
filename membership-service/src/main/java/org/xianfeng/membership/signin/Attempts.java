package org.xianfeng.membership.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.function.IntFunction;

/** Counts attempts to sign in by login, known or not, so that nobody learns which logins exist. */
interface Attempts {
    /**
     * Counts an attempt before it is made, so that many at once do not slip through, and closes the login for as long as
     * the count demands.
     */
    Attempt begin(String login, Instant now, IntFunction<Duration> closedAfter);

    /** Forgets the failures of a login: its owner came in. */
    void forget(String login);

    /** Drops counts that nothing was added to since then. */
    void purge(Instant unusedSince);

    /** Whether an attempt may be made. */
    sealed interface Attempt {
        /** It may. */
        record Open() implements Attempt {}

        /** The login is closed until then. */
        record Closed(Instant until) implements Attempt {}
    }
}
