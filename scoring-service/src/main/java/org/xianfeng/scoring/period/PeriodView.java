package org.xianfeng.scoring.period;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xianfeng.scoring.claim.PagePeriod;
import org.xianfeng.scoring.frozen.FrozenTotals.Side;
import org.xianfeng.scoring.period.ClosedPeriod.Freezing;
import org.xianfeng.scoring.period.ClosedPeriod.Frozen;
import org.xianfeng.scoring.period.ClosedPeriod.Published;
import org.xianfeng.starter.version.Versioned;

/**
 * A closed period as its committee sees it.
 *
 * @param period its name, for example {@code 2026-10}, {@code 2026Q4} or {@code 2026}
 * @param from its first day
 * @param to its last day
 * @param own whether the caller closed it
 * @param totals what was signed; not before it is frozen
 * @param publication when it was published, and until when people may object; not before
 * @param progress how far the freezing is; only while it goes on
 */
public record PeriodView(
        String organisationId,
        String period,
        PagePeriod kind,
        LocalDate from,
        LocalDate to,
        State state,
        Instant closedAt,
        boolean own,
        @Nullable SignedTotals totals,
        @Nullable Publication publication,
        @Nullable Progress progress,
        long version)
        implements Versioned {
    /** How far it is. */
    public enum State {
        FREEZING,
        FROZEN,
        PUBLISHED,
        FINAL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What was signed. Points are in hundredths of a point.
     *
     * @param digest stands for every total of every account
     * @param seal the signature
     */
    public record SignedTotals(Instant frozenAt, Side members, Side branches, String digest, String seal) {
        static SignedTotals of(Frozen frozen) {
            return new SignedTotals(
                    frozen.at(),
                    frozen.totals().members(),
                    frozen.totals().branches(),
                    frozen.totals().digest(),
                    frozen.seal());
        }
    }

    /** When it was published, and the last day for objections. */
    public record Publication(Instant publishedAt, LocalDate objectionLastDay) {}

    /** How many accounts are gathered, and why the last attempt came to nothing, if one did. */
    public record Progress(long accounts, @Nullable String trouble) {}

    static PeriodView of(ClosedPeriod period, String caller, LocalDate today, @Nullable Progress progress) {
        ClosedPeriod.Closing closing = period.closing();
        return new PeriodView(
                closing.organisation().value(),
                closing.name().toString(),
                closing.name().kind(),
                closing.name().from(),
                closing.name().to(),
                state(period, today),
                closing.closedAt(),
                closing.closedBy().equals(caller),
                switch (period) {
                    case Freezing _ -> null;
                    case Frozen frozen -> SignedTotals.of(frozen);
                    case Published published -> SignedTotals.of(published.frozen());
                },
                period instanceof Published published
                        ? new Publication(published.at(), published.objectionLastDay())
                        : null,
                progress,
                period.version());
    }

    static State state(ClosedPeriod period, LocalDate today) {
        return switch (period) {
            case Freezing _ -> State.FREEZING;
            case Frozen _ -> State.FROZEN;
            case Published published -> published.isFinal(today) ? State.FINAL : State.PUBLISHED;
        };
    }
}
