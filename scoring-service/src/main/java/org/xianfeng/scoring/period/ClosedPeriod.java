package org.xianfeng.scoring.period;

import java.time.Instant;
import java.time.LocalDate;
import org.xianfeng.scoring.frozen.FrozenTotals;
import org.xianfeng.scoring.frozen.PeriodName;
import org.xianfeng.scoring.frozen.PeriodSeal;
import org.xianfeng.scoring.page.Canonical;
import org.xianfeng.starter.identity.OrganisationId;

/** A period that a committee has closed; each state says what can be done next. */
public sealed interface ClosedPeriod {
    Closing closing();

    /** 1 when it is closed, and one more with each step. */
    long version();

    /** Whose period it is, and who closed it when. */
    record Closing(OrganisationId organisation, PeriodName name, String closedBy, Instant closedAt) {}

    /** Its totals are being gathered; nobody sees any of them. */
    record Freezing(Closing closing) implements ClosedPeriod {
        @Override
        public long version() {
            return 1;
        }

        /** With all totals, signed at once. */
        public Frozen sealed(String freezing, Instant at, FrozenTotals totals, PeriodSeal seal) {
            return new Frozen(closing, freezing, at, totals, seal.of(canonical(closing, freezing, at, totals)));
        }
    }

    /**
     * Its totals are signed, and nobody but its committee has seen them.
     *
     * @param freezing under which its accounts are kept
     * @param seal over the totals and whose they are
     */
    record Frozen(Closing closing, String freezing, Instant at, FrozenTotals totals, String seal)
            implements ClosedPeriod {
        @Override
        public long version() {
            return 2;
        }

        /** Whether the totals are what was signed. */
        public boolean isGenuine(PeriodSeal seals) {
            return seals.isOf(canonical(closing, freezing, at, totals), seal);
        }

        public Published published(String by, Instant when, LocalDate objectionLastDay) {
            return new Published(this, by, when, objectionLastDay);
        }
    }

    /**
     * Everybody sees its totals; they are final after the last day for objections.
     *
     * @param by the account that published it
     */
    record Published(Frozen frozen, String by, Instant at, LocalDate objectionLastDay) implements ClosedPeriod {
        @Override
        public Closing closing() {
            return frozen.closing();
        }

        @Override
        public long version() {
            return 3;
        }

        public boolean isFinal(LocalDate today) {
            return today.isAfter(objectionLastDay);
        }
    }

    private static Canonical canonical(Closing closing, String freezing, Instant at, FrozenTotals totals) {
        Canonical content = new Canonical()
                .put("xianfeng closed period")
                .put(closing.organisation().value())
                .put(closing.name().toString())
                .put(freezing)
                .put(at.toEpochMilli());
        return totals.addTo(content);
    }
}
