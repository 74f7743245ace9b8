package org.xianfeng.scoring.expression;

/** An expression that does not fit the event it is about; the message says where and why. */
public final class RefusedExpression extends RuntimeException {
    private final String chinese;

    RefusedExpression(String english, String chinese) {
        super(english, null, false, false);
        this.chinese = chinese;
    }

    /** The message in Chinese. */
    public String chinese() {
        return chinese;
    }
}
