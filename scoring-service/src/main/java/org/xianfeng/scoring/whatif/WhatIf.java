package org.xianfeng.scoring.whatif;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xianfeng.scoring.claim.RuleVersion;
import org.xianfeng.scoring.effect.EffectSummary;
import org.xianfeng.scoring.ledger.Title;
import org.xianfeng.starter.identity.OrganisationId;

/**
 * A run as it stands.
 *
 * @param id begins with when it was asked for, so that ids in their order lead from the newest to the oldest
 * @param shelf the version of the shelf on which the draft lay
 * @param titles of the draft's rules, which nobody else knows
 * @param seenAt when it last gave a sign of life
 * @param failure why it failed, as the code of a sentence
 */
record WhatIf(
        String id,
        OrganisationId organisation,
        Period period,
        long shelf,
        Map<RuleVersion, Title> titles,
        Instant startedAt,
        Instant seenAt,
        State state,
        Reached counts,
        @Nullable EffectSummary summary,
        @Nullable String failure) {
    WhatIf {
        titles = Map.copyOf(titles);
    }

    /** The days of the facts that are judged, first and last. */
    record Period(LocalDate from, LocalDate to) {}

    /**
     * How far it is.
     *
     * @param eventsExpected records there are to read
     * @param eventsRead records read so far
     * @param eventsJudged events about facts of the period in the organisation
     * @param eventsRejected how many of those the rules or the ledgers turned away
     * @param accounts members and branches that these facts concern
     * @param accountsCompared how many of those are done
     */
    record Reached(
            long eventsExpected,
            long eventsRead,
            long eventsJudged,
            long eventsRejected,
            long accounts,
            long accountsCompared) {
        static final Reached NONE = new Reached(0, 0, 0, 0, 0, 0);
    }

    /** How far a run is. */
    enum State {
        READING,
        COMPARING,
        FINISHED,
        FAILED,
        CANCELLED,
        /** Whoever ran it is gone. */
        ABANDONED;

        boolean isOpen() {
            return this == READING || this == COMPARING;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    WhatIf at(State next, Reached reached, Instant now) {
        return new WhatIf(id, organisation, period, shelf, titles, startedAt, now, next, reached, summary, failure);
    }

    WhatIf finished(EffectSummary found, Reached reached, Instant now) {
        return new WhatIf(
                id, organisation, period, shelf, titles, startedAt, now, State.FINISHED, reached, found, null);
    }

    WhatIf failed(String why, Reached reached, Instant now) {
        return new WhatIf(id, organisation, period, shelf, titles, startedAt, now, State.FAILED, reached, null, why);
    }
}
