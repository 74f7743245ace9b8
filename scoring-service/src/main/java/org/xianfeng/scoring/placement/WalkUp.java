package org.xianfeng.scoring.placement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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
        Way way = way(organisation, day);
        return way.end() == End.ROOT ? Optional.of(List.copyOf(way.upwards().reversed())) : Optional.empty();
    }

    @Override
    public void ahead(Collection<OrganisationId> organisations) {
        known.ahead(organisations);
    }

    @Override
    public boolean leadsRound(OrganisationId organisation, LocalDate day) {
        return way(organisation, day).end() == End.RING;
    }

    private Way way(OrganisationId organisation, LocalDate day) {
        List<OrganisationId> upwards = new ArrayList<>();
        Optional<OrganisationId> next = Optional.of(organisation);
        while (next.isPresent()) {
            if (upwards.contains(next.get())) {
                return new Way(upwards, End.RING);
            }
            Optional<Placement> placement = Placement.on(day, known.of(next.get()));
            if (placement.isEmpty() || upwards.size() == DEEPEST) {
                return new Way(upwards, End.UNKNOWN);
            }
            upwards.add(next.get());
            next = placement.get().parent();
        }
        return new Way(upwards, End.ROOT);
    }

    private enum End {
        ROOT,
        UNKNOWN,
        RING
    }

    /** The organisations on the way up, and where it ends. */
    private record Way(List<OrganisationId> upwards, End end) {}
}
