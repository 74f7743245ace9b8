package org.xianfeng.scoring.rebuild;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.xianfeng.starter.identity.NewIds;

/** Starts a rebuild and lets it run, or says that one is running. */
final class StartRebuild {
    private final Rebuilds rebuilds;
    private final RunRebuild run;
    private final NewIds ids;
    private final Clock clock;
    private final Executor background;

    StartRebuild(Rebuilds rebuilds, RunRebuild run, NewIds ids, Clock clock, Executor background) {
        this.rebuilds = rebuilds;
        this.run = run;
        this.ids = ids;
        this.clock = clock;
        this.background = background;
    }

    /** The id of the new rebuild; none if another one runs. */
    Optional<String> by(String account) {
        Instant now = clock.instant();
        Rebuild begun = new Rebuild(
                ids.next(), Rebuild.State.READING, account, now, now, 0, 0, 0, 0, 0, 0, 0, List.of(), 0, null);
        if (!rebuilds.begin(begun)) {
            return Optional.empty();
        }
        background.execute(() -> run.of(begun.id(), new Progress(rebuilds, clock, begun)));
        return Optional.of(begun.id());
    }
}
