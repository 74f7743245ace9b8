package org.xianfeng.starter.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The request that is being answered, when its caller gave it a key: what it makes gets ids that follow from it, so that
 * a request which is answered again, because a process died before it was, makes the same things and no others.
 */
public final class KeyedRequest {
    private static final ScopedValue<KeyedRequest> CURRENT = ScopedValue.newInstance();

    private final String seed;
    private final boolean repeated;
    private final AtomicInteger given = new AtomicInteger();

    /**
     * @param seed drawn when the request came first
     * @param repeated whether an attempt before this one may have had effects
     */
    public KeyedRequest(String seed, boolean repeated) {
        this.seed = seed;
        this.repeated = repeated;
    }

    /** The keyed request that this thread answers. */
    public static Optional<KeyedRequest> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** Does something in the name of this request. */
    public <R, X extends Throwable> R answer(ScopedValue.CallableOp<R, X> handler) throws X {
        return ScopedValue.where(CURRENT, this).call(handler);
    }

    /** What marks the things this request made. */
    public String seed() {
        return seed;
    }

    public boolean repeated() {
        return repeated;
    }

    /** The next id of something it makes: the same at the same place of each attempt. */
    public String nextId() {
        ByteBuffer hash = ByteBuffer.wrap(sha256(seed + "\n" + given.getAndIncrement()));
        long high = hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x8000L;
        long low = hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
