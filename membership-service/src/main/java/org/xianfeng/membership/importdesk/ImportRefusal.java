package org.xianfeng.membership.importdesk;

import java.util.Locale;

/** Why an import does not do what was asked. */
enum ImportRefusal {
    IMPORT_NOT_JUDGED,
    IMPORT_CONTENT_CHANGED,
    IMPORT_HAS_ERRORS,
    IMPORT_NOTHING_TO_DO,
    IMPORT_IS_OVER;

    /** The name of the problem it is told by. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
