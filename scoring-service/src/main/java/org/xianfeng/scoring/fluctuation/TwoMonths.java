package org.xianfeng.scoring.fluctuation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xianfeng.contracts.activity.MeetingKind;
import org.xianfeng.scoring.participation.MonthFacts;

/**
 * Two months of a branch, and the attendance rate there would be if only some of the causes had changed: with none of them
 * it is the rate of the first month, with all of them that of the second.
 *
 * <p>What a month does not show is not blamed: how many come at an hour at which nothing was held is taken from the other
 * month for members of both, and from the same month less finely for the others.
 */
final class TwoMonths {
    private static final int FINEST = 2;

    private final List<Tally> months;
    private final Map<Asked, Fraction> known = new HashMap<>();

    TwoMonths(MonthFacts before, MonthFacts after) {
        Set<String> first = members(before);
        Set<String> second = members(after);
        months = List.of(
                new Tally(before, member -> second.contains(member) ? Turnover.STAYED : Turnover.LEFT),
                new Tally(after, member -> first.contains(member) ? Turnover.STAYED : Turnover.JOINED));
    }

    private static Set<String> members(MonthFacts facts) {
        Set<String> members = new HashSet<>();
        facts.held().forEach(meeting -> members.addAll(meeting.marks().keySet()));
        return members;
    }

    /** The rate with these causes as in the second month and the others as in the first; none when nobody is expected. */
    Optional<Fraction> rate(int changed) {
        Fraction expected = Fraction.ZERO;
        Fraction attended = Fraction.ZERO;
        for (MeetingKind kind : MeetingKind.values()) {
            long held = held(kind, changed);
            for (Slot slot : held == 0 ? new Slot[0] : Slot.values()) {
                Fraction meetings = share(kind, slot, changed).times(held);
                for (Turnover who : meetings.isZero() ? new Turnover[0] : Turnover.values()) {
                    Tally.Key key = new Tally.Key(kind, slot, who, FINEST);
                    Fraction counted = meetings.times(listed(key, changed)).times(rest(Share.EXEMPT, key, changed));
                    if (!counted.isZero()) {
                        expected = expected.plus(counted);
                        attended = attended.plus(counted.times(rest(Share.LEAVE, key, changed))
                                .times(value(Share.ATTENDED, key, Cause.RATE, changed)));
                    }
                }
            }
        }
        return expected.isZero() ? Optional.empty() : Optional.of(attended.over(expected));
    }

    private long held(MeetingKind kind, int changed) {
        long before = meetings(0, kind);
        long after = meetings(1, kind);
        Cause cause = before > 0 && after > 0 ? Cause.FREQUENCY : Cause.KINDS;
        return cause.in(changed) ? after : before;
    }

    private long meetings(int month, MeetingKind kind) {
        return months.get(month).meetings(new Tally.Key(kind, Slot.WEEKDAY_MORNING, Turnover.STAYED, 1));
    }

    /** How many of the meetings of a kind were held at such a time. */
    private Fraction share(MeetingKind kind, Slot slot, int changed) {
        int wanted = month(Cause.TIMES, changed);
        int month = meetings(wanted, kind) == 0 ? 1 - wanted : wanted;
        long then = months.get(month).meetings(new Tally.Key(kind, slot, Turnover.STAYED, FINEST));
        return Fraction.of(then, meetings(month, kind));
    }

    /** How many members were on the list of a meeting. */
    private Fraction listed(Tally.Key key, int changed) {
        return key.turnover().isIn(month(Cause.ROSTER, changed))
                ? value(Share.LISTED, key, Cause.ROSTER, changed)
                : Fraction.ZERO;
    }

    private Fraction rest(Share share, Tally.Key key, int changed) {
        return Fraction.ONE.minus(value(share, key, Cause.LEAVE, changed));
    }

    private Fraction value(Share share, Tally.Key key, Cause cause, int changed) {
        int wanted = month(cause, changed);
        int month = key.turnover().isIn(wanted) ? wanted : 1 - wanted;
        return known.computeIfAbsent(new Asked(share, key, month), this::find);
    }

    /** Who comes is told by the hour, so the same hour of the other month goes first; lists and leave are told by the month. */
    private Fraction find(Asked asked) {
        int own = asked.month();
        List<Place> places = new ArrayList<>();
        for (int fineness = FINEST; fineness >= 0; fineness--) {
            places.add(new Place(own, fineness));
            places.add(new Place(1 - own, fineness));
        }
        if (asked.share() != Share.ATTENDED) {
            places.sort(Comparator.comparing(place -> place.month() != own));
        }
        return places.stream()
                .filter(place -> asked.key().turnover().isIn(place.month()))
                .flatMap(place ->
                        asked.share().in(months.get(place.month()), asked.key().atMost(place.fineness())).stream())
                .findFirst()
                .orElse(Fraction.ZERO);
    }

    private static int month(Cause cause, int changed) {
        return cause.in(changed) ? 1 : 0;
    }

    private record Place(int month, int fineness) {}

    private record Asked(Share share, Tally.Key key, int month) {}

    private enum Share {
        LISTED,
        EXEMPT,
        LEAVE,
        ATTENDED;

        /** What a month shows of it; nothing where there was nobody to look at. */
        Optional<Fraction> in(Tally tally, Tally.Key key) {
            long[] rows = tally.rows(key);
            long able = rows[0] - rows[1] - rows[2];
            return switch (this) {
                case LISTED -> of(rows[0], tally.meetings(key));
                case EXEMPT -> of(rows[1], rows[0]);
                case LEAVE -> of(rows[2], rows[0] - rows[1]);
                case ATTENDED -> of(rows[3], able);
            };
        }

        private static Optional<Fraction> of(long part, long whole) {
            return whole == 0 ? Optional.empty() : Optional.of(Fraction.of(part, whole));
        }
    }
}
