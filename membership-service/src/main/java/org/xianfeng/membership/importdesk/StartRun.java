package org.xianfeng.membership.importdesk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.xianfeng.membership.audit.Audit;
import org.xianfeng.membership.audit.AuditKind;
import org.xianfeng.membership.audit.AuditNote;
import org.xianfeng.membership.importdesk.ImportOutcome.Done;
import org.xianfeng.membership.importdesk.ImportOutcome.Refused;
import org.xianfeng.membership.imports.Import;
import org.xianfeng.membership.imports.ImportState;
import org.xianfeng.membership.imports.Imports;
import org.xianfeng.membership.imports.Judgement.Counts;
import org.xianfeng.membership.imports.Run;
import org.xianfeng.membership.importwork.ImportQueue;

/**
 * Says go to exactly what was judged; with errors only when the good rows are wanted without the bad ones. Who said so, and
 * to what, is written down first.
 */
final class StartRun {
    static final Duration KEPT = Duration.ofDays(7);

    private final Imports imports;
    private final ImportQueue queue;
    private final Audit audit;
    private final Clock clock;

    StartRun(Imports imports, ImportQueue queue, Audit audit, Clock clock) {
        this.imports = imports;
        this.queue = queue;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who says go, and to what. */
    record Go(String contentHash, boolean goodRowsOnly, String by) {}

    ImportOutcome of(Import one, Go go) {
        Optional<ImportRefusal> refusal = refusal(one, go);
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        if (one.state() != ImportState.JUDGED) {
            return new Done(one);
        }
        Instant now = clock.instant();
        Import queued = one.queued(Run.begin(go.goodRowsOnly(), now, go.by()), now.plus(KEPT));
        audit.record(note(one, go));
        imports.replace(queued);
        queue.put(queued.id(), now);
        return new Done(queued);
    }

    private static AuditNote note(Import one, Go go) {
        Counts counts = one.judgement().orElseThrow().counts();
        return AuditNote.of(AuditKind.IMPORTED, go.by(), one.id())
                .at(one.target())
                .with("kind", one.kind().toString())
                .with("file-name", one.upload().name())
                .with("content-hash", one.upload().hash())
                .with("rows", Integer.toString(counts.good()))
                .with("rows-left-out", Integer.toString(counts.bad()));
    }

    private static Optional<ImportRefusal> refusal(Import one, Go go) {
        if (!one.upload().hash().equals(go.contentHash())) {
            return Optional.of(ImportRefusal.IMPORT_CONTENT_CHANGED);
        }
        return switch (one.state()) {
            case JUDGED -> refusalOf(one.judgement().orElseThrow().counts(), go);
            case QUEUED, RUNNING, DONE ->
                one.run().filter(run -> run.goodRowsOnly() == go.goodRowsOnly()).isPresent()
                        ? Optional.empty()
                        : Optional.of(ImportRefusal.IMPORT_NOT_JUDGED);
            case WAITING, JUDGING, REFUSED, CANCELLING, CANCELLED, FAILED, EXPIRED ->
                Optional.of(ImportRefusal.IMPORT_NOT_JUDGED);
        };
    }

    private static Optional<ImportRefusal> refusalOf(Counts counts, Go go) {
        if (counts.good() == 0) {
            return Optional.of(ImportRefusal.IMPORT_NOTHING_TO_DO);
        }
        return counts.bad() > 0 && !go.goodRowsOnly() ? Optional.of(ImportRefusal.IMPORT_HAS_ERRORS) : Optional.empty();
    }
}
