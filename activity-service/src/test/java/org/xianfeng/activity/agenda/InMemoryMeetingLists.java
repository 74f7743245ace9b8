package org.xianfeng.activity.agenda;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists without a store. */
public final class InMemoryMeetingLists implements MeetingLists {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private final Map<Owner, Set<Line>> lists = new HashMap<>();

    @Override
    public synchronized void add(Line line, Collection<Owner> owners) {
        owners.forEach(
                owner -> lists.computeIfAbsent(owner, _ -> new HashSet<>()).add(line));
    }

    @Override
    public synchronized List<Line> newest(Owner owner, @Nullable Line olderThan, int most) {
        return lists.getOrDefault(owner, Set.of()).stream()
                .filter(line -> olderThan == null || line.olderThan(olderThan))
                .sorted(Line.NEWEST_FIRST)
                .limit(most)
                .toList();
    }

    @Override
    public synchronized int count(Owner owner, Instant inYearOf) {
        int year = inYearOf.atZone(ZONE).getYear();
        return (int) lists.getOrDefault(owner, Set.of()).stream()
                .filter(line -> line.start().atZone(ZONE).getYear() == year)
                .count();
    }
}
