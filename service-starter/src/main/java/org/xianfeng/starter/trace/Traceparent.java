package org.xianfeng.starter.trace;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where something stands in a trace, as W3C trace context writes it: {@code 00-<trace>-<span>-<flags>}.
 *
 * @param traceId 32 hexadecimal digits
 * @param spanId 16 hexadecimal digits
 * @param sampled whether somebody keeps this trace
 */
public record Traceparent(String traceId, String spanId, boolean sampled) {
    private static final int LENGTH = 55;
    private static final Pattern FORM = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    /** Nothing where there is none, or what there is has not exactly this form: a trace is never worth a refusal. */
    public static Optional<Traceparent> read(@Nullable String text) {
        if (text == null || text.length() != LENGTH || !FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        boolean sampled = (Character.digit(text.charAt(LENGTH - 1), 16) & 1) == 1;
        return Optional.of(new Traceparent(text.substring(3, 35), text.substring(36, 52), sampled));
    }

    /** Whether the flags of a text say that somebody keeps the trace; costs nothing where they do not. */
    static boolean isSampled(@Nullable String text) {
        return text != null && text.length() == LENGTH && (Character.digit(text.charAt(LENGTH - 1), 16) & 1) == 1;
    }

    @Override
    public String toString() {
        return "00-" + traceId + "-" + spanId + (sampled ? "-01" : "-00");
    }
}
