package org.xianfeng.membership.grant;

import org.xianfeng.membership.account.Account;

/** What became of a wish to grant or to take back. */
sealed interface GrantOutcome {
    /** It was done; this is the account now. */
    record Done(Account account) implements GrantOutcome {}

    /** It was not done. */
    record Refused(GrantRefusal reason) implements GrantOutcome {}
}
