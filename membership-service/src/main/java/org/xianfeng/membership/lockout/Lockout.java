package org.xianfeng.membership.lockout;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Closes a door to guessing. A login, or an account's second step, is closed after failures in a row: not at all for the
 * first four, 30 seconds after the fifth, twice as long after each further one, and never longer than an hour. A network is
 * closed after a hundred failures within a quarter of an hour - an office of hundreds may stand behind one address - for 30
 * seconds, then twice as long each time, until the quarter is over.
 */
public final class Lockout {
    private static final int FREE = 5;
    private static final int FREE_OF_A_NETWORK = 100;
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final long WINDOW_SECONDS = Duration.ofMinutes(15).toSeconds();

    private final Attempts attempts;
    private final Clock clock;

    Lockout(Attempts attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    /** Counts an attempt at a login, or at whatever else is guessed; says how long to wait, if it may not be made. */
    public Optional<Duration> wait(String guessed) {
        return begin(guessed, FREE);
    }

    /** How long a login is closed from now on; empty when it is open. */
    public Optional<Duration> closedFor(String guessed) {
        Instant now = clock.instant();
        return attempts.closedUntil(guessed, now).map(until -> Duration.between(now, until));
    }

    /** Counts an attempt from a network. */
    public Optional<Duration> waitOf(String network) {
        return begin(window(network), FREE_OF_A_NETWORK);
    }

    /** Somebody came in: what was guessed is forgotten, and the network is not held responsible. */
    public void cameIn(String guessed, String network) {
        attempts.forget(guessed);
        notGuessed(network);
    }

    /** The failures at a login do not matter any more: its password is another now. */
    public void forget(String guessed) {
        attempts.forget(guessed);
    }

    /** An attempt from a network was none. */
    public void notGuessed(String network) {
        attempts.takeBack(window(network));
    }

    private Optional<Duration> begin(String at, int free) {
        Instant now = clock.instant();
        return switch (attempts.begin(at, now, failures -> after(failures, free))) {
            case Attempts.Attempt.Closed(Instant until) -> Optional.of(Duration.between(now, until));
            case Attempts.Attempt.Open() -> Optional.empty();
        };
    }

    /** A login has no blank, so that no login is taken for a network. */
    private String window(String network) {
        return "network " + network + " " + clock.instant().getEpochSecond() / WINDOW_SECONDS;
    }

    static Duration after(int failures) {
        return after(failures, FREE);
    }

    static Duration after(int failures, int free) {
        if (failures < free) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - free, 10);
        Duration delay = FIRST.multipliedBy(1L << doublings);
        return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    }
}
