package org.xianfeng.starter.trace;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An event that may have come with a trace. */
public interface Traced {
    /** Minted with the fact. */
    String id();

    /** As the catalogue calls it. */
    String type();

    /** The trace it came with, as it was told: in no sure form. */
    @Nullable
    String traceparent();

    /** The trace it came with, if somebody keeps it. */
    default Optional<Traceparent> sampled() {
        return Traceparent.isSampled(traceparent()) ? Traceparent.read(traceparent()) : Optional.empty();
    }
}
