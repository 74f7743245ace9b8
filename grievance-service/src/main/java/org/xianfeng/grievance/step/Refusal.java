package org.xianfeng.grievance.step;

import java.util.Locale;

/** Why a step was not taken. */
public enum Refusal {
    /** The table of transitions has no such step in the need's state. */
    STEP_NOT_POSSIBLE(409),
    /** A note more than a need may carry. */
    TOO_MANY_NOTES(409),
    /** More steps than a need may have. */
    TOO_MANY_STEPS(409),
    /** It was reopened as often as it may be. */
    REOPENED_TOO_OFTEN(409),
    /** The window for reopening has passed. */
    REOPEN_WINDOW_PASSED(409),
    /** Somebody else changed the need at the same moment. */
    CHANGED_MEANWHILE(409),
    /** There is no such branch where the need may go. */
    BRANCH_UNKNOWN(422),
    /** The organisation is not a branch, and has no members of its own. */
    NOT_A_BRANCH(422),
    /** A member named is not, or no longer, of the branch. */
    MEMBER_NOT_OF_BRANCH(422),
    /** A helper is named twice. */
    HELPER_NAMED_TWICE(422);

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    /** The HTTP status that says it: 409 for a conflict with the need's state, 422 for content that makes no sense. */
    public int status() {
        return status;
    }

    /** The slug of its problem, for example {@code need-step-not-possible}. */
    public String slug() {
        return "need-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
