package org.xianfeng.membership.organisation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xianfeng.starter.access.OrganisationPaths;
import org.xianfeng.starter.identity.OrganisationId;

/**
 * Finds the way from the root to an organisation by walking up its parents. What it read is believed for half a minute,
 * so that another instance's move takes effect here well within a minute; its own moves take effect at once.
 */
public final class OrganisationTree implements OrganisationPaths {
    /** How many levels the tree has at most. */
    public static final int DEEPEST = 10;

    private static final Duration BELIEVED = Duration.ofSeconds(30);
    private static final int REMEMBERED = 20_000;

    private final Organisations organisations;
    private final Clock clock;
    private final Map<OrganisationId, Link> links = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<OrganisationId, Link> eldest) {
            return size() > REMEMBERED;
        }
    };

    OrganisationTree(Organisations organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The way as it was known at most half a minute ago. A circle, which cannot come about, counts as unknown. */
    @Override
    public List<OrganisationId> pathOf(OrganisationId organisation) {
        return walk(organisation, true);
    }

    /** The way as it is in the store now. */
    public List<OrganisationId> pathNow(OrganisationId organisation) {
        return walk(organisation, false);
    }

    private List<OrganisationId> walk(OrganisationId organisation, boolean believing) {
        LinkedList<OrganisationId> path = new LinkedList<>();
        Optional<OrganisationId> next = Optional.of(organisation);
        while (next.isPresent()) {
            OrganisationId here = next.get();
            Link link = link(here, believing);
            if (link == null || path.size() >= DEEPEST) {
                return List.of();
            }
            path.addFirst(here);
            next = link.parent();
        }
        return List.copyOf(path);
    }

    private @Nullable Link link(OrganisationId id, boolean believing) {
        Instant now = clock.instant();
        if (believing) {
            synchronized (links) {
                Link known = links.get(id);
                if (known != null && now.isBefore(known.readAt().plus(BELIEVED))) {
                    return known;
                }
            }
        }
        Optional<Organisation> found = organisations.find(id);
        synchronized (links) {
            if (found.isEmpty()) {
                links.remove(id);
                return null;
            }
            Link link = new Link(found.get().parent(), now);
            links.put(id, link);
            return link;
        }
    }

    /** Forgets what it knew of an organisation that was just changed. */
    public void forget(OrganisationId id) {
        synchronized (links) {
            links.remove(id);
        }
    }

    private record Link(Optional<OrganisationId> parent, Instant readAt) {}
}
