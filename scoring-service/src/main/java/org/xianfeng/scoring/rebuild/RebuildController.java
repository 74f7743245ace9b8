package org.xianfeng.scoring.rebuild;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.scoring.comparison.Difference;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.access.Role;
import org.xianfeng.starter.problem.Problem;

/** Lets the system administrator check that the ledgers follow from the kept events. */
@RestController
@RequestMapping("/api/scoring/rebuilds")
class RebuildController {
    private final StartRebuild start;
    private final Rebuilds rebuilds;
    private final Access access;

    RebuildController(StartRebuild start, Rebuilds rebuilds, Access access) {
        this.start = start;
        this.rebuilds = rebuilds;
        this.access = access;
    }

    /** What is asked for; only a dry run, which changes nothing, is offered. */
    record Wanted(@NotNull Boolean dryRun) {}

    /** Where to ask how it goes. */
    record Started(String id) {}

    /** How it goes. */
    record Status(
            String id,
            Rebuild.State state,
            boolean dryRun,
            Instant startedAt,
            Instant seenAt,
            long eventsExpected,
            long eventsRead,
            long eventsPassedOver,
            long eventsRejected,
            long eventsWaiting,
            long pagesCompared,
            long pagesMoved,
            List<Difference> differences,
            long differenceCount,
            @Nullable String failure) {}

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Started start(Caller caller, @Valid @RequestBody Wanted wanted) {
        access.requireEverywhere(caller, Role.SYSTEM_ADMINISTRATOR);
        if (!wanted.dryRun()) {
            throw new Problem(422, "rebuild-only-dry");
        }
        return new Started(start.by(caller.account()).orElseThrow(() -> new Problem(409, "rebuild-running")));
    }

    @GetMapping("/{id}")
    Status status(Caller caller, @PathVariable String id) {
        access.requireEverywhere(caller, Role.SYSTEM_ADMINISTRATOR);
        Rebuild rebuild = rebuilds.find(id).orElseThrow(Problem::notFound);
        return new Status(
                rebuild.id(),
                rebuild.state(),
                true,
                rebuild.startedAt(),
                rebuild.seenAt(),
                rebuild.eventsExpected(),
                rebuild.eventsRead(),
                rebuild.eventsPassedOver(),
                rebuild.eventsRejected(),
                rebuild.eventsWaiting(),
                rebuild.pagesCompared(),
                rebuild.pagesMoved(),
                rebuild.differences(),
                rebuild.differenceCount(),
                rebuild.failure());
    }
}
