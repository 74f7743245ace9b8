package org.xianfeng.membership.personalstore;

import java.util.Locale;

/** Why keys are not changed. */
enum KeyRefusal {
    OLD_KEY_STILL_THERE,
    OLD_KEY_IN_USE,
    OLD_KEY_TOO_YOUNG;

    /** The name of the problem it is told by. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
