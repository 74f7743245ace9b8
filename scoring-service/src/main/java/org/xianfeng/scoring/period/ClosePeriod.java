package org.xianfeng.scoring.period;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.xianfeng.scoring.claim.PagePeriod;
import org.xianfeng.scoring.frozen.PeriodName;
import org.xianfeng.scoring.period.ClosedPeriod.Closing;
import org.xianfeng.scoring.period.ClosedPeriod.Freezing;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.pending.IdTaken;

/** Closes a period of an organisation, or says why it cannot be closed. */
public final class ClosePeriod {
    private static final int YEARS_KEPT = 10;

    private final ClosedPeriods periods;
    private final Freezings freezings;
    private final FreezePeriod freeze;
    private final Obstacles obstacles;
    private final Around around;

    ClosePeriod(ClosedPeriods periods, Freezings freezings, FreezePeriod freeze, Obstacles obstacles, Around around) {
        this.periods = periods;
        this.freezings = freezings;
        this.freeze = freeze;
        this.obstacles = obstacles;
        this.around = around;
    }

    /** Time, and where a freezing goes on when it was begun. */
    record Around(Clock clock, Executor background) {}

    /** What the ledgers have yet to take up. */
    interface Obstacles {
        Optional<Why> to(OrganisationId organisation, PeriodName name);
    }

    /** What became of the wish. */
    public sealed interface Outcome {
        record Closed(ClosedPeriod period) implements Outcome {}

        /** @param period the one that the reason is about */
        record Refused(Why why, PeriodName period) implements Outcome {}
    }

    /** Why it is not closed. */
    public enum Why {
        NOT_OVER(422),
        TOO_EARLY(422),
        CLOSED_ALREADY(409),
        ANOTHER_FIRST(409),
        LATER_CLOSED(409),
        SHORTER_FIRST(409),
        LEDGERS_BEHIND(409),
        EVENTS_WAITING(409);

        private final int status;

        Why(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }

        /** Its name among the problems of the service. */
        String slug() {
            return "period-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Closes it: from now on its totals are gathered, and signed when all are there. */
    public Outcome of(OrganisationId organisation, PeriodName name, String account) {
        Instant now = around.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        Freezing period = new Freezing(new Closing(organisation, name, account, now));
        if (periods.find(organisation, name).isPresent()) {
            return entered(period);
        }
        Optional<Outcome> refused = wrongTime(
                        name, now.atZone(PagePeriod.CALENDAR).toLocalDate())
                .or(() -> outOfOrder(name, periods.of(organisation)))
                .or(() -> obstacles.to(organisation, name).map(why -> new Outcome.Refused(why, name)));
        if (refused.isPresent()) {
            return refused.get();
        }
        freezings.note(organisation, name);
        Outcome outcome = entered(period);
        freezings.find(organisation, name).ifPresent(open -> around.background().execute(() -> freeze.of(open)));
        return outcome;
    }

    /** The same request again finds what it entered; anybody else is too late. */
    private Outcome entered(Freezing period) {
        OrganisationId organisation = period.closing().organisation();
        PeriodName name = period.closing().name();
        try {
            periods.enter(period);
        } catch (IdTaken _) {
            return new Outcome.Refused(Why.CLOSED_ALREADY, name);
        }
        return new Outcome.Closed(periods.find(organisation, name).orElse(period));
    }

    private static Optional<Outcome> wrongTime(PeriodName name, LocalDate today) {
        if (!name.to().isBefore(today)) {
            return Optional.of(new Outcome.Refused(Why.NOT_OVER, name));
        }
        return name.from().isBefore(today.minusYears(YEARS_KEPT))
                ? Optional.of(new Outcome.Refused(Why.TOO_EARLY, name))
                : Optional.empty();
    }

    /** One after the other, and a longer period after the shorter ones in it, where such are closed. */
    private static Optional<Outcome> outOfOrder(PeriodName name, List<ClosedPeriod> closed) {
        List<PeriodName> names =
                closed.stream().map(one -> one.closing().name()).toList();
        Optional<PeriodName> last = last(name.kind(), names);
        if (last.isPresent() && last.get().to().isAfter(name.to())) {
            return Optional.of(new Outcome.Refused(Why.LATER_CLOSED, last.get()));
        }
        if (last.isPresent() && !last.get().next().equals(name)) {
            return Optional.of(new Outcome.Refused(Why.ANOTHER_FIRST, last.get().next()));
        }
        return Arrays.stream(PagePeriod.values())
                .filter(kind -> kind.compareTo(name.kind()) < 0)
                .flatMap(kind -> last(kind, names).stream())
                .filter(shorter -> shorter.to().isBefore(name.to()))
                .findFirst()
                .map(shorter -> new Outcome.Refused(Why.SHORTER_FIRST, shorter.next()));
    }

    private static Optional<PeriodName> last(PagePeriod kind, List<PeriodName> names) {
        return names.stream().filter(one -> one.kind() == kind).findFirst();
    }
}
