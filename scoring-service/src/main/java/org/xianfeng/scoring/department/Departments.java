package org.xianfeng.scoring.department;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.xianfeng.scoring.claim.PagePeriod;
import org.xianfeng.scoring.participation.BranchMonth;
import org.xianfeng.scoring.participation.MonthFacts;
import org.xianfeng.scoring.participation.Months;
import org.xianfeng.scoring.participation.Totals;
import org.xianfeng.scoring.placement.Placements;
import org.xianfeng.starter.identity.OrganisationId;

/**
 * Adds branches up. A month is added up once and remembered for a while, because a department may have 100,000 branches;
 * what an organisation held itself is read at once.
 */
public final class Departments {
    private static final int MOST_MONTHS = 60;
    private static final int AT_ONCE = 1_000;

    private final Months months;
    private final Placements placements;
    private final Duration remembered;
    private final Clock clock;
    private final Map<YearMonth, DepartmentMonth> added = new ConcurrentHashMap<>();

    Departments(Months months, Placements placements, Duration remembered, Clock clock) {
        this.months = months;
        this.placements = placements;
        this.remembered = remembered;
        this.clock = clock;
    }

    /** The totals of organisations in a month, of everything below them and of their own. */
    Map<OrganisationId, Totals> totals(Collection<OrganisationId> organisations, YearMonth month) {
        DepartmentMonth below = month(month);
        List<BranchMonth> own =
                organisations.stream().map(one -> new BranchMonth(one, month)).toList();
        Map<BranchMonth, MonthFacts> held = months.find(own);
        Map<OrganisationId, Totals> totals = new LinkedHashMap<>();
        own.forEach(one -> totals.put(
                one.branch(),
                below.sums()
                        .getOrDefault(one.branch(), Totals.NONE)
                        .plus(Totals.of(held.getOrDefault(one, MonthFacts.NONE)))));
        return totals;
    }

    /** Whether there are branches below an organisation that did anything in a month. */
    public boolean isDepartment(OrganisationId organisation, YearMonth month) {
        return month(month).sums().containsKey(organisation);
    }

    /** The branches that did something in a month and stood at or below an organisation then; at most so many. */
    public List<OrganisationId> branches(OrganisationId organisation, YearMonth month, int most) {
        List<OrganisationId> found = new ArrayList<>();
        inPortions(month, (branch, _) -> {
            if (found.size() < most
                    && path(branch, month)
                            .filter(path -> path.contains(organisation))
                            .isPresent()) {
                found.add(branch);
            }
        });
        found.sort(Comparator.comparing(OrganisationId::value));
        return found;
    }

    /** Departments down to a depth, the highest first, at most so many. */
    List<OrganisationId> down(DepartmentMonth month, int depth, int most) {
        return month.depths().entrySet().stream()
                .filter(one -> one.getValue() <= depth)
                .sorted(Map.Entry.<OrganisationId, Integer>comparingByValue()
                        .thenComparing(one -> one.getKey().value()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** As it was added up, not longer ago than it is remembered. */
    DepartmentMonth month(YearMonth month) {
        DepartmentMonth known = added.get(month);
        if (known != null && known.asOf().plus(remembered).isAfter(clock.instant())) {
            return known;
        }
        return addUp(month);
    }

    /** Adds a month up anew. */
    DepartmentMonth addUp(YearMonth month) {
        Instant now = clock.instant();
        Map<OrganisationId, Totals> sums = new HashMap<>();
        Map<OrganisationId, Integer> depths = new HashMap<>();
        AtomicLong adrift = new AtomicLong();
        inPortions(
                month,
                (branch, totals) -> path(branch, month)
                        .ifPresentOrElse(
                                path -> {
                                    for (int depth = 1; depth < path.size(); depth++) {
                                        OrganisationId above = path.get(depth - 1);
                                        sums.merge(above, totals, Totals::plus);
                                        depths.put(above, depth);
                                    }
                                },
                                adrift::incrementAndGet));
        DepartmentMonth sum = new DepartmentMonth(now, Map.copyOf(sums), Map.copyOf(depths), adrift.get());
        if (added.size() >= MOST_MONTHS) {
            added.clear();
        }
        added.put(month, sum);
        return sum;
    }

    /** Gives the branches of a month one by one, after where many of them stand was looked up at once. */
    private void inPortions(YearMonth month, BiConsumer<OrganisationId, Totals> each) {
        Map<OrganisationId, Totals> portion = new LinkedHashMap<>();
        months.totals(month, (branch, totals) -> {
            portion.put(branch, totals);
            if (portion.size() == AT_ONCE) {
                pass(portion, each);
            }
        });
        pass(portion, each);
    }

    private void pass(Map<OrganisationId, Totals> portion, BiConsumer<OrganisationId, Totals> each) {
        placements.ahead(portion.keySet());
        portion.forEach(each);
        portion.clear();
    }

    /** The month that it is now. */
    public YearMonth thisMonth() {
        return YearMonth.from(clock.instant().atZone(PagePeriod.CALENDAR));
    }

    private Optional<List<OrganisationId>> path(OrganisationId branch, YearMonth month) {
        return placements.path(branch, month.atEndOfMonth());
    }
}
