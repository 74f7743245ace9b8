package org.xianfeng.membership.roll;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Rolls for tests of rules. */
public final class InMemoryRolls implements Rolls {
    private final Map<String, TreeMap<String, Line>> rolls = new HashMap<>();
    private final Set<String> closed = new HashSet<>();

    private record Line(Entry.Kind kind, Instant at) {
        boolean organisation() {
            return kind == Entry.Kind.ORGANISATION;
        }
    }

    @Override
    public synchronized Admission admit(String owner, Entry entry, Instant now) {
        TreeMap<String, Line> roll = roll(owner);
        if (roll.containsKey(entry.id())) {
            return Admission.ADMITTED;
        }
        if (closed.contains(owner)) {
            return Admission.CLOSED;
        }
        if (roll.size() >= MOST) {
            return Admission.FULL;
        }
        roll.put(entry.id(), new Line(entry.kind(), now));
        return Admission.ADMITTED;
    }

    @Override
    public synchronized Map<String, Map<String, Admission>> admitAll(
            Map<String, ? extends Collection<Entry>> entries, Instant now) {
        Map<String, Map<String, Admission>> refused = new HashMap<>();
        entries.forEach((owner, some) -> some.forEach(entry -> {
            Admission admission = admit(owner, entry, now);
            if (admission != Admission.ADMITTED) {
                refused.computeIfAbsent(owner, _ -> new HashMap<>()).put(entry.id(), admission);
            }
        }));
        return refused;
    }

    @Override
    public synchronized void strike(String owner, String id) {
        roll(owner).remove(id);
    }

    @Override
    public synchronized void strikeAbandoned(String owner, Collection<String> ids, Instant admittedBefore) {
        ids.forEach(id ->
                roll(owner).computeIfPresent(id, (_, line) -> line.at().isBefore(admittedBefore) ? null : line));
    }

    @Override
    public synchronized boolean close(String owner) {
        return roll(owner).isEmpty() && (closed.add(owner) || closed.contains(owner));
    }

    @Override
    public synchronized List<String> members(String owner, String after, int limit) {
        return roll(owner).entrySet().stream()
                .filter(line -> !line.getValue().organisation())
                .map(Map.Entry::getKey)
                .filter(id -> after == null || id.compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Map<String, List<String>> organisations(Collection<String> owners) {
        Map<String, List<String>> below = new HashMap<>();
        owners.forEach(owner -> below.put(
                owner,
                roll(owner).entrySet().stream()
                        .filter(line -> line.getValue().organisation())
                        .map(Map.Entry::getKey)
                        .toList()));
        return below;
    }

    @Override
    public synchronized Map<String, Size> sizes(Collection<String> owners) {
        Map<String, Size> sizes = new HashMap<>();
        owners.forEach(owner -> sizes.put(owner, size(owner)));
        return sizes;
    }

    @Override
    public synchronized void eachSize(BiConsumer<String, Size> use) {
        rolls.keySet().stream()
                .filter(owner -> size(owner).members() > 0)
                .forEach(owner -> use.accept(owner, size(owner)));
    }

    private Size size(String owner) {
        List<Line> people = roll(owner).values().stream()
                .filter(line -> !line.organisation())
                .toList();
        return new Size(
                people.size(),
                people.stream()
                        .filter(line -> line.kind() == Entry.Kind.FORMAL_MEMBER)
                        .count());
    }

    private TreeMap<String, Line> roll(String owner) {
        return rolls.computeIfAbsent(owner, _ -> new TreeMap<>());
    }
}
