package org.xianfeng.scoring.period;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.xianfeng.contracts.scoring.PeriodClosed;
import org.xianfeng.scoring.claim.PagePeriod;
import org.xianfeng.scoring.frozen.FrozenTotals.Side;
import org.xianfeng.scoring.frozen.PeriodSeal;
import org.xianfeng.scoring.period.ClosedPeriod.Freezing;
import org.xianfeng.scoring.period.ClosedPeriod.Frozen;
import org.xianfeng.scoring.period.ClosedPeriod.Published;
import org.xianfeng.starter.pending.NewEvent;
import org.xianfeng.starter.pending.StaleVersion;
import org.xianfeng.starter.version.ChangedSince;
import org.xianfeng.starter.version.ExpectedVersion;

/** Publishes the signed totals of a period, and says until when people may object. */
public final class PublishPeriod {
    private final ClosedPeriods periods;
    private final PeriodSeal seals;
    private final Clock clock;

    PublishPeriod(ClosedPeriods periods, PeriodSeal seals, Clock clock) {
        this.periods = periods;
        this.seals = seals;
        this.clock = clock;
    }

    /** What became of the wish. */
    public sealed interface Outcome {
        record Done(Published period) implements Outcome {}

        record Refused(Why why) implements Outcome {}
    }

    /** Why it is not published. */
    public enum Why {
        FREEZING,
        PUBLISHED_ALREADY,
        SEAL_BROKEN;

        /** Its name among the problems of the service. */
        String slug() {
            return "period-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Publishes a period for so many days of objection after today. */
    public Outcome of(ClosedPeriod period, ExpectedVersion expected, String account, int objectionDays) {
        expected.check(period.version());
        return switch (period) {
            case Freezing _ -> new Outcome.Refused(Why.FREEZING);
            case Published _ -> new Outcome.Refused(Why.PUBLISHED_ALREADY);
            case Frozen frozen when !frozen.isGenuine(seals) -> new Outcome.Refused(Why.SEAL_BROKEN);
            case Frozen frozen -> published(frozen, account, objectionDays);
        };
    }

    private Outcome published(Frozen frozen, String account, int objectionDays) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        LocalDate lastDay = now.atZone(PagePeriod.CALENDAR).toLocalDate().plusDays(objectionDays);
        Published published = frozen.published(account, now, lastDay);
        try {
            periods.step(published, List.of(event(published)));
        } catch (StaleVersion _) {
            throw new ChangedSince();
        }
        return new Outcome.Done(published);
    }

    private static NewEvent event(Published published) {
        Frozen frozen = published.frozen();
        Side members = frozen.totals().members();
        Side branches = frozen.totals().branches();
        String organisation = frozen.closing().organisation().value();
        PeriodClosed data = new PeriodClosed(
                organisation,
                frozen.closing().name().toString(),
                frozen.at(),
                published.at(),
                published.objectionLastDay(),
                members.accounts(),
                members.confirmedHundredths(),
                members.provisionalHundredths(),
                branches.accounts(),
                branches.confirmedHundredths(),
                branches.provisionalHundredths(),
                frozen.totals().digest());
        return new NewEvent(data, organisation + ":" + frozen.closing().name(), organisation, published.at());
    }
}
