package org.xianfeng.membership.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.xianfeng.membership.account.Account;
import org.xianfeng.membership.account.AccountView.SecondFactorState;
import org.xianfeng.membership.audit.Audit;
import org.xianfeng.membership.audit.AuditKind;
import org.xianfeng.membership.audit.AuditNote;
import org.xianfeng.membership.page.PageConfiguration.Pages;
import org.xianfeng.membership.secondfactor.CheckSecondFactor;
import org.xianfeng.membership.secondfactor.EnrolSecondFactor;
import org.xianfeng.membership.secondfactor.EnrolSecondFactor.Enrolment;
import org.xianfeng.membership.secondfactor.EnrolmentOutcome;
import org.xianfeng.membership.secondfactor.FirstStep;
import org.xianfeng.membership.secondfactor.SecondFactorRule;
import org.xianfeng.membership.secondfactor.SecondStepOutcome;
import org.xianfeng.membership.session.Device;
import org.xianfeng.membership.session.SessionCookie;
import org.xianfeng.membership.session.Sessions;
import org.xianfeng.membership.signinhistory.SignInJournal;
import org.xianfeng.starter.counting.CountedBy;

/** The page of the second step: asks for the app's code, or brings an app and the account together. Only the end opens a session. */
@Controller
@RequestMapping("/sign-in/second-step")
class SecondStepController {
    private final FirstStep firstStep;
    private final SecondFactorRule rule;
    private final Codes codes;
    private final Door door;
    private final Pages pages;

    SecondStepController(FirstStep firstStep, SecondFactorRule rule, Codes codes, Door door, Pages pages) {
        this.firstStep = firstStep;
        this.rule = rule;
        this.codes = codes;
        this.door = door;
        this.pages = pages;
    }

    /** What judges codes. */
    record Codes(CheckSecondFactor check, EnrolSecondFactor enrol) {}

    /** What opens, and who counts. */
    record Door(Sessions sessions, SessionCookie cookie, CountedBy outcomes, SignInJournal journal, Audit audit) {}

    /** What the page sends. */
    record Form(
            @Nullable String step,
            @Nullable String code,
            @Nullable String lang,
            @Nullable String next) {}

    /** To whom the page is shown, and where they go on. */
    private record Reader(Account account, String next, Locale language, CsrfToken token) {}

    /** Shows the page to somebody who passed the first step. */
    ResponseEntity<String> begin(Account account, String next, Locale language, CsrfToken token) {
        Reader reader = new Reader(account, next, language, token);
        return rule.of(account) == SecondFactorState.ON
                ? asked(HttpStatus.OK, reader, "")
                : offered(HttpStatus.OK, reader, codes.enrol().begin(account), "");
    }

    /** Nobody comes here by an address. */
    @GetMapping
    ResponseEntity<String> show() {
        return toFirstStep(new Form(null, null, null, null));
    }

    @PostMapping
    ResponseEntity<String> submit(Form form, Locale preferred, CsrfToken token, HttpServletRequest request) {
        Optional<Account> account = firstStep.in(text(form.step()));
        if (account.isEmpty()) {
            return toFirstStep(form);
        }
        Reader reader = new Reader(account.get(), text(form.next()), Pages.language(form.lang(), preferred), token);
        Device device = SignInController.device(request);
        return rule.of(account.get()) == SecondFactorState.ON
                ? checked(reader, text(form.code()), device)
                : enrolled(reader, text(form.code()), device);
    }

    private ResponseEntity<String> checked(Reader reader, String code, Device device) {
        return switch (codes.check().of(reader.account(), code, device.network())) {
            case SecondStepOutcome.Passed() -> signedIn(reader.account().id(), device, reader.next(), true);
            case SecondStepOutcome.CodeWrong() -> {
                journal().refused(Optional.of(reader.account()), device, "wrong-code");
                count("wrong-code");
                yield asked(HttpStatus.UNAUTHORIZED, reader, pages.text("second-step.wrong", reader.language()));
            }
            case SecondStepOutcome.TooManyFailures(Duration wait) -> {
                count("locked");
                yield asked(HttpStatus.TOO_MANY_REQUESTS, reader, waiting(wait, reader.language()));
            }
        };
    }

    private ResponseEntity<String> enrolled(Reader reader, String code, Device device) {
        String account = reader.account().id();
        return switch (codes.enrol().confirm(account, code)) {
            case EnrolmentOutcome.Enrolled(List<String> recovery) -> {
                count("signed-in");
                door.audit()
                        .record(AuditNote.of(AuditKind.SECOND_FACTOR_CHANGED, account, account)
                                .with("how", "enrolled"));
                journal().signedIn(account, device, "two-steps");
                codes.check().cameIn(reader.account());
                ResponseEntity<String> page = done(reader, recovery);
                yield ResponseEntity.ok()
                        .headers(page.getHeaders())
                        .header(HttpHeaders.SET_COOKIE, opened(account, device, true))
                        .body(page.getBody());
            }
            case EnrolmentOutcome.CodeWrong(), EnrolmentOutcome.NotBegun() ->
                offered(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        reader,
                        codes.enrol().again(reader.account()),
                        pages.text("second-step.enrolment-wrong", reader.language()));
        };
    }

    /** Opens a session, and sends the browser on. */
    ResponseEntity<String> signedIn(String account, Device device, String next, boolean secondFactor) {
        journal().signedIn(account, device, secondFactor ? "two-steps" : "password");
        count("signed-in");
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, opened(account, device, secondFactor))
                .header(HttpHeaders.LOCATION, Continuation.of(next))
                .cacheControl(CacheControl.noStore())
                .build();
    }

    SignInJournal journal() {
        return door.journal();
    }

    private String opened(String account, Device device, boolean secondFactor) {
        return door.cookie().keeping(door.sessions().open(account, device, secondFactor));
    }

    String waiting(Duration wait, Locale language) {
        return pages.text(
                "sign-in.locked", language, Math.max(1, wait.plusSeconds(59).toMinutes()));
    }

    /** The first step is over, or was never passed. */
    private static ResponseEntity<String> toFirstStep(Form form) {
        String next = Continuation.of(text(form.next()));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/sign-in?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .build();
    }

    private ResponseEntity<String> asked(HttpStatus status, Reader reader, String message) {
        return form(status, "second-step-code", reader, message, Map.of());
    }

    private ResponseEntity<String> offered(HttpStatus status, Reader reader, Enrolment enrolment, String message) {
        return form(
                status,
                "second-step-enrolment",
                reader,
                message,
                Map.of(
                        "secret", enrolment.secret().inFours(),
                        "qr-size", Integer.toString(enrolment.qr().size()),
                        "qr-path", enrolment.qr().path()));
    }

    private ResponseEntity<String> done(Reader reader, List<String> recovery) {
        return pages.page(
                HttpStatus.OK,
                "second-step-done",
                reader.language(),
                Map.of("codes", String.join("\n", recovery), "next", Continuation.of(reader.next())));
    }

    private ResponseEntity<String> form(
            HttpStatus status, String page, Reader reader, String message, Map<String, String> more) {
        Map<String, String> values = new HashMap<>(more);
        values.put("message", message);
        values.put("step", firstStep.of(reader.account()));
        values.put("next", Continuation.of(reader.next()));
        return pages.form(status, page, reader.language(), reader.token(), values);
    }

    /** Counts what became of an attempt. */
    void count(String outcome) {
        door.outcomes().count(outcome);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
