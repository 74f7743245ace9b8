package org.xianfeng.membership.me;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.membership.account.Account;
import org.xianfeng.membership.account.AccountView.SecondFactorState;
import org.xianfeng.membership.account.Accounts;
import org.xianfeng.membership.audit.Audit;
import org.xianfeng.membership.audit.AuditKind;
import org.xianfeng.membership.audit.AuditNote;
import org.xianfeng.membership.secondfactor.EnrolSecondFactor;
import org.xianfeng.membership.secondfactor.EnrolSecondFactor.Enrolment;
import org.xianfeng.membership.secondfactor.EnrolmentOutcome;
import org.xianfeng.membership.secondfactor.QrCode;
import org.xianfeng.membership.secondfactor.SecondFactorRule;
import org.xianfeng.membership.secondfactor.SecondFactors;
import org.xianfeng.membership.session.Device;
import org.xianfeng.membership.session.Sessions;
import org.xianfeng.membership.signinhistory.SignInJournal;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.problem.Problem;

/** The own password and the own second step over HTTP; the password is asked for once more before either changes. */
@RestController
@RequestMapping("/api/membership/me")
class OwnAccountController {
    private final Accounts accounts;
    private final OwnPassword own;
    private final EnrolSecondFactor enrol;
    private final SecondFactors factors;
    private final SecondFactorRule rule;
    private final Sessions sessions;
    private final Audit audit;
    private final SignInJournal journal;

    OwnAccountController(
            Accounts accounts, OwnPassword own, EnrolSecondFactor enrol, SecondStep secondStep, Sessions sessions) {
        this.accounts = accounts;
        this.own = own;
        this.enrol = enrol;
        this.factors = secondStep.factors();
        this.rule = secondStep.rule();
        this.audit = secondStep.audit();
        this.journal = secondStep.journal();
        this.sessions = sessions;
    }

    /** Who has an app, who must have one, and where changes are remembered. */
    record SecondStep(SecondFactors factors, SecondFactorRule rule, Audit audit, SignInJournal journal) {}

    /** The password as it is, and as it shall be. */
    record NewPassword(
            @NotNull @Size(max = 1024) String current,
            @NotNull @Size(max = 1024) String wanted) {}

    /** The password as it is. */
    record CurrentPassword(@NotNull @Size(max = 1024) String password) {}

    /** What the app shows. */
    record AppCode(@NotNull @Size(max = 40) String code) {}

    /** What an app needs: to be scanned, or typed. */
    record EnrolmentView(String secret, String uri, QrCode qr) {}

    /** Each good once instead of the app; told here only. */
    record RecoveryCodes(List<String> recoveryCodes) {}

    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(Caller caller, @Valid @RequestBody NewPassword wish, HttpServletRequest request) {
        Device device = device(request);
        Account account = account(caller);
        told(
                account,
                device,
                own.change(
                        account,
                        wish.current(),
                        wish.wanted(),
                        new OwnPassword.From(device.network(), caller.session())));
        note(AuditKind.PASSWORD_CHANGED, caller, "own");
    }

    @PostMapping("/second-factor")
    @ResponseStatus(HttpStatus.CREATED)
    EnrolmentView begin(Caller caller, @Valid @RequestBody CurrentPassword password, HttpServletRequest request) {
        Account account = confirmed(caller, password, request);
        Enrolment enrolment = enrol.begin(account);
        return new EnrolmentView(enrolment.secret().value(), enrolment.uri(), enrolment.qr());
    }

    @PutMapping("/second-factor")
    RecoveryCodes confirm(Caller caller, @Valid @RequestBody AppCode typed) {
        return switch (enrol.confirm(account(caller).id(), typed.code())) {
            case EnrolmentOutcome.Enrolled(List<String> codes) -> {
                note(AuditKind.SECOND_FACTOR_CHANGED, caller, "enrolled");
                caller.session().ifPresent(sessions::strengthen);
                yield new RecoveryCodes(codes);
            }
            case EnrolmentOutcome.CodeWrong() -> throw new Problem(422, "second-factor-wrong");
            case EnrolmentOutcome.NotBegun() -> throw new Problem(409, "second-factor-not-begun");
        };
    }

    @PostMapping("/second-factor/recovery-codes")
    RecoveryCodes renew(Caller caller, @Valid @RequestBody CurrentPassword password, HttpServletRequest request) {
        Account account = confirmed(caller, password, request);
        if (rule.of(account) != SecondFactorState.ON) {
            throw new Problem(409, "second-factor-off");
        }
        note(AuditKind.SECOND_FACTOR_CHANGED, caller, "new-recovery-codes");
        return new RecoveryCodes(enrol.newRecoveryCodes(account.id()));
    }

    @PostMapping("/second-factor/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @Valid @RequestBody CurrentPassword password, HttpServletRequest request) {
        Account account = confirmed(caller, password, request);
        if (account.isAdministrators()) {
            throw new Problem(409, "second-factor-required");
        }
        note(AuditKind.SECOND_FACTOR_CHANGED, caller, "removed");
        factors.remove(account.id());
    }

    private void note(AuditKind kind, Caller caller, String how) {
        audit.record(AuditNote.of(kind, caller.account(), caller.account()).with("how", how));
    }

    private Account confirmed(Caller caller, CurrentPassword password, HttpServletRequest request) {
        Account account = account(caller);
        Device device = device(request);
        told(account, device, own.check(account, password.password(), device.network()));
        return account;
    }

    /** Machines have tokens, and no account that anybody signs in with. */
    private Account account(Caller caller) {
        return accounts.find(caller.account()).orElseThrow(() -> new Problem(409, "no-own-account"));
    }

    private void told(Account account, Device device, OwnPasswordOutcome outcome) {
        switch (outcome) {
            case OwnPasswordOutcome.Right() -> {}
            case OwnPasswordOutcome.WrongPassword() -> {
                journal.lockedBy(account, device);
                throw new Problem(422, "password-wrong");
            }
            case OwnPasswordOutcome.Locked(Duration wait) ->
                throw new Problem(
                        429, "locked", Math.max(1, wait.plusSeconds(59).toMinutes()));
            case OwnPasswordOutcome.Refused(var reason) -> throw new Problem(422, reason.slug());
        }
    }

    private static Device device(HttpServletRequest request) {
        return Device.of(
                request.getHeader(HttpHeaders.USER_AGENT),
                request.getHeader("X-Forwarded-For"),
                request.getRemoteAddr());
    }
}
