package org.xianfeng.membership.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.xianfeng.membership.account.Account;
import org.xianfeng.membership.account.Accounts;
import org.xianfeng.membership.account.Login;
import org.xianfeng.membership.password.PasswordHash;
import org.xianfeng.membership.password.Passwords;
import org.xianfeng.membership.signin.SignInOutcome.SignedIn;
import org.xianfeng.membership.signin.SignInOutcome.TooManyFailures;
import org.xianfeng.membership.signin.SignInOutcome.Wrong;

/** Finds out whether login and password belong together; it takes as long and says the same when there is no account. */
final class SignIn {
    private static final int LONGEST = 1024;

    private final Accounts accounts;
    private final Passwords passwords;
    private final Attempts attempts;
    private final Clock clock;

    SignIn(Accounts accounts, Passwords passwords, Attempts attempts, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.clock = clock;
    }

    SignInOutcome with(String login, String password) {
        if (login.length() > LONGEST || password.length() > LONGEST) {
            return new Wrong();
        }
        Instant now = clock.instant();
        String plain = Login.plain(login);
        return switch (attempts.begin(plain, now, Lockout::after)) {
            case Attempts.Attempt.Closed(Instant until) -> new TooManyFailures(Duration.between(now, until));
            case Attempts.Attempt.Open() -> checked(plain, password);
        };
    }

    private SignInOutcome checked(String plain, String password) {
        Optional<Account> account = Login.in(plain).flatMap(accounts::withLogin);
        PasswordHash hash = account.map(Account::password).orElseGet(passwords::nobodys);
        boolean matches = passwords.matches(password, hash);
        if (account.isEmpty() || !matches) {
            return new Wrong();
        }
        attempts.forget(plain);
        return new SignedIn(account.get());
    }
}
