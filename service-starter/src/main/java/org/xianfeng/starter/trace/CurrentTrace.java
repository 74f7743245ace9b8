package org.xianfeng.starter.trace;

import java.util.Optional;

/** The trace that the work of this thread belongs to. */
@FunctionalInterface
public interface CurrentTrace {
    /** For work that is never traced. */
    CurrentTrace NONE = Optional::empty;

    /** Where this thread stands; nothing outside of any trace. */
    Optional<Traceparent> now();
}
