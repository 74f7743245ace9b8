package org.xianfeng.membership.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.pending.IdTaken;
import org.xianfeng.starter.pending.NewEvent;
import org.xianfeng.starter.pending.StaleVersion;

/** Organisations for tests of rules; remembers the events. */
public final class InMemoryOrganisations implements Organisations {
    private final Map<OrganisationId, Organisation> organisations = new HashMap<>();
    private final List<NewEvent> events = new ArrayList<>();

    public List<NewEvent> events() {
        return events;
    }

    @Override
    public Optional<Organisation> find(OrganisationId id) {
        return Optional.ofNullable(organisations.get(id));
    }

    @Override
    public List<Organisation> findAll(Collection<OrganisationId> ids) {
        return ids.stream().map(organisations::get).filter(Objects::nonNull).toList();
    }

    @Override
    public void add(Organisation organisation, NewEvent event) {
        if (organisations.putIfAbsent(organisation.id(), organisation) != null) {
            throw new IdTaken("organisations", organisation.id().value());
        }
        events.add(event);
    }

    @Override
    public void replace(Organisation next, NewEvent event) {
        if (organisations.get(next.id()).version() != next.version() - 1) {
            throw new StaleVersion("organisations", next.id().value());
        }
        organisations.put(next.id(), next);
        events.add(event);
    }

    @Override
    public void eachLink(LinkUse use) {
        organisations.values().stream()
                .filter(Organisation::active)
                .forEach(organisation -> organisation
                        .parent()
                        .ifPresent(parent -> use.of(organisation.id().value(), parent.value(), organisation.kind())));
    }
}
