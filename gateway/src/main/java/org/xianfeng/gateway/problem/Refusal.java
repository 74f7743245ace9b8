package org.xianfeng.gateway.problem;

/** A refusal of the gateway itself, by status and slug. */
public final class Refusal extends RuntimeException {
    private final int status;
    private final String slug;
    private final long retryAfterSeconds;

    private Refusal(int status, String slug, long retryAfterSeconds) {
        super(slug, null, false, false);
        this.status = status;
        this.slug = slug;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** The caller sent more than its share. */
    public static Refusal tooManyRequests(long retryAfterSeconds) {
        return new Refusal(429, "too-many-requests", retryAfterSeconds);
    }

    /** The body is larger than the route allows. */
    public static Refusal tooLarge() {
        return new Refusal(413, "too-large", 0);
    }

    static Refusal of(int status, String slug) {
        return new Refusal(status, slug, status == 503 ? 5 : 0);
    }

    int status() {
        return status;
    }

    String slug() {
        return slug;
    }

    long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
