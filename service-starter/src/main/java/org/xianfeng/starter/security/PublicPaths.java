package org.xianfeng.starter.security;

import java.util.List;

/**
 * Paths that need no token. A service declares beans of this type; everything else is closed.
 *
 * @param patterns each {@code METHOD /path} or {@code /path}, where {@code *} stands for one part of a path
 */
public record PublicPaths(List<String> patterns) {
    public PublicPaths {
        patterns = List.copyOf(patterns);
    }

    public static PublicPaths of(String... patterns) {
        return new PublicPaths(List.of(patterns));
    }
}
