package org.xianfeng.membership.personal;

import java.util.Locale;

/** Why a personal value is not taken. */
public enum PersonalRefusal {
    MASKED_VALUE,
    IDENTITY_NUMBER_MALFORMED,
    IDENTITY_NUMBER_OF_OLD_FORM,
    IDENTITY_NUMBER_REGION_UNKNOWN,
    IDENTITY_NUMBER_BIRTH_DATE_INVALID,
    IDENTITY_NUMBER_CHECK_DIGIT_WRONG,
    PHONE_NUMBER_MALFORMED,
    PHONE_NUMBER_WITHOUT_AREA_CODE;

    /** The name of the problem it is told by. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
