package org.xianfeng.membership.signin;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the places of the page's template with texts and values; whatever is put in is text, never markup. */
final class SignInPage {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z.-]+)}}");

    private final String template;
    private final Texts texts;

    /** Finds a text in a language. */
    @FunctionalInterface
    interface Texts {
        String of(String key, Locale language, Object... values);
    }

    SignInPage(String template, Texts texts) {
        this.template = template;
        this.texts = texts;
    }

    /** The page, with values for the places {@code {{name}}}; {@code {{sign-in.name}}} is a text in the language. */
    String in(Locale language, Map<String, String> values) {
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(escaped(value(place.group(1), language, values))));
    }

    String text(String key, Locale language, Object... values) {
        return texts.of(key, language, values);
    }

    private String value(String place, Locale language, Map<String, String> values) {
        return place.startsWith("sign-in.") ? texts.of(place, language) : values.getOrDefault(place, "");
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
