package org.xianfeng.scoring.expression;

/** An expression that does not fit the event it is about; the message says where and why. */
public final class RefusedExpression extends RuntimeException {
    RefusedExpression(String message) {
        super(message, null, false, false);
    }
}
