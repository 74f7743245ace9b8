package org.xianfeng.membership.session;

import java.util.Optional;
import org.xianfeng.membership.account.EndTokens;

/**
 * Ends sessions, and with them the tokens they gave: those of the account, so that every other session of it renews its own
 * without anybody noticing, and the ended one cannot. A session that is gone already makes the tokens end all the same:
 * whoever repeats what was cut off reaches what they wanted.
 */
public final class EndSessions {
    private final Sessions sessions;
    private final EndTokens endTokens;

    EndSessions(Sessions sessions, EndTokens endTokens) {
        this.sessions = sessions;
        this.endTokens = endTokens;
    }

    /** One of an account; another account's is left alone. */
    public void one(String account, String session) {
        sessions.withId(session)
                .filter(found -> found.account().equals(account))
                .ifPresent(sessions::close);
        endTokens.of(account);
    }

    /** All of an account but one. */
    public void allBut(Optional<String> kept, String account) {
        sessions.of(account).stream()
                .filter(session -> !kept.equals(Optional.of(session.id())))
                .forEach(sessions::close);
        endTokens.of(account);
    }
}
