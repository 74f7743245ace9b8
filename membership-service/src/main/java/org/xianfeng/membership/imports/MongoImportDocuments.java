package org.xianfeng.membership.imports;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.xianfeng.membership.imports.Import.FileProblem;
import org.xianfeng.membership.imports.Judgement.Counts;
import org.xianfeng.membership.rowcheck.Finding;
import org.xianfeng.membership.rowcheck.FindingCode;
import org.xianfeng.starter.identity.OrganisationId;

/** Imports, findings and results as documents. */
final class MongoImportDocuments {
    private MongoImportDocuments() {}

    static Document state(Import one) {
        Upload upload = one.upload();
        Document state = new Document("kind", one.kind().name())
                .append("path", one.path().stream().map(OrganisationId::value).toList())
                .append(
                        "upload",
                        new Document("name", upload.name())
                                .append("at", Date.from(upload.at()))
                                .append("by", upload.by())
                                .append("bytes", upload.bytes())
                                .append("hash", upload.hash()))
                .append("state", one.state().name());
        one.judgement().ifPresent(found -> state.append("judgement", judgement(found)));
        one.run().ifPresent(run -> state.append("run", run(run)));
        one.problem()
                .ifPresent(problem ->
                        state.append("problem", new Document("slug", problem.slug()).append("told", problem.told())));
        one.fileKeptUntil().ifPresent(until -> state.append("fileKeptUntil", Date.from(until)));
        return state;
    }

    static Import read(String id, Document state, long version) {
        List<OrganisationId> path = state.getList("path", String.class).stream()
                .map(OrganisationId::new)
                .toList();
        Document upload = state.get("upload", Document.class);
        return new Import(
                id,
                ImportKind.valueOf(state.getString("kind")),
                path.getLast(),
                path,
                new Upload(
                        upload.getString("name"),
                        upload.getDate("at").toInstant(),
                        upload.getString("by"),
                        upload.getLong("bytes"),
                        upload.getString("hash")),
                ImportState.valueOf(state.getString("state")),
                part(state, "judgement").map(MongoImportDocuments::judgement),
                part(state, "run").map(MongoImportDocuments::run),
                part(state, "problem")
                        .map(problem ->
                                new FileProblem(problem.getString("slug"), problem.getList("told", String.class))),
                Optional.ofNullable(state.getDate("fileKeptUntil")).map(Date::toInstant),
                version);
    }

    private static Optional<Document> part(Document state, String name) {
        return Optional.ofNullable(state.get(name, Document.class));
    }

    private static Document judgement(Judgement found) {
        Counts counts = found.counts();
        return new Document("sheet", found.sheet())
                .append("headerRow", found.headerRow())
                .append("all", found.all())
                .append(
                        "columns",
                        found.columns().stream()
                                .map(column -> new Document("address", column.address())
                                        .append("header", column.header())
                                        .append("meaning", column.meaning()))
                                .toList())
                .append(
                        "counts",
                        List.of(
                                counts.read(),
                                counts.good(),
                                counts.bad(),
                                counts.warned(),
                                counts.errors(),
                                counts.warnings(),
                                counts.kept(),
                                counts.fresh(),
                                counts.unchanged(),
                                counts.different()));
    }

    private static Judgement judgement(Document found) {
        List<Integer> n = found.getList("counts", Integer.class);
        return new Judgement(
                found.getString("sheet"),
                found.getInteger("headerRow"),
                found.getList("columns", Document.class).stream()
                        .map(column -> new Judgement.Column(
                                column.getString("address"), column.getString("header"), column.getString("meaning")))
                        .toList(),
                found.getInteger("all"),
                new Counts(
                        n.get(0), n.get(1), n.get(2), n.get(3), n.get(4), n.get(5), n.get(6), n.get(7), n.get(8),
                        n.get(9)));
    }

    private static Document run(Run run) {
        Document document = new Document("goodRowsOnly", run.goodRowsOnly())
                .append("startedAt", Date.from(run.startedAt()))
                .append("by", run.by())
                .append("batches", run.batches())
                .append("lastRow", run.lastRow())
                .append("registered", run.entered().registered())
                .append("unchanged", run.entered().unchanged())
                .append("different", run.entered().different())
                .append("refused", run.entered().refused());
        run.finishedAt().ifPresent(at -> document.append("finishedAt", Date.from(at)));
        return document;
    }

    private static Run run(Document run) {
        return new Run(
                run.getBoolean("goodRowsOnly"),
                run.getDate("startedAt").toInstant(),
                run.getString("by"),
                run.getInteger("batches"),
                run.getInteger("lastRow"),
                new Run.Entered(
                        run.getInteger("registered"),
                        run.getInteger("unchanged"),
                        run.getInteger("different"),
                        run.getInteger("refused")),
                Optional.ofNullable(run.getDate("finishedAt")).map(Date::toInstant));
    }

    static Document finding(Finding finding) {
        Document document =
                new Document("row", finding.row()).append("code", finding.code().name());
        finding.column().ifPresent(column -> document.append("column", column));
        return finding.told().isEmpty() ? document : document.append("told", finding.told());
    }

    static Finding finding(Document document) {
        return new Finding(
                document.getInteger("row"),
                Optional.ofNullable(document.getInteger("column")),
                FindingCode.valueOf(document.getString("code")),
                document.getList("told", String.class, List.of()));
    }

    static Document result(RowResult result) {
        Document document = new Document("row", result.row())
                .append("outcome", result.outcome().name());
        result.id().ifPresent(id -> document.append("id", id));
        result.reason().ifPresent(reason -> document.append("reason", finding(reason)));
        return document;
    }

    static RowResult result(Document document) {
        return new RowResult(
                document.getInteger("row"),
                RowResult.Outcome.valueOf(document.getString("outcome")),
                Optional.ofNullable(document.getString("id")),
                part(document, "reason").map(MongoImportDocuments::finding));
    }
}
