package org.xianfeng.membership.secondfactor;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.xianfeng.membership.account.Account;
import org.xianfeng.membership.secondfactor.EnrolmentOutcome.CodeWrong;
import org.xianfeng.membership.secondfactor.EnrolmentOutcome.Enrolled;
import org.xianfeng.membership.secondfactor.EnrolmentOutcome.NotBegun;
import org.xianfeng.membership.secret.PrintedCode;

/** Brings an authenticator app and an account together: a secret is proposed, and holds once the app's code came back. */
public final class EnrolSecondFactor {
    static final String RECOVERY = "recovery";
    private static final int RECOVERY_CODES = 10;

    private final SecondFactors factors;
    private final Function<String, QrCode> drawing;
    private final Clock clock;

    EnrolSecondFactor(SecondFactors factors, Function<String, QrCode> drawing, Clock clock) {
        this.factors = factors;
        this.drawing = drawing;
        this.clock = clock;
    }

    /** What an app needs; told to the account's holder only, and only until it is confirmed. */
    public record Enrolment(AppSecret secret, String uri, QrCode qr) {}

    /** Proposes a secret; a proposal from before is of no use then. */
    public Enrolment begin(Account account) {
        AppSecret secret = AppSecret.fresh();
        factors.propose(account.id(), secret);
        return enrolment(account, secret);
    }

    /** What is proposed already, so that a mistyped code does not send anybody back to the app. */
    public Enrolment again(Account account) {
        return factors.proposed(account.id())
                .map(secret -> enrolment(account, secret))
                .orElseGet(() -> begin(account));
    }

    private Enrolment enrolment(Account account, AppSecret secret) {
        String uri = secret.uri(account.login().value());
        return new Enrolment(secret, uri, drawing.apply(uri));
    }

    public EnrolmentOutcome confirm(String account, String typed) {
        Optional<AppSecret> proposed = factors.proposed(account);
        if (proposed.isEmpty()) {
            return new NotBegun();
        }
        OptionalLong step = TimeCode.stepOf(proposed.get(), CheckSecondFactor.plain(typed), clock.instant());
        if (step.isEmpty()) {
            return new CodeWrong();
        }
        List<PrintedCode> codes = recoveryCodes();
        return factors.confirm(account, proposed.get(), step.getAsLong(), hashes(codes))
                ? new Enrolled(codes.stream().map(PrintedCode::inFours).toList())
                : new NotBegun();
    }

    /** New recovery codes; those from before are of no use then. */
    public List<String> newRecoveryCodes(String account) {
        List<PrintedCode> codes = recoveryCodes();
        factors.replaceRecovery(account, hashes(codes));
        return codes.stream().map(PrintedCode::inFours).toList();
    }

    private static List<PrintedCode> recoveryCodes() {
        return Stream.generate(PrintedCode::fresh).limit(RECOVERY_CODES).toList();
    }

    private static List<String> hashes(List<PrintedCode> codes) {
        return codes.stream().map(code -> code.hash(RECOVERY)).toList();
    }
}
