package org.xianfeng.scoring.placement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xianfeng.starter.identity.OrganisationId;

/**
 * That an organisation stands below another.
 *
 * @param revision of the organisation, as its event says
 * @param from the first day that facts are judged by it
 */
record Placement(OrganisationId organisation, long revision, Optional<OrganisationId> parent, LocalDate from) {
    /** By the day, and on one day by the revision. */
    static final Comparator<Placement> ORDER =
            Comparator.comparing(Placement::from).thenComparing(Placement::revision);

    /**
     * The one that holds on a day, of all that are known of one organisation: the highest revision that has begun. Before
     * the first of them, the first holds.
     */
    static Optional<Placement> on(LocalDate day, List<Placement> known) {
        return known.stream()
                .filter(one -> !one.from().isAfter(day))
                .max(Comparator.comparing(Placement::revision))
                .or(() -> known.stream().min(Comparator.comparing(Placement::revision)));
    }
}
