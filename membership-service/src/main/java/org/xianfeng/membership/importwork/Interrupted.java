package org.xianfeng.membership.importwork;

/** The import is no longer to be gone on with here: somebody said stop, or another instance has it in hand. */
final class Interrupted extends RuntimeException {
    Interrupted() {
        super("the import is gone on with elsewhere, or not at all", null, false, false);
    }
}
