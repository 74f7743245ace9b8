package org.xianfeng.membership.signinhistory;

import org.xianfeng.membership.session.EndSessions;
import org.xianfeng.membership.session.Sessions;

/** Lets somebody leave: remembered, and then the session of the browser ends. */
public final class SignOut {
    private final Sessions sessions;
    private final EndSessions endSessions;
    private final SignInJournal journal;

    SignOut(Sessions sessions, EndSessions endSessions, SignInJournal journal) {
        this.sessions = sessions;
        this.endSessions = endSessions;
        this.journal = journal;
    }

    /** Ends the session of a secret, if there is one. */
    public void of(String secret) {
        sessions.find(secret).ifPresent(session -> {
            journal.signedOut(session);
            endSessions.one(session.account(), session.id());
        });
    }
}
