package org.xianfeng.membership.importwork;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.xianfeng.membership.importfiles.WorkbookFiles;
import org.xianfeng.membership.imports.Import;
import org.xianfeng.membership.imports.Import.FileProblem;
import org.xianfeng.membership.imports.ImportState;
import org.xianfeng.membership.imports.Imports;
import org.xianfeng.membership.imports.Pages;
import org.xianfeng.membership.importwork.ImportQueue.Turn;
import org.xianfeng.membership.rowcheck.Finding;
import org.xianfeng.starter.pending.StaleVersion;

/** Takes an import from the queue and carries it to where it rests; another instance takes over what is put down. */
final class WorkImports {
    static final Duration IN_HAND = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    /** An import that is taken while it is still being handed in is there in a moment. */
    private static final Duration NOT_THERE_YET = Duration.ofMillis(500);

    /** One that is not there is looked for after twice the time each time; after a quarter of an hour it is forgotten. */
    private static final int MOST_LOOKS = 11;

    private static final int MOST_TRIES = 5;

    private final ImportQueue queue;
    private final Imports imports;
    private final Steps steps;
    private final Dropping dropping;
    private final Clock clock;

    /** What there is to do with an import. */
    record Steps(JudgeImport judge, RunImport run, ImportMeters meters, Predicate<Throwable> passes) {}

    WorkImports(ImportQueue queue, Imports imports, Steps steps, Dropping dropping, Clock clock) {
        this.queue = queue;
        this.imports = imports;
        this.steps = steps;
        this.dropping = dropping;
        this.clock = clock;
    }

    /** Works one import, if there is one; a failure that does not pass is handed on after it was noted. */
    boolean next() {
        Instant now = clock.instant();
        Optional<Turn> turn = queue.take(now, now.plus(IN_HAND));
        turn.ifPresent(this::work);
        return turn.isPresent();
    }

    private void work(Turn turn) {
        Optional<Import> found = imports.find(turn.importId());
        if (found.isEmpty()) {
            if (turn.tries() > MOST_LOOKS) {
                queue.finish(turn);
            } else {
                queue.failed(turn, clock.instant().plus(NOT_THERE_YET.multipliedBy(1L << (turn.tries() - 1))));
            }
            return;
        }
        try {
            step(found.get(), () -> keep(turn));
            rest(turn);
        } catch (Interrupted | StaleVersion _) {
            queue.putDown(turn, clock.instant());
        } catch (RuntimeException failure) {
            failed(turn, failure);
        }
    }

    private void keep(Turn turn) {
        if (!queue.keep(turn, clock.instant().plus(IN_HAND))) {
            throw new Interrupted();
        }
    }

    private void step(Import one, Runnable keep) {
        Instant begun = clock.instant();
        switch (one.state()) {
            case WAITING, JUDGING -> {
                Import judged = steps.judge().of(one, keep);
                steps.meters().took("judging", Duration.between(begun, clock.instant()));
                if (judged.state() == ImportState.REFUSED) {
                    dropping.drop(judged);
                }
            }
            case QUEUED, RUNNING, CANCELLING -> {
                Import over = steps.run().of(one, keep);
                steps.meters().took("running", Duration.between(begun, clock.instant()));
                boolean toPutRight = over.state() == ImportState.DONE
                        && over.run().filter(run -> run.entered().refused() > 0).isPresent();
                if (!toPutRight) {
                    dropping.drop(over);
                }
            }
            case REFUSED, JUDGED, CANCELLED, DONE, FAILED, EXPIRED -> {
                // rests already
            }
        }
    }

    /** Leaves the queue, unless somebody said go just now. */
    private void rest(Turn turn) {
        boolean moves = imports.find(turn.importId())
                .filter(one -> one.state().isMoving())
                .isPresent();
        if (moves) {
            queue.putDown(turn, clock.instant());
        } else {
            queue.finish(turn);
        }
    }

    private void failed(Turn turn, RuntimeException failure) {
        Instant again = clock.instant().plus(PAUSE);
        if (steps.passes().test(failure)) {
            queue.putDown(turn, again);
        } else if (turn.tries() < MOST_TRIES) {
            queue.failed(turn, again);
        } else {
            imports.find(turn.importId())
                    .filter(one -> one.state().isMoving())
                    .ifPresent(one ->
                            imports.replace(one.failed(new FileProblem("import-failed", List.of()), clock.instant())));
            queue.finish(turn);
        }
        throw failure;
    }

    /** Drops files whose time is over, with what was found in them. */
    record Dropping(Imports imports, WorkbookFiles files, Pages<Finding> findings, Clock clock) {
        private static final int AT_ONCE = 100;

        void overdue() {
            imports.fileOverdue(clock.instant(), AT_ONCE).stream()
                    .filter(one -> !one.state().isMoving())
                    .forEach(this::drop);
            files.dropOrphans(clock.instant().minus(Duration.ofHours(1)));
        }

        void drop(Import one) {
            files.delete(one.id());
            findings.delete(one.id());
            imports.find(one.id()).ifPresent(now -> imports.replace(now.withoutFile()));
        }
    }
}
