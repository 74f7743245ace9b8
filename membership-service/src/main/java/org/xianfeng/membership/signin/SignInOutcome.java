package org.xianfeng.membership.signin;

import java.time.Duration;
import org.xianfeng.membership.account.Account;

/** What became of an attempt to sign in. */
sealed interface SignInOutcome {
    /** Login and password belong together. */
    record SignedIn(Account account) implements SignInOutcome {}

    /** They do not; which of them is wrong is not told. */
    record Wrong() implements SignInOutcome {}

    /** Too many failures; it was not looked at the password. */
    record TooManyFailures(Duration closedFor) implements SignInOutcome {}
}
