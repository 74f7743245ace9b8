package org.xianfeng.membership.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Who is signed in, known by a secret that only the browser has; any instance of the service finds it. */
public interface Sessions {
    /** How long one stays signed in at most: a working day. */
    Duration LONGEST = Duration.ofHours(12);

    /** Opens a session and returns its secret. */
    String open(String account);

    /** Who is signed in by a secret. */
    Optional<Session> find(String secret);

    void close(String secret);

    /** Drops the sessions that are over. */
    void purge();

    /** An account that is signed in, and since when. */
    record Session(String account, Instant since) {}
}
