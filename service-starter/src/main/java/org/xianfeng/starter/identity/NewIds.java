package org.xianfeng.starter.identity;

/** Where new opaque ids come from. */
@FunctionalInterface
public interface NewIds {
    /** An id that was never given out before. */
    String next();
}
