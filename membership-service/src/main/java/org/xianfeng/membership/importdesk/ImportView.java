package org.xianfeng.membership.importdesk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xianfeng.membership.imports.Import;
import org.xianfeng.membership.imports.ImportKind;
import org.xianfeng.membership.imports.ImportState;
import org.xianfeng.membership.imports.Judgement;
import org.xianfeng.membership.imports.Judgement.Counts;
import org.xianfeng.membership.imports.Run;

/**
 * An import as those see who may.
 *
 * @param problem why the file as a whole was refused, or why it went wrong
 * @param rows of the dry run, growing while it goes on
 * @param expected what the run would do, as the register was in the dry run
 * @param contentHash to be handed back when saying go
 * @param fileKeptUntil until then the marked workbook can be fetched
 * @param pollAfterMillis when to look again; none while it rests
 */
record ImportView(
        String id,
        ImportKind kind,
        String organisationId,
        String fileName,
        Instant uploadedAt,
        String uploadedBy,
        long version,
        ImportState state,
        @Nullable FileProblemView problem,
        @Nullable String sheet,
        @Nullable Integer headerRow,
        @Nullable List<ColumnView> columns,
        @Nullable RowCounts rows,
        @Nullable FindingCounts findings,
        @Nullable Expected expected,
        @Nullable RunView run,
        String contentHash,
        @Nullable Instant fileKeptUntil,
        @Nullable Integer pollAfterMillis) {
    private static final int POLL_MILLIS = 500;

    /** A reason in the caller's language. */
    record FileProblemView(String slug, String title, String detail) {}

    /**
     * A column of the sheet.
     *
     * @param meaning none when it is passed over
     */
    record ColumnView(
            String address, String header, @Nullable String meaning) {}

    /**
     * Numbers of rows.
     *
     * @param all below the headers
     * @param bad with at least one error
     * @param warned good ones with a warning
     */
    record RowCounts(int all, int read, int good, int bad, int warned) {}

    /**
     * Numbers of findings.
     *
     * @param kept how many are listed one by one
     */
    record FindingCounts(int errors, int warnings, int kept) {}

    /** What good rows are about. */
    record Expected(int newcomers, int unchanged, int different) {}

    /** The entering of the rows. */
    record RunView(
            boolean goodRowsOnly,
            Instant startedAt,
            String startedBy,
            int rowsDone,
            int registered,
            int unchanged,
            int different,
            int refused,
            int rowsPerSecond,
            @Nullable Instant finishedAt) {
        static RunView of(Run run, Instant now) {
            Duration took = Duration.between(run.startedAt(), run.finishedAt().orElse(now));
            long millis = Math.max(1, took.toMillis());
            return new RunView(
                    run.goodRowsOnly(),
                    run.startedAt(),
                    run.by(),
                    run.entered().rows(),
                    run.entered().registered(),
                    run.entered().unchanged(),
                    run.entered().different(),
                    run.entered().refused(),
                    (int) (run.entered().rows() * 1_000L / millis),
                    run.finishedAt().orElse(null));
        }
    }

    static ImportView of(Import one, @Nullable FileProblemView problem, Instant now) {
        Optional<Judgement> found = one.judgement();
        Optional<Counts> counts = found.map(Judgement::counts);
        return new ImportView(
                one.id(),
                one.kind(),
                one.target().value(),
                one.upload().name(),
                one.upload().at(),
                one.upload().by(),
                one.version(),
                one.state(),
                problem,
                found.map(Judgement::sheet).orElse(null),
                found.map(Judgement::headerRow).orElse(null),
                found.map(ImportView::columns).orElse(null),
                found.map(all -> rows(all.all(), all.counts())).orElse(null),
                counts.map(n -> new FindingCounts(n.errors(), n.warnings(), n.kept()))
                        .orElse(null),
                counts.map(n -> new Expected(n.fresh(), n.unchanged(), n.different()))
                        .orElse(null),
                one.run().map(run -> RunView.of(run, now)).orElse(null),
                one.upload().hash(),
                one.state() == ImportState.CANCELLED
                        ? null
                        : one.fileKeptUntil().orElse(null),
                one.state().isMoving() ? POLL_MILLIS : null);
    }

    private static RowCounts rows(int all, Counts counts) {
        return new RowCounts(all, counts.read(), counts.good(), counts.bad(), counts.warned());
    }

    private static List<ColumnView> columns(Judgement found) {
        return found.columns().stream()
                .map(column -> new ColumnView(column.address(), column.header(), column.meaning()))
                .toList();
    }
}
