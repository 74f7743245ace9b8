package org.xianfeng.membership.issuer;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationSuccessHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.xianfeng.membership.account.Accounts;
import org.xianfeng.membership.secondfactor.SecondFactorRule;
import org.xianfeng.membership.session.Session;
import org.xianfeng.membership.session.SessionCookie;
import org.xianfeng.membership.session.Sessions;
import org.xianfeng.membership.signinhistory.SignOut;
import org.xianfeng.starter.store.Outages;

/** Guards the issuer's endpoints. No state is kept in this process: who is signed in is found by the cookie. */
@Configuration(proxyBeanMethods = false)
class IssuerSecurityConfiguration {
    @Bean
    @Order(1)
    SecurityFilterChain issuerSecurity(
            HttpSecurity http, SignedIn signedIn, JWKSource<SecurityContext> keys, IssuerProperties settings) {
        OAuth2AuthorizationServerConfigurer server = new OAuth2AuthorizationServerConfigurer();
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(
                        server,
                        issuer -> issuer.oidc(oidc ->
                                oidc.logoutEndpoint(logout -> logout.logoutResponseHandler(signingOut(signedIn)))))
                .authorizeHttpRequests(requests -> requests.requestMatchers(IssuerSecurityConfiguration::asksSilently)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(IssuerSecurityConfiguration::outagesPass, SecurityContextHolderFilter.class)
                .csrf(csrf -> csrf.ignoringRequestMatchers(server.getEndpointsMatcher()))
                .securityContext(context -> context.securityContextRepository(signedIn))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .exceptionHandling(refusals -> refusals.defaultAuthenticationEntryPointFor(
                        toSignIn(), IssuerSecurityConfiguration::asksForACode))
                .oauth2ResourceServer(resource -> resource.jwt(jwt -> jwt.decoder(decoder(keys, settings))))
                .build();
    }

    @Bean
    SignedIn signedIn(
            Sessions sessions, SignOut signOut, SessionCookie cookie, Accounts accounts, SecondFactorRule rule) {
        return new SignedIn(
                sessions,
                signOut,
                cookie,
                session -> accounts.find(session.account())
                        .filter(account -> rule.holds(session, account))
                        .isPresent());
    }

    private static OidcLogoutAuthenticationSuccessHandler signingOut(SignedIn signedIn) {
        OidcLogoutAuthenticationSuccessHandler handler = new OidcLogoutAuthenticationSuccessHandler();
        handler.setLogoutHandler((request, response, _) -> signedIn.signOut(request, response));
        return handler;
    }

    /** While the store is away the answer is "later", not "failed". */
    private static void outagesPass(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException failure) {
            if (!Outages.isOutage(failure) || !(response instanceof HttpServletResponse answer)) {
                throw failure;
            }
            answer.setHeader(HttpHeaders.RETRY_AFTER, "5");
            answer.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private static boolean asksForACode(HttpServletRequest request) {
        return request.getServletPath().equals("/oauth2/authorize");
    }

    /** Such a request is answered with login_required, not with the sign-in page, when nobody is signed in. */
    private static boolean asksSilently(HttpServletRequest request) {
        return asksForACode(request) && "none".equals(request.getParameter("prompt"));
    }

    /** Addresses are relative, because the browser knows this service by the gateway's name only. */
    private static AuthenticationEntryPoint toSignIn() {
        return (request, response, _) -> {
            String next = request.getRequestURI()
                    + Optional.ofNullable(request.getQueryString())
                            .map(query -> "?" + query)
                            .orElse("");
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader(
                    HttpHeaders.LOCATION, "/sign-in?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
        };
    }

    private static JwtDecoder decoder(JWKSource<SecurityContext> keys, IssuerProperties settings) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        decoder.setJwtValidator(
                JwtValidators.createDefaultWithIssuer(settings.issuer().toString()));
        return decoder;
    }

    /** Who is signed in, by the cookie of the request. */
    static final class SignedIn implements SecurityContextRepository {
        private final Sessions sessions;
        private final SignOut signOut;
        private final SessionCookie cookie;
        private final Predicate<Session> goodEnough;

        private SignedIn(Sessions sessions, SignOut signOut, SessionCookie cookie, Predicate<Session> goodEnough) {
            this.sessions = sessions;
            this.signOut = signOut;
            this.cookie = cookie;
            this.goodEnough = goodEnough;
        }

        @Override
        @SuppressWarnings("deprecation")
        public org.springframework.security.core.context.SecurityContext loadContext(HttpRequestResponseHolder holder) {
            var context = SecurityContextHolder.createEmptyContext();
            secret(holder.getRequest())
                    .flatMap(sessions::find)
                    .filter(goodEnough)
                    .ifPresent(session -> {
                        sessions.used(session);
                        context.setAuthentication(MongoAuthorizationDocuments.principal(
                                session.account(), Date.from(session.since()), session.id()));
                    });
            return context;
        }

        @Override
        public void saveContext(
                org.springframework.security.core.context.SecurityContext context,
                HttpServletRequest request,
                HttpServletResponse response) {
            // Only the sign-in page opens a session.
        }

        @Override
        public boolean containsContext(HttpServletRequest request) {
            return secret(request).isPresent();
        }

        void signOut(HttpServletRequest request, HttpServletResponse response) {
            secret(request).ifPresent(signOut::of);
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.removing());
        }

        private Optional<String> secret(HttpServletRequest request) {
            return Optional.ofNullable(request.getHeader(HttpHeaders.COOKIE)).flatMap(cookie::secretIn);
        }
    }
}
