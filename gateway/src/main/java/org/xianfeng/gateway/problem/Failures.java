package org.xianfeng.gateway.problem;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says honestly what a failure on the way to a service means for the caller.
 *
 * <p>A request that was never sent is safe to repeat: 503. A read whose answer did not come is safe to repeat too: 504.
 * A write whose answer did not come may have happened: 504 with its own slug, and the caller must look before repeating.
 */
final class Failures {
    private Failures() {}

    static Refusal refusalFor(Throwable failure, boolean write) {
        Optional<Refusal> own = causes(failure)
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast)
                .findFirst();
        if (own.isPresent()) {
            return own.get();
        }
        if (neverSent(failure)) {
            return Refusal.of(503, "service-away");
        }
        return Refusal.of(504, write ? "outcome-unknown" : "service-slow");
    }

    /** Whether a status of the gateway's own machinery tells that the request ended in a service's silence. */
    static boolean isSilence(int status) {
        return status >= 500;
    }

    private static boolean neverSent(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof ConnectException
                        || cause instanceof UnknownHostException
                        || cause.getClass().getSimpleName().equals("CallNotPermittedException")
                        || cause.getClass().getSimpleName().equals("PoolAcquireTimeoutException"));
    }

    private static Stream<Throwable> causes(@Nullable Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
