package org.xianfeng.membership.layout;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The columns of one kind of workbook.
 *
 * @param headers the headers by which each is found
 * @param required those without which nothing can be taken in
 * @param oneOf of each of these, one at least is needed
 */
public record Layout(Map<Meaning, List<String>> headers, Set<Meaning> required, List<List<Meaning>> oneOf) {
    private static final Pattern BESIDE = Pattern.compile("[\\s\\u00a0*:]+|\\([^)]*\\)");

    public Layout {
        headers = Map.copyOf(headers);
        required = Set.copyOf(required);
        oneOf = List.copyOf(oneOf);
        Map<String, Meaning> seen = new HashMap<>();
        headers.forEach((meaning, texts) -> texts.forEach(text -> {
            Meaning other = seen.put(plain(text), meaning);
            if (other != null) {
                throw new IllegalArgumentException(text + " is the header of " + other + " and " + meaning);
            }
        }));
    }

    /** What a header tells, if it is one of ours. */
    public Optional<Meaning> meaningOf(String header) {
        String plain = plain(header);
        return headers.entrySet().stream()
                .filter(column ->
                        column.getValue().stream().anyMatch(text -> plain(text).equals(plain)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The header a column is called by in texts. */
    public String nameOf(Meaning meaning) {
        return headers.getOrDefault(meaning, List.of(meaning.toString())).getFirst();
    }

    private static String plain(String header) {
        return BESIDE.matcher(Normalizer.normalize(header, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll("");
    }
}
