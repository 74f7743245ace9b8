package org.xianfeng.membership.importwork;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xianfeng.membership.imports.Import;
import org.xianfeng.membership.imports.Import.FileProblem;
import org.xianfeng.membership.imports.Imports;
import org.xianfeng.membership.imports.Judgement;
import org.xianfeng.membership.imports.Judgement.Counts;
import org.xianfeng.membership.imports.Pages;
import org.xianfeng.membership.imports.RowResult;
import org.xianfeng.membership.importwork.OpenedImport.LayoutRefused;
import org.xianfeng.membership.importwork.RowWork.Comparison;
import org.xianfeng.membership.layout.Meaning;
import org.xianfeng.membership.packed.CellAddress;
import org.xianfeng.membership.packed.WorkbookRefused;
import org.xianfeng.membership.rowcheck.CheckedRow;
import org.xianfeng.membership.rowcheck.Finding;
import org.xianfeng.membership.workbook.SheetRow;

/** The dry run: judges every row, keeps what was found, and changes nothing on the register. */
final class JudgeImport {
    /** So many findings are kept one by one; who has more begins with these. */
    static final int MOST_FINDINGS = 50_000;

    private final OpenedImport.Opener opener;
    private final Imports imports;
    private final Pages<Finding> findings;
    private final ImportMeters meters;
    private final int batchRows;

    JudgeImport(
            OpenedImport.Opener opener, Imports imports, Pages<Finding> findings, ImportMeters meters, int batchRows) {
        this.opener = opener;
        this.imports = imports;
        this.findings = findings;
        this.meters = meters;
        this.batchRows = batchRows;
    }

    /** Begins from the first row, whatever an earlier try found. */
    Import of(Import handedIn, Runnable keep) {
        findings.delete(handedIn.id());
        try {
            OpenedImport opened = opener.open(handedIn);
            return new Judging<>(handedIn, opened, opened.work(), keep).run();
        } catch (WorkbookRefused refused) {
            List<String> told = refused.values().stream().map(Object::toString).toList();
            return refused(current(handedIn), new FileProblem(refused.reason().slug(), told));
        } catch (LayoutRefused refused) {
            return refused(current(handedIn), new FileProblem(refused.reason().slug(), List.of(refused.told())));
        }
    }

    private Import current(Import before) {
        return imports.find(before.id()).orElseThrow(Interrupted::new);
    }

    private Import refused(Import now, FileProblem why) {
        findings.delete(now.id());
        meters.fileRefused(why.slug());
        Import refused = now.refused(why);
        imports.replace(refused);
        return refused;
    }

    private final class Judging<T> {
        private final OpenedImport opened;
        private final RowWork<T> work;
        private final Runnable keep;
        private final List<CheckedRow<T>> batch = new ArrayList<>();
        private Import now;
        private Judgement judgement;
        private int pieces;

        Judging(Import handedIn, OpenedImport opened, RowWork<T> work, Runnable keep) {
            this.now = handedIn;
            this.opened = opened;
            this.work = work;
            this.keep = keep;
            this.judgement = begun();
        }

        private Judgement begun() {
            List<Judgement.Column> columns = opened.columns().columns().stream()
                    .map(column -> new Judgement.Column(
                            CellAddress.letters(column.index()),
                            column.header(),
                            column.meaning().map(Meaning::toString).orElse(null)))
                    .toList();
            return new Judgement(
                    opened.columns().sheet().name(),
                    opened.columns().headerRow(),
                    columns,
                    opened.columns().rows(),
                    Counts.NONE);
        }

        Import run() {
            save();
            opened.eachRow(this::judge);
            flush();
            Import judged = now.judged(judgement);
            imports.replace(judged);
            return judged;
        }

        private void judge(SheetRow row) {
            work.check(row).ifPresent(batch::add);
            if (batch.size() >= batchRows) {
                flush();
                save();
            }
        }

        private void save() {
            keep.run();
            now = now.judging(judgement);
            imports.replace(now);
        }

        private void flush() {
            List<T> good = batch.stream().flatMap(row -> row.content().stream()).toList();
            Comparison comparison = work.compare(good);
            Map<Integer, List<Finding>> more = new HashMap<>();
            comparison
                    .findings()
                    .forEach(finding -> more.computeIfAbsent(finding.row(), _ -> new ArrayList<>())
                            .add(finding));
            List<Finding> found = new ArrayList<>();
            int warned = 0;
            for (CheckedRow<T> row : batch) {
                List<Finding> ofRow = new ArrayList<>(row.findings());
                ofRow.addAll(more.getOrDefault(row.row(), List.of()));
                warned += row.isGood() && !ofRow.isEmpty() ? 1 : 0;
                found.addAll(ofRow);
            }
            count(found, comparison.results(), new int[] {good.size(), warned});
            batch.clear();
        }

        private void count(List<Finding> found, List<RowResult> results, int[] goodAndWarned) {
            int room = MOST_FINDINGS - judgement.counts().kept();
            List<Finding> kept = found.subList(0, Math.min(room, found.size()));
            if (!kept.isEmpty()) {
                findings.put(now.id(), pieces++, kept);
            }
            found.forEach(finding -> meters.found(finding.code()));
            meters.read(batch.size());
            int errors = (int)
                    found.stream().filter(finding -> finding.code().isError()).count();
            judgement = judgement.with(judgement
                    .counts()
                    .plus(new Counts(
                            batch.size(),
                            goodAndWarned[0],
                            batch.size() - goodAndWarned[0],
                            goodAndWarned[1],
                            errors,
                            found.size() - errors,
                            kept.size(),
                            number(results, RowResult.Outcome.REGISTERED),
                            number(results, RowResult.Outcome.UNCHANGED),
                            number(results, RowResult.Outcome.DIFFERENT))));
        }

        private static int number(List<RowResult> results, RowResult.Outcome outcome) {
            return (int) results.stream()
                    .filter(result -> result.outcome() == outcome)
                    .count();
        }
    }
}
