package org.xianfeng.membership.rowcheck;

import java.util.Locale;

/** What may be wrong or doubtful about a row. Errors keep the row out, warnings are told. */
public enum FindingCode {
    NAME_MISSING(Severity.ERROR),
    NAME_INVALID(Severity.ERROR),
    IDENTITY_MISSING(Severity.ERROR),
    IDENTITY_MALFORMED(Severity.ERROR),
    IDENTITY_OF_OLD_FORM(Severity.ERROR),
    IDENTITY_REGION_UNKNOWN(Severity.ERROR),
    IDENTITY_BIRTH_DATE_INVALID(Severity.ERROR),
    IDENTITY_CHECK_DIGIT_WRONG(Severity.ERROR),
    IDENTITY_LOST_DIGITS(Severity.ERROR),
    IDENTITY_TWICE_IN_FILE(Severity.ERROR),
    VALUE_MASKED(Severity.ERROR),
    SEX_UNKNOWN(Severity.ERROR),
    SEX_DIFFERS(Severity.ERROR),
    BIRTH_DATE_DIFFERS(Severity.ERROR),
    DATE_MISSING(Severity.ERROR),
    DATE_UNREADABLE(Severity.ERROR),
    DATE_TOO_COARSE(Severity.ERROR),
    MONTH_AMBIGUOUS(Severity.ERROR),
    DATE_IN_FUTURE(Severity.ERROR),
    DATE_TOO_LONG_AGO(Severity.ERROR),
    JOINED_BEFORE_BIRTH(Severity.ERROR),
    FORMAL_BEFORE_JOINING(Severity.ERROR),
    FORMAL_DATE_OF_PROBATIONARY(Severity.ERROR),
    STANDING_UNKNOWN(Severity.ERROR),
    EMPLOYMENT_UNKNOWN(Severity.ERROR),
    EMPLOYMENT_MISSING(Severity.ERROR),
    BRANCH_MISSING(Severity.ERROR),
    BRANCH_UNKNOWN(Severity.ERROR),
    BRANCH_AMBIGUOUS(Severity.ERROR),
    BRANCH_NOT_A_BRANCH(Severity.ERROR),
    GROUP_UNKNOWN(Severity.ERROR),
    PHONE_MALFORMED(Severity.ERROR),
    PHONE_WITHOUT_AREA_CODE(Severity.ERROR),
    POST_TWICE_IN_FILE(Severity.ERROR),
    TEXT_INVALID(Severity.ERROR),
    FORMULA_NOT_TAKEN(Severity.ERROR),
    CELL_IN_ERROR(Severity.ERROR),
    CELL_MERGED(Severity.ERROR),
    ORGANISATION_MISSING(Severity.ERROR),
    ORGANISATION_TWICE_IN_FILE(Severity.ERROR),
    KIND_UNKNOWN(Severity.ERROR),
    PARENT_UNKNOWN_HERE(Severity.ERROR),
    PARENT_AMBIGUOUS(Severity.ERROR),
    KIND_NOT_BELOW_PARENT(Severity.ERROR),
    BRANCH_FULL(Severity.ERROR),
    BRANCH_DISSOLVED(Severity.ERROR),
    BEING_REGISTERED(Severity.ERROR),
    NOT_TAKEN_IN(Severity.ERROR),

    JOINED_BEFORE_EIGHTEEN(Severity.WARNING),
    DAY_ASSUMED(Severity.WARNING),
    FORMAL_WITHOUT_DATE(Severity.WARNING),
    PROBATION_LONG(Severity.WARNING),
    IN_BRANCH_BEFORE_JOINING(Severity.WARNING),
    ETHNIC_GROUP_UNKNOWN(Severity.WARNING),
    POST_UNKNOWN(Severity.WARNING),
    POST_ABOVE_BRANCH(Severity.WARNING),
    POST_HELD_BY_ANOTHER(Severity.WARNING),
    DIFFERS_FROM_REGISTER(Severity.WARNING),
    IS_IN_ANOTHER_BRANCH(Severity.WARNING),
    ORGANISATION_DIFFERS(Severity.WARNING);

    /** Whether it keeps the row out. */
    public enum Severity {
        ERROR,
        WARNING;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Severity severity;

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The name it is told by. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
