package org.xianfeng.starter.problem;

import java.util.List;

/**
 * A refusal on its way to the caller: status, slug and the values for its text.
 *
 * <p>Title and detail come from the messages {@code problem.<slug>.title} and {@code problem.<slug>.detail}.
 */
public final class Problem extends RuntimeException {
    private final int status;
    private final String slug;
    private final List<Object> values;

    public Problem(int status, String slug, Object... values) {
        super(slug, null, false, false);
        this.status = status;
        this.slug = slug;
        this.values = List.of(values);
    }

    /** What is asked for does not exist, or is not the caller's to see. */
    public static Problem notFound() {
        return new Problem(404, "not-found");
    }

    /** The caller sees it, and may not do this with it. */
    public static Problem forbidden() {
        return new Problem(403, "forbidden");
    }

    public int status() {
        return status;
    }

    public String slug() {
        return slug;
    }

    public List<Object> values() {
        return values;
    }
}
