package org.xianfeng.starter.trace;

import java.util.function.Supplier;

/** Parts of the work on events that are worth being seen in their traces. */
public interface Steps {
    /** For work that is never traced. */
    Steps UNSEEN = new Steps() {
        @Override
        public <T> T step(String name, Supplier<T> work) {
            return work.get();
        }
    };

    /** Does the work, shown under this name in the trace of every sampled event that this thread works on. */
    <T> T step(String name, Supplier<T> work);
}
