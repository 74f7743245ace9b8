package org.xianfeng.membership.secondfactor;

import java.time.Duration;

/** What became of an attempt at the second step. */
public sealed interface SecondStepOutcome {
    /** It was the right code, which is used now. */
    record Passed() implements SecondStepOutcome {}

    /** Wrong, or used before. */
    record CodeWrong() implements SecondStepOutcome {}

    /** Too many failures; it was not looked at the code. */
    record TooManyFailures(Duration closedFor) implements SecondStepOutcome {}
}
