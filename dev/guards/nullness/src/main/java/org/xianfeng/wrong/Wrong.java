package org.xianfeng.wrong;

/** Returns null where none is allowed. */
final class Wrong {
    String name() {
        return null;
    }
}
