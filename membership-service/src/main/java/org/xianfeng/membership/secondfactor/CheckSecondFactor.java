package org.xianfeng.membership.secondfactor;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.xianfeng.membership.account.Account;
import org.xianfeng.membership.lockout.Lockout;
import org.xianfeng.membership.secondfactor.SecondStepOutcome.CodeWrong;
import org.xianfeng.membership.secondfactor.SecondStepOutcome.Passed;
import org.xianfeng.membership.secondfactor.SecondStepOutcome.TooManyFailures;
import org.xianfeng.membership.secret.PrintedCode;

/**
 * Lets somebody pass the second step: by the app's code, each good once, or by a recovery code. Attempts are counted with
 * those at the password, so that whoever has the password guesses no more codes than they might have guessed passwords.
 */
public final class CheckSecondFactor {
    private final SecondFactors factors;
    private final Lockout lockout;
    private final Clock clock;

    CheckSecondFactor(SecondFactors factors, Lockout lockout, Clock clock) {
        this.factors = factors;
        this.lockout = lockout;
        this.clock = clock;
    }

    /** @param network where the attempt comes from */
    public SecondStepOutcome of(Account account, String typed, String network) {
        String login = account.login().value();
        Optional<Duration> wait = lockout.wait(login).or(() -> lockout.waitOf(network));
        if (wait.isPresent()) {
            return new TooManyFailures(wait.get());
        }
        if (!byApp(account.id(), typed) && !byRecoveryCode(account.id(), typed)) {
            return new CodeWrong();
        }
        lockout.cameIn(login, network);
        return new Passed();
    }

    /** Somebody came in by bringing an app along: failures before do not matter any more. */
    public void cameIn(Account account) {
        lockout.forget(account.login().value());
    }

    private boolean byApp(String account, String typed) {
        OptionalLong step = factors.secretOf(account)
                .map(secret -> TimeCode.stepOf(secret, plain(typed), clock.instant()))
                .orElseGet(OptionalLong::empty);
        return step.isPresent() && factors.use(account, step.getAsLong());
    }

    private boolean byRecoveryCode(String account, String typed) {
        return PrintedCode.in(typed)
                .filter(code -> factors.useRecovery(account, code.hash(EnrolSecondFactor.RECOVERY)))
                .isPresent();
    }

    /** The digits of what was typed, wide or narrow, with or without blanks. */
    static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s-]", "");
    }
}
