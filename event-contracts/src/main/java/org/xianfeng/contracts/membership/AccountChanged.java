package org.xianfeng.contracts.membership;

import java.time.Instant;
import org.xianfeng.contracts.EventData;
import org.xianfeng.contracts.Valid;

/**
 * What an account may do may have changed: tokens that were given to it before are not to be believed any more.
 *
 * @param accountId the account
 * @param changedAt when it changed
 * @param revision of the account; tokens carry the one they were given at (claim {@code account_revision})
 */
public record AccountChanged(String accountId, Instant changedAt, long revision) implements EventData {
    public AccountChanged {
        Valid.id("accountId", accountId);
        Valid.present("changedAt", changedAt);
        Valid.revision(revision);
    }
}
