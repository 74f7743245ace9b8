package org.xianfeng.contracts.activity;

import java.util.Locale;

/** The kinds of organisational life. */
public enum MeetingKind {
    /** 支部党员大会. */
    BRANCH_GENERAL_MEETING,
    /** 支部委员会. */
    BRANCH_COMMITTEE_MEETING,
    /** 党小组会. */
    PARTY_GROUP_MEETING,
    /** 党课. */
    PARTY_LESSON,
    /** 主题党日. */
    THEME_PARTY_DAY,
    /** 组织生活会. */
    ORGANISATIONAL_LIFE_MEETING;

    /** The value on the wire, for example {@code organisational-life-meeting}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
