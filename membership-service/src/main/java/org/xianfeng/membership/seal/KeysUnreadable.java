package org.xianfeng.membership.seal;

/** The keys of personal data cannot be read, made or changed: nothing is sealed or opened until they can. */
public final class KeysUnreadable extends RuntimeException {
    KeysUnreadable(String what, Exception cause) {
        super(what, cause);
    }
}
