package org.xianfeng.membership.importdesk;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.xianfeng.membership.importdesk.ImportController.Door;
import org.xianfeng.membership.imports.Import;
import org.xianfeng.membership.imports.ImportKind;
import org.xianfeng.membership.imports.ImportState;
import org.xianfeng.membership.imports.Pages;
import org.xianfeng.membership.imports.RowResult;
import org.xianfeng.membership.importwork.OpenedImport;
import org.xianfeng.membership.marking.MarkedCopy;
import org.xianfeng.membership.rowcheck.Finding;
import org.xianfeng.membership.rowcheck.FindingCode;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.download.Download;
import org.xianfeng.starter.page.Page;
import org.xianfeng.starter.problem.Problem;

/** What was found in a workbook, and what became of its rows. */
@RestController
@RequestMapping("/api/membership/imports/{id}")
class ImportFindingsController {
    private final Door door;
    private final Pages<Finding> findings;
    private final Pages<RowResult> results;
    private final OpenedImport.Opener opener;
    private final MessageSource messages;

    ImportFindingsController(
            Door door,
            Pages<Finding> findings,
            Pages<RowResult> results,
            OpenedImport.Opener opener,
            MessageSource messages) {
        this.door = door;
        this.findings = findings;
        this.results = results;
        this.opener = opener;
        this.messages = messages;
    }

    /**
     * One finding, in words.
     *
     * @param address of the cell, unless the file has no such column
     * @param column its header as it stands in the file
     */
    record FindingView(
            int row,
            @Nullable String address,
            @Nullable String column,
            FindingCode.Severity severity,
            String code,
            String message) {
        static FindingView of(Finding finding, FindingWords words) {
            return new FindingView(
                    finding.row(),
                    words.address(finding).orElse(null),
                    words.header(finding).orElse(null),
                    finding.code().severity(),
                    finding.code().slug(),
                    words.message(finding));
        }
    }

    /**
     * What became of a row.
     *
     * @param message why it was refused, or what differs
     */
    record RowResultView(
            int row,
            RowResult.Outcome outcome,
            @Nullable String memberId,
            @Nullable String organisationId,
            @Nullable String code,
            @Nullable String message) {
        static RowResultView of(ImportKind kind, RowResult result, FindingWords words) {
            return new RowResultView(
                    result.row(),
                    result.outcome(),
                    kind == ImportKind.MEMBERS ? result.id().orElse(null) : null,
                    kind == ImportKind.ORGANISATIONS ? result.id().orElse(null) : null,
                    result.reason().map(finding -> finding.code().slug()).orElse(null),
                    result.reason().map(words::message).orElse(null));
        }
    }

    /** What is wrong or doubtful, row by row. */
    @GetMapping("/findings")
    Page<FindingView> findings(
            Caller caller,
            @PathVariable String id,
            @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        Import one = door.find(caller, id);
        FindingWords words = words(one);
        Page<Finding> page = findings.page(one.id(), Optional.ofNullable(cursor), Math.clamp(limit, 1, Page.MOST));
        return new Page<>(
                page.items().stream()
                        .map(finding -> FindingView.of(finding, words))
                        .toList(),
                page.next());
    }

    /** Who is in, and who is not: of every row that the run has done. */
    @GetMapping("/results")
    Page<RowResultView> results(
            Caller caller,
            @PathVariable String id,
            @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        Import one = door.find(caller, id);
        FindingWords words = words(one);
        Page<RowResult> page = results.page(one.id(), Optional.ofNullable(cursor), Math.clamp(limit, 1, Page.MOST));
        return new Page<>(
                page.items().stream()
                        .map(result -> RowResultView.of(one.kind(), result, words))
                        .toList(),
                page.next());
    }

    /** The workbook as it was handed in, with bad cells coloured and a column of notes. */
    @GetMapping("/workbook")
    ResponseEntity<StreamingResponseBody> workbook(Caller caller, @PathVariable String id) {
        Import one = door.find(caller, id);
        if (one.fileKeptUntil().isEmpty() || one.judgement().isEmpty() || one.state() == ImportState.CANCELLED) {
            throw new Problem(404, "import-file-gone");
        }
        FindingWords words = words(one);
        OpenedImport opened = opener.open(one);
        MarkedCopy copy = new MarkedCopy(opened.workbook(), opened.columns().sheet());
        MarkedRows marks = new MarkedRows(opened.columns().headerRow(), findings.all(one.id()), words);
        return Download.workbook("import-" + one.id(), out -> copy.write(marks, out));
    }

    private FindingWords words(Import one) {
        Locale language = LocaleContextHolder.getLocale();
        return new FindingWords(one, (name, told) -> messages.getMessage(name, told, language));
    }
}
