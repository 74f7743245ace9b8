package org.xianfeng.scoring.whatif;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.xianfeng.scoring.claim.PagePeriod;
import org.xianfeng.scoring.claim.RuleVersion;
import org.xianfeng.scoring.ledger.Title;
import org.xianfeng.scoring.replay.Extent;
import org.xianfeng.scoring.replay.KeptEvents;
import org.xianfeng.scoring.rule.BookReader.Finding;
import org.xianfeng.scoring.rule.RuleBook;
import org.xianfeng.scoring.rule.RuleBooks;
import org.xianfeng.scoring.rulebook.EditShelf;
import org.xianfeng.scoring.whatif.WhatIf.Period;
import org.xianfeng.scoring.whatif.WhatIf.Reached;
import org.xianfeng.scoring.whatif.WhatIf.State;
import org.xianfeng.starter.identity.NewIds;
import org.xianfeng.starter.identity.OrganisationId;

/** Starts a run over a past period, or says why it cannot be. */
public final class StartWhatIf {
    /** An event may tell of a fact up to a day ahead of it; another is left for clocks that differ. */
    private static final Duration AHEAD = Duration.ofDays(2);

    private static final long END_OF_MILLIS = 9_999_999_999_999L;
    private static final int YEARS_KEPT = 10;

    private final WhatIfs runs;
    private final RunWhatIf run;
    private final Drafts drafts;
    private final KeptEvents events;
    private final Around around;

    StartWhatIf(WhatIfs runs, RunWhatIf run, Drafts drafts, KeptEvents events, Around around) {
        this.runs = runs;
        this.run = run;
        this.drafts = drafts;
        this.events = events;
        this.around = around;
    }

    /** The draft of an organisation, and the books in force. */
    interface Drafts {
        Optional<EditShelf.Drafted> of(OrganisationId organisation);

        RuleBooks inForce();
    }

    /** Time, new ids, and where a run goes on when it was started. */
    record Around(Clock clock, NewIds ids, Executor background) {}

    /** What became of the wish. */
    public sealed interface Outcome {
        record Started(String id) implements Outcome {}

        /** The draft cannot be used as it stands. */
        record Faulty(List<Finding> findings) implements Outcome {}

        record Refused(Why why) implements Outcome {}
    }

    /** Why nothing was started. */
    public enum Why {
        NO_DRAFT(409),
        PERIOD_REVERSED(422),
        PERIOD_NOT_OVER(422),
        PERIOD_TOO_EARLY(422),
        EVENTS_GONE(422),
        RUNNING(409),
        ALL_BUSY(409);

        private final int status;

        Why(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }

        /** Its name among the problems of the service. */
        String slug() {
            return "what-if-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Tries the open book of an organisation on the facts of these days, first and last. */
    public Outcome of(OrganisationId organisation, LocalDate from, LocalDate to) {
        Period period = new Period(from, to);
        Optional<Why> wrong = wrong(period);
        if (wrong.isPresent()) {
            return new Outcome.Refused(wrong.get());
        }
        Optional<EditShelf.Drafted> drafted = drafts.of(organisation);
        if (drafted.isEmpty()) {
            return new Outcome.Refused(Why.NO_DRAFT);
        }
        Optional<RuleBook> draft = drafted.get().read().book();
        if (draft.isEmpty()) {
            return new Outcome.Faulty(drafted.get().read().findings());
        }
        Instant first = period.from().atStartOfDay(PagePeriod.CALENDAR).toInstant();
        Optional<Extent> begin = events.since(first.minus(AHEAD));
        if (begin.isEmpty()) {
            return new Outcome.Refused(Why.EVENTS_GONE);
        }
        RuleBooks inForce = drafts.inForce();
        RuleBooks instead = inForce.with(draft.get(), period.from());
        WhatIf begun = begun(organisation, period, drafted.get().version(), draft.get());
        return switch (runs.begin(begun)) {
            case RUNNING -> new Outcome.Refused(Why.RUNNING);
            case ALL_BUSY -> new Outcome.Refused(Why.ALL_BUSY);
            case BEGUN -> {
                Advance advance = new Advance(runs, around.clock(), begun);
                RunWhatIf.Course course = new RunWhatIf.Course(begin.get(), inForce, instead);
                around.background().execute(() -> run.of(begun, course, advance));
                yield new Outcome.Started(begun.id());
            }
        };
    }

    private Optional<Why> wrong(Period period) {
        LocalDate today = around.clock().instant().atZone(PagePeriod.CALENDAR).toLocalDate();
        if (period.to().isBefore(period.from())) {
            return Optional.of(Why.PERIOD_REVERSED);
        }
        if (!period.to().isBefore(today)) {
            return Optional.of(Why.PERIOD_NOT_OVER);
        }
        return period.from().isBefore(today.minusYears(YEARS_KEPT))
                ? Optional.of(Why.PERIOD_TOO_EARLY)
                : Optional.empty();
    }

    private WhatIf begun(OrganisationId organisation, Period period, long shelf, RuleBook draft) {
        Instant now = around.clock().instant();
        Map<RuleVersion, Title> titles = new HashMap<>();
        draft.rules().forEach(rule -> titles.put(rule.version(), rule.title()));
        String newestFirst = Long.toString(END_OF_MILLIS - now.toEpochMilli());
        return new WhatIf(
                newestFirst + "-" + around.ids().next(),
                organisation,
                period,
                shelf,
                titles,
                now,
                now,
                State.READING,
                Reached.NONE,
                null,
                null);
    }
}
