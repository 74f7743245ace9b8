package org.xianfeng.membership.importdesk;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.xianfeng.membership.imports.Import;
import org.xianfeng.membership.imports.Judgement;
import org.xianfeng.membership.packed.CellAddress;
import org.xianfeng.membership.rowcheck.Finding;

/** Puts findings into words: which cell, which column, and what is the matter with it. */
final class FindingWords {
    private final BiFunction<String, Object[], String> texts;
    private final Map<String, String> headers;

    /** @param texts gives the text of a name in the reader's language */
    FindingWords(Import one, BiFunction<String, Object[], String> texts) {
        this.texts = texts;
        this.headers = one.judgement().stream()
                .flatMap(found -> found.columns().stream())
                .collect(Collectors.toMap(Judgement.Column::address, Judgement.Column::header, (first, _) -> first));
    }

    String message(Finding finding) {
        return texts.apply("finding." + finding.code().slug(), finding.told().toArray());
    }

    Optional<String> address(Finding finding) {
        return finding.column().map(column -> new CellAddress(column, finding.row()).toString());
    }

    Optional<String> header(Finding finding) {
        return finding.column().map(column -> headers.getOrDefault(CellAddress.letters(column), ""));
    }

    /** One line for the column of notes. */
    String note(Finding finding) {
        String place = header(finding).map(header -> header + "：").orElse("");
        return place + message(finding);
    }

    String title() {
        return texts.apply("import.marked.title", new Object[0]);
    }
}
