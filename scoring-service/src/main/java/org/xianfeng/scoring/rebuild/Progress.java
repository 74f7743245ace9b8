package org.xianfeng.scoring.rebuild;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xianfeng.scoring.comparison.Difference;

/** Counts what a rebuild does, and writes it down every now and then. */
final class Progress {
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final Rebuilds rebuilds;
    private final Clock clock;
    private final Rebuild begun;
    private final List<Difference> differences = new ArrayList<>();
    private Rebuild.State state = Rebuild.State.READING;
    private Instant savedAt;
    private long expected;
    private long read;
    private long passedOver;
    private long rejected;
    private long waiting;
    private long compared;
    private long moved;
    private long differing;
    private Rebuild.@Nullable Switched switched;
    private @Nullable String failure;

    Progress(Rebuilds rebuilds, Clock clock, Rebuild begun) {
        this.rebuilds = rebuilds;
        this.clock = clock;
        this.begun = begun;
        this.savedAt = begun.startedAt();
        this.switched = begun.switched();
    }

    void expect(long events) {
        expected = events;
        save();
    }

    void read(int events, int turnedAway) {
        read += events;
        rejected += turnedAway;
        saveNowAndThen();
    }

    void passedOver(long records) {
        passedOver += records;
        read += records;
    }

    void waiting() {
        waiting++;
    }

    void comparing() {
        state = Rebuild.State.COMPARING;
        save();
    }

    void switching() {
        if (switched != null) {
            state = Rebuild.State.SWITCHING;
            save();
        }
    }

    void switched() {
        count(1, 0);
    }

    /** A page that differs stays as it is. */
    void left() {
        count(0, 1);
    }

    private void count(long pages, long left) {
        Rebuild.Switched before = switched == null ? new Rebuild.Switched(0, 0) : switched;
        switched = new Rebuild.Switched(before.pages() + pages, before.left() + left);
        saveNowAndThen();
    }

    void compared() {
        compared++;
        saveNowAndThen();
    }

    void differs(Difference difference) {
        differing++;
        if (differences.size() < Rebuild.MOST_DIFFERENCES) {
            differences.add(difference);
        }
    }

    void moved() {
        moved++;
    }

    void alive() {
        saveNowAndThen();
    }

    void finished() {
        state = Rebuild.State.FINISHED;
        save();
    }

    void failed(String why) {
        state = Rebuild.State.FAILED;
        failure = why;
        save();
    }

    private void saveNowAndThen() {
        if (!clock.instant().isBefore(savedAt.plus(EVERY))) {
            save();
        }
    }

    private void save() {
        savedAt = clock.instant();
        rebuilds.save(new Rebuild(
                begun.id(),
                state,
                begun.requestedBy(),
                begun.startedAt(),
                savedAt,
                expected,
                read,
                passedOver,
                rejected,
                waiting,
                compared,
                moved,
                differences,
                differing,
                switched,
                failure));
    }
}
