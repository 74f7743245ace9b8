package org.xianfeng.local.journey;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What no log of a run may say: the names, numbers, codes, passwords and texts that it used, and what has their form. */
final class Unspoken {
    private static final Map<String, Pattern> FORMS = Map.of(
            "a token", Pattern.compile("eyJ[\\w-]{8,}\\.[\\w-]{8,}"),
            "an identity number", Pattern.compile("(?<!\\w)[1-9]\\d{5}(?:19|20)\\d{2}[01]\\d[0-3]\\d{4}[\\dXx](?!\\w)"),
            "a phone number", Pattern.compile("(?<![\\w.-])1[3-9]\\d{9}(?![\\w.-])"),
            "an e-mail address", Pattern.compile("[\\w.+-]+@[\\w-]+\\.[a-z]{2,}"));

    private final Map<String, Pattern> words = new LinkedHashMap<>();

    /** Notes something that was used, and passes it on. */
    String note(String kind, String word) {
        String spellings = Stream.of(word, URLEncoder.encode(word, StandardCharsets.UTF_8), escaped(word))
                .distinct()
                .map(Pattern::quote)
                .reduce((one, other) -> one + "|" + other)
                .orElseThrow();
        words.put(kind + " " + words.size(), Pattern.compile("(?<![0-9A-Za-z])(?:" + spellings + ")(?![0-9A-Za-z])"));
        return word;
    }

    int size() {
        return words.size();
    }

    /** Where a text says any of it, by line and kind: what was found is not repeated. */
    List<String> foundIn(String name, String text) {
        List<String> found = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n")) {
            number++;
            for (Map<String, Pattern> some : List.of(words, FORMS)) {
                for (Map.Entry<String, Pattern> one : some.entrySet()) {
                    if (one.getValue().matcher(line).find()) {
                        found.add(name + ":" + number + " has " + one.getKey());
                    }
                }
            }
        }
        return found;
    }

    /** The same of every log below a folder. */
    List<String> foundBelow(Path logs) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(logs)) {
            for (Path log : files.filter(Files::isRegularFile).sorted().toList()) {
                found.addAll(foundIn(log.getFileName().toString(), Files.readString(log)));
            }
        }
        return found;
    }

    /** As JSON may write it. */
    private static String escaped(String word) {
        StringBuilder text = new StringBuilder();
        word.chars().forEach(one -> text.append(one < 128 ? Character.toString(one) : "\\u%04x".formatted(one)));
        return text.toString();
    }
}
