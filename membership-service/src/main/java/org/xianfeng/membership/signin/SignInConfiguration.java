package org.xianfeng.membership.signin;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.xianfeng.membership.account.Accounts;
import org.xianfeng.membership.audit.Audit;
import org.xianfeng.membership.lockout.Lockout;
import org.xianfeng.membership.password.Passwords;
import org.xianfeng.membership.secondfactor.CheckSecondFactor;
import org.xianfeng.membership.secondfactor.EnrolSecondFactor;
import org.xianfeng.membership.secondfactor.SecondFactorRule;
import org.xianfeng.membership.session.SessionCookie;
import org.xianfeng.membership.session.Sessions;
import org.xianfeng.membership.signinhistory.SignInJournal;
import org.xianfeng.starter.counting.CountedBy;

/** Wires signing in, and guards its page: no script at all, no style but its own, in nobody's frame. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    @Bean
    SignIn signIn(Accounts accounts, Passwords passwords, Lockout lockout, SecondFactorRule rule) {
        return new SignIn(accounts, passwords, lockout, rule);
    }

    @Bean
    SecondStepController.Codes codes(CheckSecondFactor check, EnrolSecondFactor enrol) {
        return new SecondStepController.Codes(check, enrol);
    }

    @Bean
    SecondStepController.Door door(
            Sessions sessions, SessionCookie cookie, MeterRegistry meters, SignInJournal journal, Audit audit) {
        CountedBy outcomes = new CountedBy(
                meters,
                "xianfeng.sign.ins",
                "outcome",
                List.of("signed-in", "wrong", "wrong-code", "locked", "crowded", "unavailable"));
        return new SecondStepController.Door(sessions, cookie, outcomes, journal, audit);
    }

    @Bean
    @Order(2)
    SecurityFilterChain signInSecurity(HttpSecurity http, SessionCookie cookie) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("xianfeng-form");
        tokens.setCookieCustomizer(form -> form.path("/sign-in").sameSite("Lax").secure(cookie.secure()));
        return http.securityMatcher("/sign-in", "/sign-in/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(refusals -> refusals.accessDeniedHandler((request, response, _) -> {
                    response.setStatus(303);
                    response.setHeader(HttpHeaders.LOCATION, request.getRequestURI());
                }))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }
}
