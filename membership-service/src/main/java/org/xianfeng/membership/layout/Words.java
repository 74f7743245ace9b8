package org.xianfeng.membership.layout;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which words in the cells of a workbook mean what; lists of synonyms by topic and value. */
public final class Words {
    private static final String ETHNIC_GROUP = "ethnic-group";

    private final Map<String, Map<String, String>> values;
    private final Map<String, Map<String, String>> usual;
    private final Map<String, Set<String>> lists;

    private Words(
            Map<String, Map<String, String>> values,
            Map<String, Map<String, String>> usual,
            Map<String, Set<String>> lists) {
        this.values = values;
        this.usual = usual;
        this.lists = lists;
    }

    /** From the data: a topic is a list of words, or has lists of words by value. */
    static Words of(Map<String, Object> written) {
        Map<String, Map<String, String>> values = new HashMap<>();
        Map<String, Map<String, String>> usual = new HashMap<>();
        Map<String, Set<String>> lists = new HashMap<>();
        written.forEach((topic, content) -> {
            switch (content) {
                case List<?> words -> lists.put(topic, set(words));
                case Map<?, ?> byValue ->
                    byValue.forEach((value, words) -> {
                        List<?> all = (List<?>) words;
                        set(all).forEach(word -> values.computeIfAbsent(topic, _ -> new HashMap<>())
                                .put(word, value.toString()));
                        usual.computeIfAbsent(topic, _ -> new HashMap<>())
                                .put(value.toString(), all.getFirst().toString());
                    });
                default -> throw new IllegalArgumentException("neither words nor values: " + topic);
            }
        });
        return new Words(values, usual, lists);
    }

    private static Set<String> set(List<?> words) {
        Set<String> plain = new HashSet<>();
        words.forEach(word -> plain.add(plain(word.toString())));
        return plain;
    }

    /** The value that a word has in a topic. */
    public Optional<String> valueOf(String topic, String word) {
        return Optional.ofNullable(values.getOrDefault(topic, Map.of()).get(plain(word)));
    }

    /** The word by which a value of a topic is usually called; the value itself where there is none. */
    public String wordFor(String topic, String value) {
        return usual.getOrDefault(topic, Map.of()).getOrDefault(value, value);
    }

    /** Whether a cell says that there is nothing to say. */
    public boolean saysNothing(String text) {
        return isIn("nothing", text);
    }

    /** Whether a post belongs to an organisation above the branch. */
    public boolean isPostAbove(String text) {
        return isIn("post-above", text);
    }

    /** The name of an ethnic group in its usual form, with 族. */
    public Optional<String> ethnicGroup(String text) {
        String plain = plain(text);
        String bare = plain.length() > 1 && plain.endsWith("族") ? plain.substring(0, plain.length() - 1) : plain;
        return isIn(ETHNIC_GROUP, bare) ? Optional.of(bare + "族") : Optional.empty();
    }

    private boolean isIn(String topic, String word) {
        return lists.getOrDefault(topic, Set.of()).contains(plain(word));
    }

    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", "");
    }
}
