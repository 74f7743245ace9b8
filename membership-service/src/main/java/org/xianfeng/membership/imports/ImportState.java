package org.xianfeng.membership.imports;

import java.util.Locale;

/** How far an import is. */
public enum ImportState {
    /** Handed in, not looked at yet. */
    WAITING(true),
    /** The dry run goes on. */
    JUDGING(true),
    /** The file as a whole cannot be taken. */
    REFUSED(false),
    /** The dry run is over; somebody must say go. */
    JUDGED(false),
    /** Somebody said go. */
    QUEUED(true),
    /** Rows are being entered. */
    RUNNING(true),
    /** Somebody said stop; the batch that is under way is finished. */
    CANCELLING(true),
    CANCELLED(false),
    DONE(false),
    /** Something unforeseen happened; what is in is in. */
    FAILED(false),
    /** Nobody said go in time. */
    EXPIRED(false);

    private final boolean moving;

    ImportState(boolean moving) {
        this.moving = moving;
    }

    /** Whether it goes on by itself. */
    public boolean isMoving() {
        return moving;
    }

    /** Whether nothing will happen any more. */
    public boolean isOver() {
        return !moving && this != JUDGED;
    }

    /** The value on the wire. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
