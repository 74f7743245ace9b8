package org.xianfeng.membership.imports;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.pending.IdTaken;
import org.xianfeng.starter.pending.StaleVersion;

/** Imports for tests of rules. */
public final class InMemoryImports implements Imports {
    private static final Comparator<Import> NEWEST_FIRST = Comparator.comparing(
                    (Import one) -> one.upload().at())
            .thenComparing(Import::id)
            .reversed();

    private final Map<String, Import> imports = new LinkedHashMap<>();

    @Override
    public synchronized Optional<Import> find(String id) {
        return Optional.ofNullable(imports.get(id));
    }

    @Override
    public synchronized void add(Import first) {
        if (imports.putIfAbsent(first.id(), first) != null) {
            throw new IdTaken("imports", first.id());
        }
    }

    @Override
    public synchronized void replace(Import next) {
        if (imports.get(next.id()).version() != next.version() - 1) {
            throw new StaleVersion("imports", next.id());
        }
        imports.put(next.id(), next);
    }

    @Override
    public synchronized List<Import> page(
            Optional<Collection<OrganisationId>> under, Optional<Import> after, int limit) {
        return imports.values().stream()
                .filter(one -> under.isEmpty() || one.path().stream().anyMatch(under.get()::contains))
                .filter(one -> after.isEmpty() || NEWEST_FIRST.compare(one, after.get()) > 0)
                .sorted(NEWEST_FIRST)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Import> fileOverdue(Instant now, int most) {
        return imports.values().stream()
                .filter(one ->
                        one.fileKeptUntil().filter(until -> !until.isAfter(now)).isPresent())
                .limit(most)
                .toList();
    }
}
