package org.xianfeng.scoring.yearterms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xianfeng.scoring.claim.Reason;

/**
 * What a year of a block begins with, and between what its total is held. The total is held, not each step on the way to it:
 * so nothing depends on the order in which facts come, and a deduction is never forgiven because it came at the floor.
 *
 * @param baseHundredths where the year begins
 * @param carryOver what it takes over from the year before
 * @param floorHundredths the least the year shows
 * @param ceilingHundredths the most it shows
 */
public record YearTerms(
        @Nullable Long baseHundredths,
        Newcomer newcomer,
        @Nullable CarryOver carryOver,
        @Nullable Long floorHundredths,
        @Nullable Long ceilingHundredths) {
    private static final int MONTHS = 12;

    /**
     * The points of a year, from what facts give.
     *
     * @param since the day from which somebody was registered; none where that does not matter
     * @param before what the year before shows as confirmed, where it is taken over
     */
    public Held of(int year, @Nullable LocalDate since, @Nullable Long before, Earned earned) {
        List<Line> lines = new ArrayList<>();
        base(year, since, lines);
        if (carryOver != null && before != null && (since == null || since.getYear() < year)) {
            lines.add(carryOver.of(year, before));
        }
        long begun = earned.confirmedHundredths()
                + lines.stream().mapToLong(Line::pointsHundredths).sum();
        long confirmed = hold(begun, false, lines);
        long loose = confirmed + earned.provisionalHundredths();
        long whole = hold(loose, true, lines);
        return new Held(confirmed, whole - confirmed, lines);
    }

    private void base(int year, @Nullable LocalDate since, List<Line> lines) {
        if (baseHundredths == null) {
            return;
        }
        String whole = "points:" + baseHundredths;
        if (since == null || since.getYear() < year || newcomer == Newcomer.FULL) {
            lines.add(new Line(baseHundredths, false, Reason.of("base-of-the-year", whole)));
        } else if (since.getYear() > year) {
            lines.add(new Line(0, false, Reason.of("base-before-registration", since.toString())));
        } else if (newcomer == Newcomer.NONE) {
            lines.add(new Line(0, false, Reason.of("base-not-for-newcomers", since.toString())));
        } else {
            int months = MONTHS + 1 - since.getMonthValue();
            long part = Math.floorDiv(baseHundredths * months * 2 + MONTHS, 2L * MONTHS);
            lines.add(new Line(
                    part, false, Reason.of("base-by-month", whole, Integer.toString(months), since.toString())));
        }
    }

    private long hold(long points, boolean provisional, List<Line> lines) {
        if (floorHundredths != null && points < floorHundredths) {
            Reason why = Reason.of("held-at-floor", "points:" + floorHundredths);
            lines.add(new Line(floorHundredths - points, provisional, why));
            return floorHundredths;
        }
        if (ceilingHundredths != null && points > ceilingHundredths) {
            Reason why = Reason.of("held-at-ceiling", "points:" + ceilingHundredths);
            lines.add(new Line(ceilingHundredths - points, provisional, why));
            return ceilingHundredths;
        }
        return points;
    }

    /** What facts gave in a year. */
    public record Earned(long confirmedHundredths, long provisionalHundredths) {}

    /** What the year shows, and what was added to or taken from the points of facts to come there. */
    public record Held(long confirmedHundredths, long provisionalHundredths, List<Line> lines) {
        /** A year without facts, under no terms. */
        public static final Held NOTHING = new Held(0, 0, List.of());

        public Held {
            lines = List.copyOf(lines);
        }

        /** The same while these vetoes on the block stand. */
        public Held under(List<Veto> vetoes) {
            return Veto.hold(this, vetoes);
        }

        /** The points of facts as they are. */
        public static Held asTheyAre(Earned earned) {
            return new Held(earned.confirmedHundredths(), earned.provisionalHundredths(), List.of());
        }
    }

    /**
     * One thing that was added or taken away.
     *
     * @param provisional whether to or from the points that wait for a confirmation
     */
    public record Line(long pointsHundredths, boolean provisional, Reason reason) {}
}
