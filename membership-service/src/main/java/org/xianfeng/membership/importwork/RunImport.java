package org.xianfeng.membership.importwork;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xianfeng.membership.imports.Import;
import org.xianfeng.membership.imports.ImportState;
import org.xianfeng.membership.imports.Imports;
import org.xianfeng.membership.imports.Pages;
import org.xianfeng.membership.imports.RowResult;
import org.xianfeng.membership.imports.Run;
import org.xianfeng.membership.imports.Run.Entered;
import org.xianfeng.membership.rowcheck.CheckedRow;
import org.xianfeng.membership.rowcheck.Finding;
import org.xianfeng.membership.rowcheck.FindingCode;
import org.xianfeng.membership.workbook.SheetRow;
import org.xianfeng.starter.pending.StaleVersion;

/**
 * Enters the good rows batch by batch. After each batch first its results are written, then how far the import is; a batch
 * that was cut off is done again from its first row, and comes out the same.
 */
final class RunImport {
    private final Stores stores;
    private final Imports imports;
    private final ImportMeters meters;
    private final Clock clock;
    private final int batchRows;

    /** Where files come from, and where it is written how far they are. */
    record Stores(OpenedImport.Opener opener, Imports imports, Pages<RowResult> results) {}

    RunImport(Stores stores, ImportMeters meters, Clock clock, int batchRows) {
        this.stores = stores;
        this.imports = stores.imports();
        this.meters = meters;
        this.clock = clock;
        this.batchRows = batchRows;
    }

    /** Goes on behind the last batch that is wholly in. */
    Import of(Import begun, Runnable keep) {
        OpenedImport opened = stores.opener().open(begun);
        return new Running<>(begun, opened, opened.work(), keep).run();
    }

    private static final class Cancelled extends RuntimeException {
        Cancelled() {
            super("cancelled", null, false, false);
        }
    }

    private final class Running<T> {
        private final OpenedImport opened;
        private final RowWork<T> work;
        private final Runnable keep;
        private final List<CheckedRow<T>> batch = new ArrayList<>();
        private Import now;

        Running(Import begun, OpenedImport opened, RowWork<T> work, Runnable keep) {
            this.now = begun;
            this.opened = opened;
            this.work = work;
            this.keep = keep;
        }

        Import run() {
            ImportState end = ImportState.DONE;
            try {
                save(progress());
                opened.eachRow(this::take);
                flush();
                stopIfWished();
            } catch (Cancelled _) {
                end = ImportState.CANCELLED;
            }
            Import over = now.over(end, clock.instant());
            imports.replace(over);
            return over;
        }

        private Run progress() {
            return now.run().orElseThrow();
        }

        /** Rows that are in are checked all the same: those that follow must not repeat them. */
        private void take(SheetRow row) {
            boolean in = row.number() <= progress().lastRow();
            work.check(row).filter(_ -> !in).ifPresent(batch::add);
            if (batch.size() >= batchRows) {
                flush();
            }
        }

        private void flush() {
            if (batch.isEmpty()) {
                return;
            }
            List<RowResult> of = resultsOfBatch();
            stores.results().put(now.id(), progress().batches(), of);
            Entered entered = new Entered(
                    number(of, RowResult.Outcome.REGISTERED),
                    number(of, RowResult.Outcome.UNCHANGED),
                    number(of, RowResult.Outcome.DIFFERENT),
                    number(of, RowResult.Outcome.REFUSED));
            meters.entered(entered);
            Run next = progress().after(batch.getLast().row(), entered);
            batch.clear();
            save(next);
            stopIfWished();
        }

        /** Only behind a batch: the one that was cut off elsewhere is finished first, so that it leaves nobody half in. */
        private void stopIfWished() {
            if (now.state() == ImportState.CANCELLING) {
                throw new Cancelled();
            }
        }

        private List<RowResult> resultsOfBatch() {
            Map<Integer, RowResult> byRow = new HashMap<>();
            work.enter(batch.stream().flatMap(row -> row.content().stream()).toList())
                    .forEach(result -> byRow.put(result.row(), result));
            return batch.stream()
                    .map(row -> byRow.getOrDefault(row.row(), RowResult.refused(row.row(), firstError(row))))
                    .toList();
        }

        private Finding firstError(CheckedRow<T> row) {
            return row.findings().stream()
                    .filter(finding -> finding.code().isError())
                    .findFirst()
                    .orElseGet(() -> Finding.of(row.row(), FindingCode.NOT_TAKEN_IN));
        }

        /** Writes how far it is. Who said stop meanwhile has changed the import: that is seen here, and nowhere else. */
        private void save(Run run) {
            keep.run();
            try {
                now = now.running(run);
                imports.replace(now);
            } catch (StaleVersion _) {
                Import changed = imports.find(now.id()).orElseThrow(Interrupted::new);
                boolean here = changed.version() == now.version() && changed.state() == ImportState.CANCELLING;
                if (!here) {
                    throw new Interrupted();
                }
                now = changed.running(run);
                imports.replace(now);
            }
        }

        private static int number(List<RowResult> results, RowResult.Outcome outcome) {
            return (int) results.stream()
                    .filter(result -> result.outcome() == outcome)
                    .count();
        }
    }
}
