package org.xianfeng.starter.version;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.xianfeng.starter.problem.Problem;

/** Gives a controller method the {@link ExpectedVersion} that {@code If-Match} names. */
final class ExpectedVersionArgument implements HandlerMethodArgumentResolver {
    private static final Pattern TAG = Pattern.compile("\\s*(?:(W/)?\"([^\"]{0,64})\")\\s*(?:,|$)");
    private static final Pattern VERSION = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final int LONGEST = 400;

    private final boolean required;

    ExpectedVersionArgument(boolean required) {
        this.required = required;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ExpectedVersion.class;
    }

    @Override
    public ExpectedVersion resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String header = request.getHeader(HttpHeaders.IF_MATCH);
        if (header == null) {
            if (required && !parameter.hasParameterAnnotation(Voluntary.class)) {
                throw new Problem(428, "version-required");
            }
            return ExpectedVersion.any();
        }
        return header.strip().equals("*") ? ExpectedVersion.any() : read(header);
    }

    /** A weak tag, and one of another form, is well formed and matches nothing. */
    static ExpectedVersion read(String header) {
        Set<Long> versions = new HashSet<>();
        Matcher tags = TAG.matcher(header);
        int end = 0;
        while (header.length() <= LONGEST && tags.find() && tags.start() == end) {
            end = tags.end();
            if (tags.group(1) == null && VERSION.matcher(tags.group(2)).matches()) {
                versions.add(Long.parseLong(tags.group(2)));
            }
        }
        if (end != header.length() || header.stripTrailing().endsWith(",")) {
            throw new Problem(400, "if-match-malformed");
        }
        return ExpectedVersion.oneOf(versions);
    }
}
