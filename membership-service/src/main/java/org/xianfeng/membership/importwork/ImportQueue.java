package org.xianfeng.membership.importwork;

import java.time.Instant;
import java.util.Optional;

/** Which imports go on by themselves, and which instance has each of them in hand. */
public interface ImportQueue {
    /**
     * An import in hand.
     *
     * @param tries how often it was taken since it was put down in order
     */
    record Turn(String importId, String holder, int tries) {}

    /** Puts an import into the queue, once. */
    void put(String importId, Instant now);

    /** Takes the one that waits longest and that nobody has in hand. */
    Optional<Turn> take(Instant now, Instant until);

    /** Keeps it in hand until then; false when somebody else took it. */
    boolean keep(Turn turn, Instant until);

    /** Puts it down in order, for others to take from then on. */
    void putDown(Turn turn, Instant from);

    /** Puts it down after a failure, for others to try from then on. */
    void failed(Turn turn, Instant from);

    /** Takes it out of the queue; nothing happens when somebody else has it in hand. */
    void finish(Turn turn);

    /** How many there are, and since when the oldest waits. */
    Waiting waiting();

    /** What waits. */
    record Waiting(int imports, Optional<Instant> oldest) {}
}
