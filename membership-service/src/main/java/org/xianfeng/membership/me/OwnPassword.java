package org.xianfeng.membership.me;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.xianfeng.membership.account.Account;
import org.xianfeng.membership.account.Accounts;
import org.xianfeng.membership.lockout.Lockout;
import org.xianfeng.membership.me.OwnPasswordOutcome.Locked;
import org.xianfeng.membership.me.OwnPasswordOutcome.Refused;
import org.xianfeng.membership.me.OwnPasswordOutcome.Right;
import org.xianfeng.membership.me.OwnPasswordOutcome.WrongPassword;
import org.xianfeng.membership.password.PasswordRefusal;
import org.xianfeng.membership.password.PasswordRule;
import org.xianfeng.membership.password.Passwords;
import org.xianfeng.membership.session.EndSessions;

/**
 * Asks once more for the password of somebody who is signed in, before what only the account's holder may do; a screen that
 * was left open is not enough. Failures count with those at the sign-in page.
 */
final class OwnPassword {
    private final Accounts accounts;
    private final Passwords passwords;
    private final PasswordRule rule;
    private final Lockout lockout;
    private final EndSessions endSessions;
    private final Clock clock;

    OwnPassword(Accounts accounts, Passwords passwords, Guards guards, EndSessions endSessions, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.rule = guards.rule();
        this.lockout = guards.lockout();
        this.endSessions = endSessions;
        this.clock = clock;
    }

    /** Which passwords are taken, and how often one may be guessed. */
    record Guards(PasswordRule rule, Lockout lockout) {}

    OwnPasswordOutcome check(Account account, String password, String network) {
        String login = account.login().value();
        Optional<Duration> wait = lockout.wait(login).or(() -> lockout.waitOf(network));
        if (wait.isPresent()) {
            return new Locked(wait.get());
        }
        if (!passwords.matches(password, account.password())) {
            return new WrongPassword();
        }
        lockout.cameIn(login, network);
        return new Right();
    }

    /** Puts another password in place of the current one; every session but the one that asks ends. */
    OwnPasswordOutcome change(Account account, String current, String wanted, From from) {
        OwnPasswordOutcome checked = check(account, current, from.network());
        if (!(checked instanceof Right)) {
            return checked;
        }
        Optional<PasswordRefusal> refusal = rule.refusal(
                wanted, List.of(account.login().value(), account.displayName().inFull()));
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        accounts.replace(account.with(passwords.hash(wanted)), clock.instant());
        endSessions.allBut(from.session(), account.id());
        return new Right();
    }

    /** Where a wish comes from. */
    record From(String network, Optional<String> session) {}
}
