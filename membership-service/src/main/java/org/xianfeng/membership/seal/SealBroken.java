package org.xianfeng.membership.seal;

/** A sealed text does not open: it was changed, moved to another place, or its key is gone. */
public final class SealBroken extends RuntimeException {
    SealBroken(Exception cause) {
        super("a sealed text does not open", cause);
    }
}
