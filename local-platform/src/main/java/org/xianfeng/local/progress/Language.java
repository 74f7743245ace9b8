package org.xianfeng.local.progress;

import java.util.Map;
import java.util.stream.Stream;

/** In which language the person at the terminal reads. */
public enum Language {
    CHINESE,
    ENGLISH,
    /** Not known: both, Chinese first. */
    BOTH;

    /** As {@code LC_ALL}, {@code LC_MESSAGES} and {@code LANG} say, in this order. */
    public static Language of(Map<String, String> environment) {
        String locale = Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
        if (locale.startsWith("zh")) {
            return CHINESE;
        }
        return locale.startsWith("en") ? ENGLISH : BOTH;
    }

    String render(Words words) {
        return switch (this) {
            case CHINESE -> words.chinese();
            case ENGLISH -> words.english();
            case BOTH ->
                words.chinese().equals(words.english()) ? words.chinese() : words.chinese() + "  " + words.english();
        };
    }
}
