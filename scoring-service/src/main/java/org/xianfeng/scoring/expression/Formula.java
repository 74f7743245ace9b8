package org.xianfeng.scoring.expression;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A compiled expression over {@code event} and, where the rule goes through a list, {@code item}. */
public final class Formula {
    private final String source;
    private final Shape result;
    private final Optional<Guard> guard;
    private final Program program;

    Formula(String source, Shape result, Optional<Guard> guard, Program program) {
        this.source = source;
        this.result = result;
        this.guard = guard;
        this.program = program;
    }

    /** What the expression gives. */
    public Shape result() {
        return result;
    }

    /** A value of the event without which it is false, where one can be read off it. */
    public Optional<Guard> guard() {
        return guard;
    }

    public boolean truth(Map<String, Object> event, @Nullable Object item) {
        return (Boolean) value(event, item);
    }

    public String text(Map<String, Object> event, @Nullable Object item) {
        return (String) value(event, item);
    }

    public long whole(Map<String, Object> event, @Nullable Object item) {
        return (Long) value(event, item);
    }

    public List<?> many(Map<String, Object> event) {
        return (List<?>) value(event, null);
    }

    private Object value(Map<String, Object> event, @Nullable Object item) {
        try {
            return program.run(item == null ? Map.of("event", event) : Map.of("event", event, "item", item));
        } catch (Exception failure) {
            throw new FailedExpression(source, failure);
        }
    }

    @Override
    public String toString() {
        return source;
    }

    /** What runs the expression. */
    interface Program {
        Object run(Map<String, Object> variables) throws Exception;
    }
}
