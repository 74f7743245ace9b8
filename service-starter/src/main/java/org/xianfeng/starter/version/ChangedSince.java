package org.xianfeng.starter.version;

/** Something was changed since the caller saw it, so that the caller's change does not apply. */
public final class ChangedSince extends RuntimeException {
    public ChangedSince() {
        super("changed since the caller saw it", null, false, false);
    }
}
