package org.xianfeng.membership.account;

import java.util.Optional;

/**
 * What becomes of an account beside its grants.
 *
 * @param blocked why nobody signs in with it, if so
 * @param memberRevision the latest change of its member that it took note of
 */
public record AccountState(Optional<String> blocked, long memberRevision) {
    static final AccountState FRESH = new AccountState(Optional.empty(), 0);

    AccountState blockedBecause(String reason) {
        return new AccountState(Optional.of(reason), memberRevision);
    }

    AccountState open() {
        return new AccountState(Optional.empty(), memberRevision);
    }

    AccountState heardOf(long revision) {
        return new AccountState(blocked, revision);
    }
}
