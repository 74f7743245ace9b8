package org.xianfeng.membership.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xianfeng.starter.page.Page;

/**
 * A session as its account's holder and the administrators see it.
 *
 * @param current whether it is the one that asks
 */
record SessionView(
        String id, String agent, String address, Instant since, Instant lastUsed, Instant until, boolean current) {
    /** All of an account on one page: there are never more than a few. */
    static Page<SessionView> page(List<Session> sessions, Optional<String> current) {
        return new Page<>(sessions.stream().map(session -> of(session, current)).toList(), null);
    }

    private static SessionView of(Session session, Optional<String> current) {
        return new SessionView(
                session.id(),
                session.device().agent(),
                session.device().address(),
                session.since(),
                session.lastUsed(),
                session.until(),
                current.equals(Optional.of(session.id())));
    }
}
