package org.xianfeng.starter.outside;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a token of somebody else says; whatever is not of the expected form says nothing. */
record Claims(Map<String, Object> all) {
    /** The text, or the texts of the list, at a path whose parts are parted by dots. */
    List<String> texts(String path) {
        return switch (at(path)) {
            case String text -> List.of(text);
            case List<?> many ->
                many.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList();
            case null, default -> List.of();
        };
    }

    Optional<String> text(String path) {
        return at(path) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** A name with dots is looked for as it is first: some issuers name their claims by addresses. */
    private @Nullable Object at(String path) {
        Object whole = all.get(path);
        if (whole != null) {
            return whole;
        }
        Object at = all;
        for (String part : path.split("\\.")) {
            at = at instanceof Map<?, ?> object ? object.get(part) : null;
        }
        return at;
    }
}
