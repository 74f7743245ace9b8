package org.xianfeng.membership.invitation;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.xianfeng.membership.account.Login;
import org.xianfeng.membership.invitation.AcceptanceOutcome.Accepted;
import org.xianfeng.membership.invitation.AcceptanceOutcome.CodeUnknown;
import org.xianfeng.membership.invitation.AcceptanceOutcome.Offered;
import org.xianfeng.membership.invitation.AcceptanceOutcome.TooManyTries;
import org.xianfeng.membership.invitation.AcceptanceOutcome.TryAgain;
import org.xianfeng.membership.page.PageConfiguration.Pages;
import org.xianfeng.membership.session.Device;
import org.xianfeng.starter.problem.Problem;

/** The page of an invited person: first the code, then login and password. The code never stands in an address. */
@Controller
@RequestMapping("/sign-in/invitation")
class InvitationPageController {
    private final AcceptInvitation accept;
    private final Pages pages;

    InvitationPageController(AcceptInvitation accept, Pages pages) {
        this.accept = accept;
        this.pages = pages;
    }

    /** What the page sends. */
    record Form(
            @Nullable String code,
            @Nullable String login,
            @Nullable String password,
            @Nullable String repeated,
            @Nullable String lang) {
        Locale language(Locale preferred) {
            return Pages.language(lang, preferred);
        }
    }

    @GetMapping
    ResponseEntity<String> show(Form form, Locale preferred, CsrfToken token) {
        return pages.form(HttpStatus.OK, "invitation-code", form.language(preferred), token, Map.of());
    }

    @PostMapping
    ResponseEntity<String> submit(Form form, Locale preferred, CsrfToken token, HttpServletRequest request) {
        Reader reader = new Reader(form, form.language(preferred), token);
        try {
            return told(outcome(form, network(request)), reader);
        } catch (Problem crowded) {
            return code(HttpStatus.SERVICE_UNAVAILABLE, text(reader, "sign-in.crowded"), reader);
        }
    }

    private AcceptanceOutcome outcome(Form form, String network) {
        String code = text(form.code());
        return form.password() == null
                ? accept.look(code, network)
                : form.password().equals(form.repeated())
                        ? accept.accept(code, text(form.login()), form.password(), network)
                        : switch (accept.look(code, network)) {
                            case Offered offer -> new TryAgain(offer, "password-differs");
                            case AcceptanceOutcome other -> other;
                        };
    }

    /** To whom the page is shown. */
    private record Reader(Form form, Locale language, CsrfToken token) {}

    private ResponseEntity<String> told(AcceptanceOutcome outcome, Reader reader) {
        return switch (outcome) {
            case CodeUnknown() -> code(HttpStatus.UNAUTHORIZED, text(reader, "invitation.unknown"), reader);
            case TooManyTries(Duration closedFor) ->
                code(
                        HttpStatus.TOO_MANY_REQUESTS,
                        pages.text(
                                "sign-in.locked",
                                reader.language(),
                                Math.max(1, closedFor.plusSeconds(59).toMinutes())),
                        reader);
            case Offered offer -> password(HttpStatus.OK, offer, reader, "");
            case TryAgain(Offered offer, String reason) ->
                password(
                        HttpStatus.UNPROCESSABLE_CONTENT, offer, reader, text(reader, "problem." + reason + ".detail"));
            case Accepted(Login login) ->
                pages.page(HttpStatus.OK, "invitation-done", reader.language(), Map.of("login", login.value()));
        };
    }

    private String text(Reader reader, String key) {
        return pages.text(key, reader.language());
    }

    private ResponseEntity<String> code(HttpStatus status, String message, Reader reader) {
        return pages.form(status, "invitation-code", reader.language(), reader.token(), Map.of("message", message));
    }

    private ResponseEntity<String> password(HttpStatus status, Offered offer, Reader reader, String message) {
        Map<String, String> values = new HashMap<>();
        values.put("message", message);
        values.put("code", text(reader.form().code()));
        values.put("name", offer.displayName());
        values.put(
                "login",
                offer.account()
                        .map(account -> account.login().value())
                        .orElse(text(reader.form().login())));
        String page = offer.account().isPresent() ? "invitation-reset" : "invitation-account";
        return pages.form(status, page, reader.language(), reader.token(), values);
    }

    private static String network(HttpServletRequest request) {
        return Device.of(
                        request.getHeader(HttpHeaders.USER_AGENT),
                        request.getHeader("X-Forwarded-For"),
                        request.getRemoteAddr())
                .network();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
