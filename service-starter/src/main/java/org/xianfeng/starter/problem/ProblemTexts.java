package org.xianfeng.starter.problem;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.xianfeng.starter.trace.CurrentTrace;

/**
 * Puts a refusal into the caller's language: Chinese unless another language is asked for and known; with the id of the trace,
 * by which the caller can name it to the operators.
 */
final class ProblemTexts {
    private final MessageSource messages;
    private final CurrentTrace trace;

    ProblemTexts(MessageSource messages, CurrentTrace trace) {
        this.messages = messages;
        this.trace = trace;
    }

    ProblemDetail of(int status, String slug, List<Object> values, Locale language) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("/problems/" + slug));
        Object[] arguments = values.toArray();
        problem.setTitle(text(slug, "title", arguments, language, reasonPhrase(status)));
        problem.setDetail(text(slug, "detail", arguments, language, ""));
        trace.now().ifPresent(here -> problem.setProperty("traceId", here.traceId()));
        return problem;
    }

    private String text(String slug, String part, Object[] arguments, Locale language, String otherwise) {
        String text = messages.getMessage("problem." + slug + "." + part, arguments, otherwise, language);
        return text == null ? otherwise : text;
    }

    private static String reasonPhrase(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        return known == null ? Integer.toString(status) : known.getReasonPhrase();
    }
}
