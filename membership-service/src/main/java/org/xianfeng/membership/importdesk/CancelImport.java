package org.xianfeng.membership.importdesk;

import java.time.Clock;
import org.xianfeng.membership.importdesk.ImportOutcome.Done;
import org.xianfeng.membership.importdesk.ImportOutcome.Refused;
import org.xianfeng.membership.imports.Import;
import org.xianfeng.membership.imports.Imports;

/** Stops an import: at once before rows are entered, else behind the batch that is under way. */
final class CancelImport {
    private final Imports imports;
    private final Clock clock;

    CancelImport(Imports imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    ImportOutcome of(Import one) {
        return switch (one.state()) {
            case WAITING, JUDGING, JUDGED, QUEUED -> written(one.givenUp(clock.instant()));
            case RUNNING -> written(one.cancelling());
            case CANCELLING, CANCELLED -> new Done(one);
            case REFUSED, DONE, FAILED, EXPIRED -> new Refused(ImportRefusal.IMPORT_IS_OVER);
        };
    }

    private ImportOutcome written(Import next) {
        imports.replace(next);
        return new Done(next);
    }
}
