package org.xianfeng.membership.signin;

import java.time.Duration;
import java.util.Optional;
import org.xianfeng.membership.account.Account;

/** What became of an attempt to sign in. */
sealed interface SignInOutcome {
    /** Login and password belong together. */
    record SignedIn(Account account) implements SignInOutcome {}

    /** They do, and the account demands a second step. */
    record SecondStepWanted(Account account) implements SignInOutcome {}

    /** They do not; which of them is wrong is not told. @param account the one that was tried, if there is such a one */
    record Wrong(Optional<Account> account) implements SignInOutcome {}

    /** Too many failures; it was not looked at the password. */
    record TooManyFailures(Duration closedFor) implements SignInOutcome {}
}
