package org.xianfeng.starter.problem;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Puts a refusal into the caller's language: Chinese unless another language is asked for and known. */
final class ProblemTexts {
    private final MessageSource messages;

    ProblemTexts(MessageSource messages) {
        this.messages = messages;
    }

    ProblemDetail of(int status, String slug, List<Object> values, Locale language) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("/problems/" + slug));
        Object[] arguments = values.toArray();
        problem.setTitle(text(slug, "title", arguments, language, reasonPhrase(status)));
        problem.setDetail(text(slug, "detail", arguments, language, ""));
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
