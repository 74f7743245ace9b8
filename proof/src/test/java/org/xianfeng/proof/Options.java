package org.xianfeng.proof;

import java.util.HashMap;
import java.util.Map;

/** What was asked for on the command line: {@code --name value}. */
public final class Options {
    private final Map<String, String> values = new HashMap<>();

    public Options(String... arguments) {
        if (arguments.length % 2 != 0) {
            throw new IllegalArgumentException("every option wants a value: " + String.join(" ", arguments));
        }
        for (int i = 0; i < arguments.length; i += 2) {
            if (!arguments[i].startsWith("--")) {
                throw new IllegalArgumentException(arguments[i] + " is not an option");
            }
            values.put(arguments[i].substring(2), arguments[i + 1]);
        }
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public int number(String name, int otherwise) {
        return Integer.parseInt(values.getOrDefault(name, Integer.toString(otherwise)));
    }

    public String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }
}
