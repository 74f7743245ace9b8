package org.xianfeng.starter.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.ServletRequestPathUtils;
import org.xianfeng.starter.problem.Problem;
import org.xianfeng.starter.problem.ProblemWriter;
import org.xianfeng.starter.store.Outages;

/** Gives every POST of a service its {@code Idempotency-Key}; runs after it is clear who calls. */
final class IdempotencyFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(IdempotencyFilter.class);
    private static final String RETRY_SECONDS = "2";

    private final AnswerOnce once;
    private final HandlerMapping handlers;
    private final ProblemWriter problems;

    IdempotencyFilter(AnswerOnce once, HandlerMapping handlers, ProblemWriter problems) {
        this.once = once;
        this.handlers = handlers;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || request.getHeader(IdempotencyKey.HEADER) == null
                || !request.getRequestURI().startsWith("/api/")
                || !changesSomething(request);
    }

    private boolean changesSomething(HttpServletRequest request) {
        try {
            ServletRequestPathUtils.parseAndCache(request);
            HandlerExecutionChain chain = handlers.getHandler(request);
            return chain != null
                    && chain.getHandler() instanceof HandlerMethod method
                    && !method.hasMethodAnnotation(ChangesNothing.class);
        } catch (Exception refusedByTheDispatcher) {
            return false;
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            IdempotencyKey key = IdempotencyKey.read(Collections.list(request.getHeaders(IdempotencyKey.HEADER)));
            if (Fingerprint.isMultipart(request)) {
                upload(key, request, response, chain);
            } else {
                MessageDigest digest = Fingerprint.digest();
                try (RepeatableRequest kept = new RepeatableRequest(request, digest)) {
                    answer(incoming(key, kept, digest.digest()), kept, response, chain);
                }
            }
        } catch (Problem refused) {
            refuse(request, response, refused);
        } catch (RuntimeException failure) {
            if (!Outages.isOutage(failure)) {
                throw failure;
            }
            LOG.warn("outage while looking for an earlier answer: {}", failure.toString());
            refuse(request, response, new Problem(503, "unavailable"));
        }
    }

    /** Parts lie in files of the server already; those it will not take are refused by the handler as without a key. */
    private void upload(IdempotencyKey key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] parts = parts(request);
        if (parts == null) {
            chain.doFilter(request, response);
        } else {
            answer(incoming(key, request, parts), request, response, chain);
        }
    }

    private static byte @Nullable [] parts(HttpServletRequest request) throws IOException {
        try {
            return Fingerprint.ofParts(request);
        } catch (ServletException | IllegalStateException unreadable) {
            return null;
        }
    }

    private void answer(
            AnswerOnce.Incoming incoming, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper caught = new ContentCachingResponseWrapper(response);
        try {
            AnswerOnce.Outcome outcome = once.of(incoming, () -> {
                chain.doFilter(request, caught);
                return KeptAnswer.of(caught);
            });
            if (outcome.sent()) {
                caught.copyBodyToResponse();
            } else {
                outcome.answer().sendAgain(response);
            }
        } catch (ServletException | IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new ServletException(failure);
        }
    }

    private static AnswerOnce.Incoming incoming(IdempotencyKey key, HttpServletRequest request, byte[] body) {
        String id = key.idFor(scope());
        return new AnswerOnce.Incoming(key, id, Fingerprint.of(request, body, key, id));
    }

    /** Keys of one account are nothing to another; where nobody signs in, the key alone says whose request it is. */
    private static String scope() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken signedIn
                ? "account " + signedIn.getToken().getSubject()
                : "anybody";
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Problem refused) throws IOException {
        if (refused.status() == HttpServletResponse.SC_CONFLICT) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        problems.write(request, response, refused);
    }
}
