package org.xianfeng.membership.session;

import java.time.Instant;

/**
 * Somebody who is signed in on a device.
 *
 * @param id opaque; the claim {@code sid} of tokens; it opens nothing
 * @param account who is signed in
 * @param secondFactor whether with a second step
 * @param lastUsed when it last gave a token, to the minute
 * @param until when it ends by itself
 */
public record Session(
        String id,
        String account,
        Device device,
        boolean secondFactor,
        Instant since,
        Instant lastUsed,
        Instant until) {}
