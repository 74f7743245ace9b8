package org.xianfeng.membership.secondfactor;

import java.util.List;

/** What became of the attempt to bring an app and an account together. */
public sealed interface EnrolmentOutcome {
    /** It is done. @param recoveryCodes told here only, each good once instead of the app */
    record Enrolled(List<String> recoveryCodes) implements EnrolmentOutcome {}

    /** The app's code is not that of the proposed secret. */
    record CodeWrong() implements EnrolmentOutcome {}

    /** Nothing is proposed, or something else by now. */
    record NotBegun() implements EnrolmentOutcome {}
}
