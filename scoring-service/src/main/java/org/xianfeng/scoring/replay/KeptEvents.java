package org.xianfeng.scoring.replay;

import java.util.List;
import java.util.function.Consumer;
import org.xianfeng.starter.listener.ReceivedEvent;

/** The events that the topics keep for ever. */
public interface KeptEvents {
    /** How far the ledgers in use have read. */
    Extent readByLedgers();

    /** How far the topics go by now. */
    Extent written();

    /**
     * Hands over every event between two extents, in portions; only one portion is in memory at a time.
     *
     * @return how many records were no events that rules judge
     */
    long read(Extent from, Extent to, Consumer<List<ReceivedEvent>> portion);
}
