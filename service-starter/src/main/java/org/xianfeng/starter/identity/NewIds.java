package org.xianfeng.starter.identity;

import java.util.UUID;

/**
 * Where new opaque ids come from. While a request with an idempotency key is answered they follow from that request; so
 * they are for things that are made, not for holders of locks and leases.
 */
@FunctionalInterface
public interface NewIds {
    /** An id that was never given out before. */
    String next();

    /** Ids that follow from nothing. */
    static NewIds random() {
        return () -> UUID.randomUUID().toString();
    }

    /** Ids that follow from the keyed request that is being answered, and are random where there is none. */
    static NewIds ofRequests() {
        NewIds random = random();
        return () -> KeyedRequest.current().map(KeyedRequest::nextId).orElseGet(random::next);
    }
}
