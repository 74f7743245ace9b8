package org.xianfeng.membership.importdesk;

import org.xianfeng.membership.imports.Import;

/** What became of a wish about an import. */
sealed interface ImportOutcome {
    /** It was heard; this is the import now. */
    record Done(Import now) implements ImportOutcome {}

    /** It was not. */
    record Refused(ImportRefusal reason) implements ImportOutcome {}
}
