package org.xianfeng.scoring.whatif;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xianfeng.scoring.effect.Effects;
import org.xianfeng.starter.identity.OrganisationId;

/** Forgets runs whose time is over, those that are too many, and what runs left behind that were killed. */
final class ForgetWhatIfs {
    /** So many runs of an organisation are kept. */
    static final int MOST_KEPT = 10;

    private static final int PORTION = 200;

    private final WhatIfs runs;
    private final Effects effects;
    private final Workspaces workspaces;
    private final Duration kept;
    private final Clock clock;

    ForgetWhatIfs(WhatIfs runs, Effects effects, Workspaces workspaces, Duration kept, Clock clock) {
        this.runs = runs;
        this.effects = effects;
        this.workspaces = workspaces;
        this.kept = kept;
        this.clock = clock;
    }

    /** @return how many runs are going on */
    int sweep() {
        Set<String> open = new HashSet<>();
        workspaces.dropAllBut(() -> {
            open.addAll(goThrough());
            return open;
        });
        return open.size();
    }

    private Set<String> goThrough() {
        Set<String> open = new HashSet<>();
        List<WhatIf> over = new ArrayList<>();
        @Nullable OrganisationId organisation = null;
        int number = 0;
        List<WhatIf> some = runs.after(null, PORTION);
        while (!some.isEmpty()) {
            for (WhatIf run : some) {
                number = run.organisation().equals(organisation) ? number + 1 : 1;
                organisation = run.organisation();
                if (run.state().isOpen()) {
                    open.add(run.id());
                } else if (number > MOST_KEPT || isOld(run)) {
                    over.add(run);
                } else if (run.state() == WhatIf.State.ABANDONED) {
                    effects.forget(run.id());
                }
            }
            some = runs.after(some.getLast(), PORTION);
            over.forEach(this::forget);
            over.clear();
        }
        return open;
    }

    private boolean isOld(WhatIf run) {
        return run.startedAt().plus(kept).isBefore(clock.instant());
    }

    /** What was found out goes first, so that nothing is left of a run that nobody knows. */
    private void forget(WhatIf run) {
        effects.forget(run.id());
        runs.remove(run);
    }
}
