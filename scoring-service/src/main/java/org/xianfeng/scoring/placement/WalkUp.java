package org.xianfeng.scoring.placement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.xianfeng.starter.identity.OrganisationId;

/** Finds the way from an organisation up to the root. A way that never ends is no way. */
final class WalkUp implements Placements {
    private static final int DEEPEST = 20;

    private final KnownPlacements known;

    WalkUp(KnownPlacements known) {
        this.known = known;
    }

    @Override
    public Optional<List<OrganisationId>> path(OrganisationId organisation, LocalDate day) {
        List<OrganisationId> path = new ArrayList<>();
        Optional<OrganisationId> next = Optional.of(organisation);
        while (next.isPresent()) {
            Optional<Placement> placement = Placement.on(day, known.of(next.get()));
            if (placement.isEmpty() || path.size() == DEEPEST) {
                return Optional.empty();
            }
            path.add(next.get());
            next = placement.get().parent();
        }
        Collections.reverse(path);
        return Optional.of(List.copyOf(path));
    }
}
