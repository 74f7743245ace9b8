package org.xianfeng.scoring.rebuild;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
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

/** Lets the system administrator check that the ledgers follow from the kept events, and put those in place that do. */
@RestController
@RequestMapping("/api/scoring/rebuilds")
class RebuildController {
    private static final Logger LOG = LoggerFactory.getLogger(RebuildController.class);

    private final StartRebuild start;
    private final Rebuilds rebuilds;
    private final Access access;
    private final SwitchOver switchOver;
    private final Generations generations;

    RebuildController(
            StartRebuild start, Rebuilds rebuilds, Access access, SwitchOver switchOver, Generations generations) {
        this.start = start;
        this.rebuilds = rebuilds;
        this.access = access;
        this.switchOver = switchOver;
        this.generations = generations;
    }

    /**
     * What is asked for.
     *
     * @param afterDryRun the finished dry run that was looked at; required for anything but a dry run
     */
    record Wanted(@NotNull Boolean dryRun, @Nullable String afterDryRun) {}

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
            Rebuild.@Nullable Switched switched,
            @Nullable String failure) {}

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Started start(Caller caller, @Valid @RequestBody Wanted wanted) {
        access.requireEverywhere(caller, Role.SYSTEM_ADMINISTRATOR);
        Optional<String> started =
                wanted.dryRun() ? start.dry(caller.account()) : switching(caller, wanted.afterDryRun());
        return new Started(started.orElseThrow(() -> new Problem(409, "rebuild-running")));
    }

    private Optional<String> switching(Caller caller, @Nullable String afterDryRun) {
        Rebuild seen = Optional.ofNullable(afterDryRun)
                .flatMap(rebuilds::find)
                .filter(one -> one.state() == Rebuild.State.FINISHED && one.switched() == null)
                .orElseThrow(() -> new Problem(422, "rebuild-needs-dry-run"));
        Optional<String> started = start.switching(caller.account(), switchOver);
        started.ifPresent(id -> LOG.info(
                "rebuild {}, asked for by account {} after dry run {}, puts pages in place",
                id,
                caller.account(),
                seen.id()));
        return started;
    }

    @DeleteMapping("/{id}/former-pages")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forgetFormerPages(Caller caller, @PathVariable String id) {
        access.requireEverywhere(caller, Role.SYSTEM_ADMINISTRATOR);
        Rebuild rebuild = rebuilds.find(id).orElseThrow(Problem::notFound);
        if (rebuild.state() == Rebuild.State.SWITCHING) {
            throw new Problem(409, "rebuild-running");
        }
        long pages = generations.forget(rebuild.id());
        LOG.info("account {} gave up {} former pages of rebuild {}", caller.account(), pages, rebuild.id());
    }

    @GetMapping("/{id}")
    Status status(Caller caller, @PathVariable String id) {
        access.requireEverywhere(caller, Role.SYSTEM_ADMINISTRATOR);
        Rebuild rebuild = rebuilds.find(id).orElseThrow(Problem::notFound);
        return new Status(
                rebuild.id(),
                rebuild.state(),
                rebuild.switched() == null,
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
                rebuild.switched(),
                rebuild.failure());
    }
}
