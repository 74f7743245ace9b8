package org.xianfeng.starter.problem;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Says what a value that could not be read should have been, in the caller's language. */
final class Expectations {
    private static final Set<Class<?>> WHOLE_NUMBERS =
            Set.of(int.class, Integer.class, long.class, Long.class, BigInteger.class);
    private static final Set<Class<?>> NUMBERS = Set.of(double.class, Double.class, BigDecimal.class);
    private static final Map<Class<?>, String> OTHERS = Map.of(
            boolean.class, "true-or-false",
            Boolean.class, "true-or-false",
            String.class, "text",
            LocalDate.class, "date",
            Instant.class, "time");

    private final MessageSource messages;

    Expectations(MessageSource messages) {
        this.messages = messages;
    }

    String of(@Nullable Class<?> wanted, Locale language) {
        return text(kind(wanted), choices(wanted), language);
    }

    /** For a field that is not there at all. */
    String none(Locale language) {
        return text("none", new Object[0], language);
    }

    private String text(String kind, Object[] values, Locale language) {
        String text = messages.getMessage("expected." + kind, values, "", language);
        return text == null ? "" : text;
    }

    private static String kind(@Nullable Class<?> wanted) {
        if (wanted == null) {
            return "readable";
        }
        if (wanted.isEnum()) {
            return "one-of";
        }
        if (WHOLE_NUMBERS.contains(wanted)) {
            return "whole-number";
        }
        if (NUMBERS.contains(wanted)) {
            return "number";
        }
        if (Collection.class.isAssignableFrom(wanted) || wanted.isArray()) {
            return "list";
        }
        return OTHERS.getOrDefault(wanted, "readable");
    }

    private static Object[] choices(@Nullable Class<?> wanted) {
        if (wanted == null || !wanted.isEnum()) {
            return new Object[0];
        }
        return new Object[] {
            Arrays.stream(wanted.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "))
        };
    }
}
