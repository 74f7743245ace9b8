package org.xianfeng.scoring.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.version.ChangedSince;

/** Shelves for tests. */
final class InMemoryShelves implements Shelves {
    private final Map<OrganisationId, Shelf> shelves = new LinkedHashMap<>();
    private int last = 1_000;
    boolean away;

    @Override
    public Shelf of(OrganisationId organisation) {
        return shelves.getOrDefault(organisation, Shelf.empty(organisation));
    }

    @Override
    public void save(Shelf shelf) {
        if (of(shelf.organisation()).version() != shelf.version() - 1) {
            throw new ChangedSince();
        }
        shelves.put(shelf.organisation(), shelf);
    }

    @Override
    public Map<OrganisationId, Long> versions() {
        return published().stream().collect(Collectors.toMap(Shelf::organisation, Shelf::version));
    }

    @Override
    public List<Shelf> published() {
        if (away) {
            throw new IllegalStateException("away");
        }
        return shelves.values().stream()
                .filter(shelf -> !shelf.published().isEmpty())
                .toList();
    }

    @Override
    public int nextNumber() {
        return ++last;
    }
}
