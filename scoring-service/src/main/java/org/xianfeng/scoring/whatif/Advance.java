package org.xianfeng.scoring.whatif;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.xianfeng.scoring.effect.EffectSummary;
import org.xianfeng.scoring.whatif.WhatIf.Reached;
import org.xianfeng.scoring.whatif.WhatIf.State;

/** Reached what a run does, writes it down every second, and throws when it is to stop. */
final class Advance {
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final WhatIfs runs;
    private final Clock clock;
    private final WhatIf begun;
    private State state = State.READING;
    private Reached counts = Reached.NONE;
    private Instant savedAt;

    Advance(WhatIfs runs, Clock clock, WhatIf begun) {
        this.runs = runs;
        this.clock = clock;
        this.begun = begun;
        this.savedAt = begun.startedAt();
    }

    /** The run is to end where it is. */
    static final class Stopped extends RuntimeException {
        private final WhatIfs.Wish wish;

        Stopped(WhatIfs.Wish wish) {
            super("the run is to stop", null, false, false);
            this.wish = wish;
        }

        boolean isCancelled() {
            return wish == WhatIfs.Wish.STOP;
        }
    }

    void expect(long events) {
        counts = new Reached(events, 0, 0, 0, 0, 0);
        save();
    }

    void read(long records, long judged, long rejected) {
        counts = new Reached(
                counts.eventsExpected(),
                counts.eventsRead() + records,
                counts.eventsJudged() + judged,
                counts.eventsRejected() + rejected,
                0,
                0);
        saveNowAndThen();
    }

    void comparing(long accounts) {
        state = State.COMPARING;
        counts = compared(accounts, 0);
        save();
    }

    void compared(long more) {
        counts = compared(counts.accounts(), counts.accountsCompared() + more);
        saveNowAndThen();
    }

    private Reached compared(long accounts, long done) {
        return new Reached(
                counts.eventsExpected(),
                counts.eventsRead(),
                counts.eventsJudged(),
                counts.eventsRejected(),
                accounts,
                done);
    }

    void alive() {
        saveNowAndThen();
    }

    void finished(EffectSummary summary) {
        heed(runs.save(begun.finished(summary, counts, clock.instant())));
    }

    void failed(String why) {
        runs.save(begun.failed(why, counts, clock.instant()));
    }

    void cancelled() {
        runs.save(begun.at(State.CANCELLED, counts, clock.instant()));
    }

    private void saveNowAndThen() {
        if (!clock.instant().isBefore(savedAt.plus(EVERY))) {
            save();
        }
    }

    private void save() {
        savedAt = clock.instant();
        heed(runs.save(begun.at(state, counts, savedAt)));
    }

    private static void heed(WhatIfs.Wish wish) {
        if (wish != WhatIfs.Wish.GO_ON) {
            throw new Stopped(wish);
        }
    }
}
