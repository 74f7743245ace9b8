package org.xianfeng.scoring.expression;

/** An expression that found no value for one event, for example because it divided by zero. */
public final class FailedExpression extends RuntimeException {
    FailedExpression(String source, Throwable cause) {
        super("'" + source + "' has no value: " + cause.getMessage(), cause);
    }
}
