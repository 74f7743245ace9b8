package org.xianfeng.membership.session;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Who is signed in, known by a secret that only the browser has; any instance of the service finds it. */
public interface Sessions {
    /** How long one stays signed in at most: a working day. */
    Duration LONGEST = Duration.ofHours(12);

    /** How many an account has at once; one more ends the oldest. */
    int MOST = 10;

    /** Opens a session and returns its secret. @param secondFactor whether the second step was passed too */
    String open(String account, Device device, boolean secondFactor);

    /** Notes that its holder passed the second step by now. */
    void strengthen(String id);

    /** Who is signed in by a secret. */
    Optional<Session> find(String secret);

    /** The session of an id, if it has not ended. */
    Optional<Session> withId(String id);

    /** The sessions of an account, the newest first. */
    List<Session> of(String account);

    /** Notes that it was used just now. */
    void used(Session session);

    void close(Session session);

    /** Drops the sessions that are over. */
    void purge();
}
