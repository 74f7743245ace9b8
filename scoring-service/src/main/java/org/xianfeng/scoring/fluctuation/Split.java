package org.xianfeng.scoring.fluctuation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A change of the attendance rate, and what each cause has in it: its mean effect over every order in which the causes could
 * have changed (the Shapley value). The parts are exact, and add up to the change.
 */
record Split(Fraction before, Fraction after, Map<Cause, Fraction> parts) {
    /** Of what a rate is told in: parts of a million. */
    static final long MILLION = 1_000_000;

    private static final int CAUSES = Cause.WITHIN.size();
    private static final int ALL = (1 << CAUSES) - 1;
    private static final long[] FACTORIAL = {1, 1, 2, 6, 24, 120, 720};

    /** None when nobody was expected in one of the months. */
    static Optional<Split> of(TwoMonths months) {
        Optional<Fraction> before = months.rate(0);
        Optional<Fraction> after = months.rate(ALL);
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        List<Fraction> rates = new ArrayList<>();
        Fraction between = before.get().plus(after.get()).times(Fraction.of(1, 2));
        for (int changed = 0; changed <= ALL; changed++) {
            rates.add(months.rate(changed).orElse(between));
        }
        Map<Cause, Fraction> parts = new EnumMap<>(Cause.class);
        Cause.WITHIN.forEach(cause -> parts.put(cause, part(cause, rates)));
        return Optional.of(new Split(before.get(), after.get(), parts));
    }

    private static Fraction part(Cause cause, List<Fraction> rates) {
        Fraction part = Fraction.ZERO;
        for (int others = 0; others <= ALL; others++) {
            if (!cause.in(others)) {
                int size = Integer.bitCount(others);
                Fraction effect = rates.get(others | cause.bit()).minus(rates.get(others));
                part = part.plus(effect.times(FACTORIAL[size] * FACTORIAL[CAUSES - 1 - size]));
            }
        }
        return part.over(Fraction.of(FACTORIAL[CAUSES], 1));
    }

    /** The rate of the first month in parts of a million. */
    long millionthsBefore() {
        return millionths(before);
    }

    /** The rate of the second month in parts of a million. */
    long millionthsAfter() {
        return millionths(after);
    }

    /** The parts in whole millionths, adding up to the difference of the two rates as they are shown (largest remainders). */
    Map<Cause, Long> millionths() {
        Map<Cause, Long> whole = new EnumMap<>(Cause.class);
        Map<Cause, Fraction> remainders = new EnumMap<>(Cause.class);
        long left = millionthsAfter() - millionthsBefore();
        for (Map.Entry<Cause, Fraction> part : parts.entrySet()) {
            Fraction exact = part.getValue().times(MILLION);
            BigInteger floor = exact.floor();
            whole.put(part.getKey(), floor.longValueExact());
            remainders.put(part.getKey(), exact.minus(new Fraction(floor, BigInteger.ONE)));
            left -= floor.longValueExact();
        }
        List<Cause> largest = remainders.keySet().stream()
                .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
                .toList();
        for (int i = 0; i < left; i++) {
            whole.merge(largest.get(i % largest.size()), 1L, Long::sum);
        }
        return whole;
    }

    private static long millionths(Fraction rate) {
        return rate.times(MILLION).rounded().longValueExact();
    }
}
