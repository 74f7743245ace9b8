package org.xianfeng.membership.page;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the places of a page's template with texts and values; whatever is put in is text, never markup. */
public final class PageTemplate {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z0-9.-]+)}}");

    private final String template;
    private final Texts texts;

    /** Finds a text in a language. */
    @FunctionalInterface
    public interface Texts {
        String of(String key, Locale language, Object... values);
    }

    public PageTemplate(String template, Texts texts) {
        this.template = template;
        this.texts = texts;
    }

    /** The page, with values for the places {@code {{name}}}; {@code {{page.name}}}, with a dot, is a text in the language. */
    public String in(Locale language, Map<String, String> values) {
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(escaped(value(place.group(1), language, values))));
    }

    private String value(String place, Locale language, Map<String, String> values) {
        return place.contains(".") ? texts.of(place, language) : values.getOrDefault(place, "");
    }

    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        for (char character : text.toCharArray()) {
            switch (character) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(character);
            }
        }
        return safe.toString();
    }
}
