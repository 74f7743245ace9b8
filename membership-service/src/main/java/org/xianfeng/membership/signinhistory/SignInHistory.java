package org.xianfeng.membership.signinhistory;

import java.time.Duration;
import java.util.List;

/** The last events at the door of each account. */
interface SignInHistory {
    /** How many are kept of an account. */
    int MOST = 100;

    /** How long they are kept. */
    Duration KEPT = Duration.ofDays(180);

    void add(String account, SignInEvent event);

    /** Those that are kept, the newest first. */
    List<SignInEvent> of(String account);

    /** Drops the history of accounts at whose door nothing happened for so long. */
    void purge();
}
