package org.xianfeng.membership.account;

/** What became of a wish to make or change an account. */
sealed interface AccountOutcome {
    /** It was made; this is the account now. */
    record Done(Account account) implements AccountOutcome {}

    /** It was not made. */
    record Refused(AccountRefusal reason) implements AccountOutcome {}
}
