package org.xianfeng.scoring.rule;

/** A rule book that must not be used; the message says which line of thought fails, for the person who wrote it. */
public final class RefusedBook extends RuntimeException {
    RefusedBook(String message) {
        super(message, null, false, false);
    }

    /** The same refusal, told with the place it happened in. */
    RefusedBook in(String place) {
        return new RefusedBook(place + ": " + getMessage());
    }
}
