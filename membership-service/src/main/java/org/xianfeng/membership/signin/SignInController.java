package org.xianfeng.membership.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.xianfeng.membership.page.PageConfiguration.Pages;
import org.xianfeng.membership.session.Device;
import org.xianfeng.starter.problem.Problem;
import org.xianfeng.starter.store.Outages;

/** The page on which people sign in, and what happens when they do. */
@Controller
@RequestMapping("/sign-in")
class SignInController {
    private final SignIn signIn;
    private final Pages pages;
    private final SecondStepController secondStep;

    SignInController(SignIn signIn, SecondStepController secondStep, Pages pages) {
        this.signIn = signIn;
        this.secondStep = secondStep;
        this.pages = pages;
    }

    /** What a browser sends, beside the token that shows that it came from our form. */
    record Form(
            @Nullable String login,
            @Nullable String password,
            @Nullable String lang,
            @Nullable String next) {
        Locale language(Locale preferred) {
            return Pages.language(lang, preferred);
        }
    }

    @GetMapping
    ResponseEntity<String> show(Form form, Locale preferred, CsrfToken token) {
        return answer(HttpStatus.OK, form, form.language(preferred), token, "");
    }

    @PostMapping
    ResponseEntity<String> submit(Form form, Locale preferred, CsrfToken token, HttpServletRequest request) {
        Device device = device(request);
        Locale language = form.language(preferred);
        try {
            return switch (signIn.with(text(form.login()), text(form.password()), device.network())) {
                case SignInOutcome.SignedIn(var account) ->
                    secondStep.signedIn(account.id(), device, text(form.next()), false);
                case SignInOutcome.SecondStepWanted(var account) ->
                    secondStep.begin(account, text(form.next()), language, token);
                case SignInOutcome.Wrong(var account) -> {
                    secondStep.journal().refused(account, device, "wrong-password");
                    secondStep.count("wrong");
                    yield answer(HttpStatus.UNAUTHORIZED, form, language, token, pages.text("sign-in.wrong", language));
                }
                case SignInOutcome.TooManyFailures(Duration wait) -> {
                    secondStep.count("locked");
                    yield answer(
                            HttpStatus.TOO_MANY_REQUESTS, form, language, token, secondStep.waiting(wait, language));
                }
            };
        } catch (Problem crowded) {
            return later("crowded", form, language, token);
        } catch (RuntimeException failure) {
            if (!Outages.isOutage(failure)) {
                throw failure;
            }
            return later("unavailable", form, language, token);
        }
    }

    private ResponseEntity<String> later(String why, Form form, Locale language, CsrfToken token) {
        secondStep.count(why);
        return answer(HttpStatus.SERVICE_UNAVAILABLE, form, language, token, pages.text("sign-in." + why, language));
    }

    @GetMapping("/sign-in.css")
    ResponseEntity<Resource> style() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "css", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .body(new ClassPathResource("sign-in/sign-in.css"));
    }

    static Device device(HttpServletRequest request) {
        return Device.of(
                request.getHeader(HttpHeaders.USER_AGENT),
                request.getHeader("X-Forwarded-For"),
                request.getRemoteAddr());
    }

    private ResponseEntity<String> answer(
            HttpStatus status, Form form, Locale language, CsrfToken token, String message) {
        return pages.form(
                status,
                "page",
                language,
                token,
                Map.of(
                        "next", Continuation.of(text(form.next())),
                        "login", text(form.login()),
                        "message", message));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
