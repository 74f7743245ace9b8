package org.xianfeng.membership.organisation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xianfeng.membership.roll.Rolls;
import org.xianfeng.starter.identity.OrganisationId;

/** A walk through the tree in depth; it reads the documents of neighbours, and what stands below them, together. */
final class TreeWalk {
    private final Organisations organisations;
    private final Rolls rolls;
    private final int most;
    private final Deque<Level> levels = new ArrayDeque<>();
    private final List<Organisation> found = new ArrayList<>();
    private final List<Stray> strays = new ArrayList<>();

    /** A line of a roll that the organisation it names knows nothing of. */
    record Stray(OrganisationId owner, OrganisationId id) {}

    TreeWalk(Organisations organisations, Rolls rolls, int most) {
        this.organisations = organisations;
        this.rolls = rolls;
        this.most = most;
    }

    /** Puts neighbours before all that is still to be visited. */
    void push(Optional<OrganisationId> above, List<OrganisationId> neighbours) {
        if (!neighbours.isEmpty()) {
            levels.push(new Level(above, new ArrayDeque<>(neighbours)));
        }
    }

    /** Walks on until enough are found. */
    List<Organisation> all() {
        while (!levels.isEmpty() && found.size() < most) {
            Level level = levels.element();
            OrganisationId next = level.places.peek();
            if (next == null) {
                levels.pop();
            } else {
                level.readAhead(next);
                level.places.remove();
                level.visit(next);
            }
        }
        return found;
    }

    List<Stray> strays() {
        return strays;
    }

    private final class Level {
        private final Optional<OrganisationId> above;
        private final Deque<OrganisationId> places;
        private final Map<OrganisationId, Organisation> read = new HashMap<>();
        private Map<String, List<String>> below = Map.of();

        private Level(Optional<OrganisationId> above, Deque<OrganisationId> places) {
            this.above = above;
            this.places = places;
        }

        private void readAhead(OrganisationId next) {
            if (!read.containsKey(next)) {
                List<OrganisationId> ids =
                        places.stream().limit(most - found.size()).toList();
                organisations.findAll(ids).forEach(organisation -> read.put(organisation.id(), organisation));
                below = rolls.organisations(
                        ids.stream().map(OrganisationId::value).toList());
            }
        }

        private void visit(OrganisationId id) {
            Organisation organisation = read.remove(id);
            boolean here = organisation != null
                    && organisation.active()
                    && (above.isEmpty() || above.equals(organisation.parent()));
            if (organisation != null && here) {
                found.add(organisation);
                push(
                        Optional.of(id),
                        below.getOrDefault(id.value(), List.of()).stream()
                                .map(OrganisationId::new)
                                .toList());
            } else {
                above.ifPresent(owner -> strays.add(new Stray(owner, id)));
            }
        }
    }
}
