package org.xianfeng.scoring.fluctuation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.xianfeng.scoring.department.Departments;
import org.xianfeng.scoring.participation.BranchMonth;
import org.xianfeng.scoring.participation.MonthFacts;
import org.xianfeng.scoring.participation.Months;
import org.xianfeng.scoring.participation.Totals;
import org.xianfeng.starter.identity.OrganisationId;

/** Explains a change of attendance between two months, of a branch or of a department. */
final class ExplainChange {
    private final Months months;
    private final Departments departments;
    private final Limits limits;

    ExplainChange(Months months, Departments departments, Limits limits) {
        this.months = months;
        this.departments = departments;
        this.limits = limits;
    }

    Change of(OrganisationId organisation, YearMonth from, YearMonth to) {
        if (departments.isDepartment(organisation, from) || departments.isDepartment(organisation, to)) {
            return ofDepartment(organisation, from, to);
        }
        Map<BranchMonth, MonthFacts> facts =
                months.find(List.of(new BranchMonth(organisation, from), new BranchMonth(organisation, to)));
        return ofBranch(
                from,
                facts.getOrDefault(new BranchMonth(organisation, from), MonthFacts.NONE),
                to,
                facts.getOrDefault(new BranchMonth(organisation, to), MonthFacts.NONE));
    }

    private Change ofBranch(YearMonth from, MonthFacts before, YearMonth to, MonthFacts after) {
        Optional<Split> split = isEnough(before, after) ? Split.of(new TwoMonths(before, after)) : Optional.empty();
        if (split.isEmpty()) {
            return new Change.NotEnough(Totals.of(before), Totals.of(after));
        }
        Evidence evidence = new Evidence(from, before, to, after);
        return explained(
                split.get(),
                (cause, part) ->
                        new Change.Part(cause, part, evidence.values(cause), evidence.meetings(cause), List.of()));
    }

    private Change ofDepartment(OrganisationId organisation, YearMonth from, YearMonth to) {
        Set<OrganisationId> first = Set.copyOf(departments.branches(organisation, from, limits.mostBranches() + 1));
        Set<OrganisationId> second = Set.copyOf(departments.branches(organisation, to, limits.mostBranches() + 1));
        Set<OrganisationId> all = new TreeSet<>(Comparator.comparing(OrganisationId::value));
        all.addAll(first);
        all.addAll(second);
        if (all.size() > limits.mostBranches()) {
            return new Change.TooWide();
        }
        List<BranchMonth> wanted = new ArrayList<>();
        first.forEach(branch -> wanted.add(new BranchMonth(branch, from)));
        second.forEach(branch -> wanted.add(new BranchMonth(branch, to)));
        Map<BranchMonth, MonthFacts> facts = months.find(wanted);
        DepartmentSplit department = new DepartmentSplit();
        all.forEach(branch -> department.add(
                branch,
                facts.getOrDefault(new BranchMonth(branch, from), MonthFacts.NONE),
                facts.getOrDefault(new BranchMonth(branch, to), MonthFacts.NONE)));
        if (department.before().expected() < limits.leastExpected()
                || department.after().expected() < limits.leastExpected()) {
            return new Change.NotEnough(department.before(), department.after());
        }
        return explained(
                department.split(),
                (cause, part) -> new Change.Part(cause, part, List.of(), List.of(), department.largest(cause)));
    }

    private boolean isEnough(MonthFacts before, MonthFacts after) {
        return Totals.of(before).expected() >= limits.leastExpected()
                && Totals.of(after).expected() >= limits.leastExpected();
    }

    private static Change explained(Split split, Told told) {
        List<Change.Part> parts = split.millionths().entrySet().stream()
                .map(part -> told.of(part.getKey(), part.getValue()))
                .sorted(Comparator.comparingLong((Change.Part part) -> -Math.abs(part.millionths()))
                        .thenComparing(Change.Part::cause))
                .toList();
        return new Change.Explained(split.millionthsBefore(), split.millionthsAfter(), parts);
    }

    private interface Told {
        Change.Part of(Cause cause, long millionths);
    }
}
