package org.xianfeng.starter.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** Writes a refusal where no controller is involved: in filters. */
public final class ProblemWriter {
    static final String RETRY_SECONDS = "5";
    private final ProblemTexts texts;
    private final Refusals refusals;
    private final JsonMapper json;

    ProblemWriter(ProblemTexts texts, Refusals refusals, JsonMapper json) {
        this.texts = texts;
        this.refusals = refusals;
        this.json = json;
    }

    public void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        ProblemDetail detail = texts.of(problem.status(), problem.slug(), problem.values(), language(request));
        refusals.count(problem.status(), problem.slug());
        response.setStatus(problem.status());
        if (problem.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsString(detail).getBytes(StandardCharsets.UTF_8));
    }

    private static Locale language(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? Locale.SIMPLIFIED_CHINESE : request.getLocale();
    }
}
