package org.xianfeng.membership.imports;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xianfeng.starter.page.Page;

/** Pieces for tests of rules. */
public final class InMemoryPages<T> implements Pages<T> {
    private final Map<String, TreeMap<Integer, List<T>>> pieces = new TreeMap<>();

    @Override
    public void put(String importId, int number, List<T> items) {
        pieces.computeIfAbsent(importId, _ -> new TreeMap<>()).put(number, List.copyOf(items));
    }

    @Override
    public Page<T> page(String importId, Optional<String> cursor, int limit) {
        List<T> all = list(importId);
        int from = cursor.filter(text -> text.matches("\\d{1,8}"))
                .map(Integer::parseInt)
                .orElse(0);
        int to = Math.min(all.size(), from + limit);
        return new Page<>(all.subList(from, to), to < all.size() ? Integer.toString(to) : null);
    }

    @Override
    public Iterator<T> all(String importId) {
        return list(importId).iterator();
    }

    public List<T> list(String importId) {
        return pieces.getOrDefault(importId, new TreeMap<>()).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public void delete(String importId) {
        pieces.remove(importId);
    }
}
