package org.xianfeng.starter.version;

/** A view of something that can change; its version goes out as the {@code ETag} of the answer. */
public interface Versioned {
    /** 1 for what is new, and one more with each change. */
    long version();
}
