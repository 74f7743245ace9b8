package org.xianfeng.scoring.replay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.xianfeng.starter.listener.ReceivedEvent;

/** The events that the topics keep for ever. */
public interface KeptEvents {
    /** How far the ledgers in use have read. */
    Extent readByLedgers();

    /**
     * Where those events begin that were written since; none while some of them may no longer be kept.
     */
    Optional<Extent> since(Instant time);

    /** How far the topics go by now. */
    Extent written();

    /**
     * Hands over every event between two extents, in portions; only one portion is in memory at a time.
     *
     * @return how many records were no events that rules judge
     */
    long read(Extent from, Extent to, Consumer<List<ReceivedEvent>> portion);
}
