package org.xianfeng.membership.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an entry of the audit trail tells of. */
public enum AuditKind {
    SIGNED_IN,
    SIGN_IN_REFUSED,
    SIGNED_OUT,
    SESSION_ENDED,
    ACCOUNT_MADE,
    ACCOUNT_LOCKED,
    PASSWORD_CHANGED,
    PASSWORD_CODE_ISSUED,
    SECOND_FACTOR_CHANGED,
    GRANT_GIVEN,
    GRANT_TAKEN_BACK,
    ACCOUNT_BLOCKED,
    ACCOUNT_OPENED,

    IMPORTED,
    EXPORTED,
    VIEWED_IN_FULL,
    SEARCHED_BY_NUMBER,
    PERSONAL_DATA_CHANGED,
    KEYS_CHANGED,

    /** What is read of an entry that somebody damaged; nothing is written as such. */
    UNREADABLE;

    /** The kind of a name, for example {@code signed-in}. */
    public static Optional<AuditKind> named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.toString().equals(name))
                .findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
