package org.xianfeng.scoring.replay;

import java.util.Map;

/**
 * How far into the kept events: the next offset of every partition, by {@code topic/number}.
 */
public record Extent(Map<String, Long> offsets) {
    /** Before the first event. */
    public static final Extent BEGINNING = new Extent(Map.of());

    public Extent {
        offsets = Map.copyOf(offsets);
    }

    /** The next offset of a partition. */
    public long at(String partition) {
        return offsets.getOrDefault(partition, 0L);
    }

    /** How many records lie between an earlier extent and this one. */
    public long since(Extent earlier) {
        return offsets.entrySet().stream()
                .mapToLong(offset -> Math.max(0, offset.getValue() - earlier.at(offset.getKey())))
                .sum();
    }
}
