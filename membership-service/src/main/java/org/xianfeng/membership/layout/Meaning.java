package org.xianfeng.membership.layout;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a column of a workbook tells. */
public enum Meaning {
    NAME,
    SEX,
    ETHNIC_GROUP,
    BIRTH_DATE,
    IDENTITY_NUMBER,
    EDUCATION,
    DEGREE,
    JOINED_ON,
    FORMAL_ON,
    STANDING,
    BRANCH,
    BRANCH_SINCE,
    GROUP,
    POSTS,
    POST_SINCE,
    PHONE,
    EMPLOYMENT,
    WORK_UNIT,
    WORK_POST,
    ORGANISATION,
    KIND,
    PARENT;

    /** The meaning of a name in the data, for example {@code joined-on}. */
    public static Optional<Meaning> named(String name) {
        return Arrays.stream(values())
                .filter(meaning -> meaning.toString().equals(name))
                .findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
