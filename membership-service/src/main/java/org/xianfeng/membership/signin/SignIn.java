package org.xianfeng.membership.signin;

import java.time.Duration;
import java.util.Optional;
import org.xianfeng.membership.account.Account;
import org.xianfeng.membership.account.AccountView.SecondFactorState;
import org.xianfeng.membership.account.Accounts;
import org.xianfeng.membership.account.Login;
import org.xianfeng.membership.lockout.Lockout;
import org.xianfeng.membership.password.PasswordHash;
import org.xianfeng.membership.password.Passwords;
import org.xianfeng.membership.secondfactor.SecondFactorRule;
import org.xianfeng.membership.signin.SignInOutcome.SecondStepWanted;
import org.xianfeng.membership.signin.SignInOutcome.SignedIn;
import org.xianfeng.membership.signin.SignInOutcome.TooManyFailures;
import org.xianfeng.membership.signin.SignInOutcome.Wrong;

/** Finds out whether login and password belong together; it takes as long and says the same when there is no account. */
final class SignIn {
    private static final int LONGEST = 1024;

    private final Accounts accounts;
    private final Passwords passwords;
    private final Lockout lockout;
    private final SecondFactorRule rule;

    SignIn(Accounts accounts, Passwords passwords, Lockout lockout, SecondFactorRule rule) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.lockout = lockout;
        this.rule = rule;
    }

    /** @param network where the attempt comes from */
    SignInOutcome with(String login, String password, String network) {
        if (login.length() > LONGEST || password.length() > LONGEST) {
            return new Wrong(Optional.empty());
        }
        String plain = Login.plain(login);
        Optional<Duration> wait = lockout.wait(plain).or(() -> lockout.waitOf(network));
        return wait.<SignInOutcome>map(TooManyFailures::new).orElseGet(() -> checked(plain, password, network));
    }

    /**
     * A blocked account is told nothing else than a wrong password: its holder knows, and nobody else need. Where a
     * second step follows, failures are forgotten after that one.
     */
    private SignInOutcome checked(String plain, String password, String network) {
        Optional<Account> account = Login.in(plain).flatMap(accounts::withLogin);
        PasswordHash hash = account.map(Account::password).orElseGet(passwords::nobodys);
        boolean matches = passwords.matches(password, hash);
        if (account.isEmpty() || !matches || account.get().blocked()) {
            return new Wrong(account);
        }
        if (rule.of(account.get()) != SecondFactorState.OFF) {
            lockout.notGuessed(network);
            return new SecondStepWanted(account.get());
        }
        lockout.cameIn(plain, network);
        return new SignedIn(account.get());
    }
}
