package org.xianfeng.membership.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xianfeng.starter.identity.OrganisationId;

/**
 * One workbook on its way into the register.
 *
 * @param target everything in it belongs to this organisation or below it
 * @param path from the root to the target, as it was when the file was handed in
 * @param problem why the file as a whole was refused, or why it went wrong
 * @param fileKeptUntil none when the file is gone
 * @param version 1 when handed in, one more with every change
 */
public record Import(
        String id,
        ImportKind kind,
        OrganisationId target,
        List<OrganisationId> path,
        Upload upload,
        ImportState state,
        Optional<Judgement> judgement,
        Optional<Run> run,
        Optional<FileProblem> problem,
        Optional<Instant> fileKeptUntil,
        long version) {
    public Import {
        path = List.copyOf(path);
    }

    /** A reason by its slug, and what its text speaks of. */
    public record FileProblem(String slug, List<String> told) {
        public FileProblem {
            told = List.copyOf(told);
        }
    }

    public static Import handedIn(
            String id, ImportKind kind, List<OrganisationId> path, Upload upload, Instant keptUntil) {
        return new Import(
                id,
                kind,
                path.getLast(),
                path,
                upload,
                ImportState.WAITING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(keptUntil),
                1);
    }

    public Import judging(Judgement soFar) {
        return next(ImportState.JUDGING, Optional.of(soFar), Optional.empty(), Optional.empty());
    }

    public Import judged(Judgement found) {
        return next(ImportState.JUDGED, Optional.of(found), Optional.empty(), Optional.empty());
    }

    public Import refused(FileProblem why) {
        return next(ImportState.REFUSED, Optional.empty(), Optional.empty(), Optional.of(why));
    }

    /** Somebody said go; the file stays until then. */
    public Import queued(Run begun, Instant keptUntil) {
        return new Import(
                id,
                kind,
                target,
                path,
                upload,
                ImportState.QUEUED,
                judgement,
                Optional.of(begun),
                Optional.empty(),
                Optional.of(keptUntil),
                version + 1);
    }

    public Import running(Run soFar) {
        return next(
                state == ImportState.CANCELLING ? state : ImportState.RUNNING, judgement, Optional.of(soFar), problem);
    }

    public Import cancelling() {
        return next(ImportState.CANCELLING, judgement, run, problem);
    }

    /** Comes to its end at this moment. */
    public Import over(ImportState end, Instant now) {
        return next(end, judgement, run.map(begun -> begun.finished(now)), problem);
    }

    /** Is given up before anything was entered; its file goes at once. */
    public Import givenUp(Instant now) {
        return new Import(
                id,
                kind,
                target,
                path,
                upload,
                ImportState.CANCELLED,
                judgement,
                Optional.empty(),
                Optional.empty(),
                Optional.of(now),
                version + 1);
    }

    public Import failed(FileProblem why, Instant now) {
        return next(ImportState.FAILED, judgement, run.map(begun -> begun.finished(now)), Optional.of(why));
    }

    /** After its file was dropped; what nobody said go to in time can no longer be run. */
    public Import withoutFile() {
        ImportState then = state == ImportState.JUDGED ? ImportState.EXPIRED : state;
        return new Import(id, kind, target, path, upload, then, judgement, run, problem, Optional.empty(), version + 1);
    }

    private Import next(
            ImportState newState, Optional<Judgement> newJudgement, Optional<Run> newRun, Optional<FileProblem> why) {
        return new Import(
                id, kind, target, path, upload, newState, newJudgement, newRun, why, fileKeptUntil, version + 1);
    }
}
