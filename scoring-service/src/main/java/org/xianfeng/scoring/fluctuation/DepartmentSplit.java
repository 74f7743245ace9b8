package org.xianfeng.scoring.fluctuation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xianfeng.scoring.participation.MonthFacts;
import org.xianfeng.scoring.participation.Totals;
import org.xianfeng.starter.identity.OrganisationId;

/**
 * The change of a department: the parts of its branches, each with the mean of its two weights, and what is left because
 * the weights of the branches changed. Parts of branches are kept to the billionth of a millionth, so that hundreds of exact
 * numbers do not grow without end; the part of the weights takes up what rounding leaves, and the sum stays exact.
 */
final class DepartmentSplit {
    private static final int MOST = 10;
    private static final long FINE = 1_000_000_000_000_000L;

    private final List<OfBranch> branches = new ArrayList<>();
    private Totals before = Totals.NONE;
    private Totals after = Totals.NONE;

    void add(OrganisationId branch, MonthFacts first, MonthFacts second) {
        Totals firstTotals = Totals.of(first);
        Totals secondTotals = Totals.of(second);
        before = before.plus(firstTotals);
        after = after.plus(secondTotals);
        branches.add(new OfBranch(branch, firstTotals, secondTotals, Split.of(new TwoMonths(first, second))));
    }

    Totals before() {
        return before;
    }

    Totals after() {
        return after;
    }

    Split split() {
        Fraction first = Fraction.of(before.attended(), before.expected());
        Fraction second = Fraction.of(after.attended(), after.expected());
        Map<Cause, Fraction> parts = new EnumMap<>(Cause.class);
        Fraction weights = second.minus(first);
        for (Cause cause : Cause.WITHIN) {
            BigInteger sum =
                    branches.stream().map(branch -> part(branch, cause)).reduce(BigInteger.ZERO, BigInteger::add);
            Fraction part = new Fraction(sum, BigInteger.valueOf(FINE));
            parts.put(cause, part);
            weights = weights.minus(part);
        }
        parts.put(Cause.BRANCHES, weights);
        return new Split(first, second, parts);
    }

    /** The branches with the most in a part, in either direction. */
    List<Change.Branch> largest(Cause cause) {
        return branches.stream()
                .map(branch -> new Change.Branch(
                        branch.id(),
                        new Fraction(part(branch, cause), BigInteger.valueOf(FINE))
                                .times(Split.MILLION)
                                .rounded()
                                .longValueExact()))
                .filter(branch -> branch.millionths() != 0)
                .sorted(Comparator.comparingLong((Change.Branch branch) -> -Math.abs(branch.millionths()))
                        .thenComparing(branch -> branch.id().value()))
                .limit(MOST)
                .toList();
    }

    private BigInteger part(OfBranch branch, Cause cause) {
        Fraction weight = weight(branch.before(), before);
        Fraction weightAfter = weight(branch.after(), after);
        Fraction part = cause == Cause.BRANCHES
                ? weightAfter.minus(weight).times(branch.meanRate(this))
                : branch.split()
                        .map(split -> split.parts().getOrDefault(cause, Fraction.ZERO))
                        .orElse(Fraction.ZERO)
                        .times(weight.plus(weightAfter))
                        .times(Fraction.of(1, 2));
        return part.times(FINE).rounded();
    }

    private static Fraction weight(Totals branch, Totals all) {
        return Fraction.of(branch.expected(), all.expected());
    }

    private record OfBranch(OrganisationId id, Totals before, Totals after, Optional<Split> split) {
        /** How far it lies from the department, on the mean; with one month only, that month. */
        Fraction meanRate(DepartmentSplit all) {
            return rate(before, after)
                    .minus(rate(all.before, all.after))
                    .plus(rate(after, before).minus(rate(all.after, all.before)))
                    .times(Fraction.of(1, 2));
        }

        private static Fraction rate(Totals month, Totals other) {
            Totals seen = month.expected() == 0 ? other : month;
            return seen.expected() == 0 ? Fraction.ZERO : Fraction.of(seen.attended(), seen.expected());
        }
    }
}
