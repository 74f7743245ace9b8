package org.xianfeng.starter.idempotency;

import org.xianfeng.starter.identity.KeyedRequest;

/** What a request under a key finds when it comes to the store. */
sealed interface Claim {
    /** It is ours to answer. */
    record Ours(KeyedRequest request, String holder) implements Claim {}

    /** It was answered before. */
    record Answered(byte[] sealed) implements Claim {}

    /** Another one, perhaps in another process, is at it. */
    record Busy() implements Claim {}

    /** The key belongs to a request with other content. */
    record OtherRequest() implements Claim {}
}
