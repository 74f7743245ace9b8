package org.xianfeng.proof.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What must be reached: {@code limits.properties}, one line a figure, {@code >= number} or {@code <= number}. */
final class Limits {
    private final Properties lines = new Properties();

    Limits() {
        try (InputStream file = Limits.class.getResourceAsStream("/limits.properties")) {
            lines.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Limits(Properties given) {
        lines.putAll(given);
    }

    /** Whether a figure holds its limit, which stands under the first of these names that has one. */
    String verdict(String name, String otherwise, double value) {
        String limit = lines.getProperty(name, lines.getProperty(otherwise));
        if (limit == null) {
            return "";
        }
        String[] words = limit.split(" ");
        double bound = Double.parseDouble(words[1]);
        boolean holds = switch (words[0]) {
            case ">=" -> value >= bound;
            case "<=" -> value <= bound;
            default -> throw new IllegalStateException(name + ": " + limit);
        };
        return (holds ? "ok, " : "SHORT, wanted ") + limit;
    }
}
