package org.xianfeng.scoring.rebuild;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xianfeng.starter.identity.NewIds;

/** Starts a rebuild and lets it run, or says that one is running. */
public final class StartRebuild {
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

    /** The id of a new dry run; none if another rebuild runs. */
    public Optional<String> dry(String account) {
        return start(account, null, _ -> {});
    }

    /** The id of a new rebuild that puts its pages in the place of those that differ; none if another one runs. */
    Optional<String> switching(String account, SwitchOver switchOver) {
        return start(account, new Rebuild.Switched(0, 0), switchOver::of);
    }

    private Optional<String> start(
            String account, Rebuild.@Nullable Switched switched, Consumer<SwitchOver.Differing> then) {
        Instant now = clock.instant();
        Rebuild begun = new Rebuild(
                ids.next(),
                Rebuild.State.READING,
                account,
                now,
                now,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                List.of(),
                0,
                switched,
                null);
        if (!rebuilds.begin(begun)) {
            return Optional.empty();
        }
        background.execute(() -> run.of(begun.id(), new Progress(rebuilds, clock, begun), then));
        return Optional.of(begun.id());
    }
}
