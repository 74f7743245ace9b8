package org.xianfeng.starter.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xianfeng.starter.identity.NewIds;

/** Carries the correlation id of a request into the log and back to the caller. */
final class CorrelationFilter extends OncePerRequestFilter {
    private static final String HEADER = "X-Correlation-Id";
    private static final String LOGGED_AS = "correlation";
    private static final Pattern GOOD = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private final NewIds newIds;

    CorrelationFilter(NewIds newIds) {
        this.newIds = newIds;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = correlation(request.getHeader(HEADER));
        response.setHeader(HEADER, id);
        MDC.put(LOGGED_AS, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(LOGGED_AS);
        }
    }

    private String correlation(@Nullable String told) {
        return told != null && GOOD.matcher(told).matches() ? told : newIds.next();
    }
}
