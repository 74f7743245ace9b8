package org.xianfeng.membership.organisation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.membership.roll.Rolls;
import org.xianfeng.membership.roll.Size;
import org.xianfeng.starter.identity.OrganisationId;

/**
 * How many members organisations have, with everything below them. A branch and a group are counted as they are now. What
 * stands above branches is summed over the whole tree when it is asked for, and that sum is kept for at least ten seconds
 * and for twenty times as long as summing took, so that counting never takes more than a twentieth of the time.
 */
public final class HeadCounts {
    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final int REST = 20;

    private final Organisations organisations;
    private final Rolls rolls;
    private final Clock clock;
    private @Nullable Sums sums;

    HeadCounts(Organisations organisations, Rolls rolls, Clock clock) {
        this.organisations = organisations;
        this.rolls = rolls;
        this.clock = clock;
    }

    public Size of(Organisation organisation) {
        return of(List.of(organisation)).getOrDefault(organisation.id(), Size.NONE);
    }

    public Map<OrganisationId, Size> of(Collection<Organisation> asked) {
        Map<OrganisationId, Size> counts = new HashMap<>();
        Map<String, Size> own = rolls.sizes(asked.stream()
                .filter(Organisation::takesMembers)
                .map(organisation -> organisation.id().value())
                .toList());
        for (Organisation organisation : asked) {
            String id = organisation.id().value();
            Map<String, Size> source = organisation.takesMembers() ? own : sums().byOrganisation();
            counts.put(organisation.id(), source.getOrDefault(id, Size.NONE));
        }
        return counts;
    }

    private synchronized Sums sums() {
        Instant now = clock.instant();
        if (sums == null || !now.isBefore(sums.until())) {
            Map<String, Size> totals = summed();
            Duration took = Duration.between(now, clock.instant()).multipliedBy(REST);
            sums = new Sums(totals, clock.instant().plus(took.compareTo(KEPT) > 0 ? took : KEPT));
        }
        return sums;
    }

    private Map<String, Size> summed() {
        Map<String, String> above = new HashMap<>();
        organisations.eachLink((id, parent, kind) -> {
            if (kind != OrganisationKind.GROUP) {
                above.put(id, parent);
            }
        });
        Map<String, Size> totals = new HashMap<>();
        rolls.eachSize((owner, size) -> {
            String next = above.get(owner);
            for (int depth = 0; next != null && depth < OrganisationTree.DEEPEST; depth++) {
                totals.merge(next, size, Size::plus);
                next = above.get(next);
            }
        });
        return totals.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private record Sums(Map<String, Size> byOrganisation, Instant until) {}
}
