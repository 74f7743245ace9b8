package org.xianfeng.starter.tail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xianfeng.contracts.EventData;

/** A topic while it is followed: what has come since the last look, and up to when nothing is missing. */
public interface OpenTail<T extends EventData> {
    /** Begins behind everything that lies there. */
    void fromNowOn();

    /** Begins with what was published at that time or later. */
    void since(Instant time);

    /** False when the process stops, and when the topic has other partitions than at the beginning: then it is opened anew. */
    boolean goesOn();

    /** What has come; nothing after half a second without any. */
    List<T> next();

    /**
     * Up to when all that was published has been returned by {@link #next()}, looked up every two seconds; asking the broker
     * also finds out whether it is there. None before the first time.
     */
    Optional<Instant> completeUntil();

    /** Reads a topic from where it wants to begin for as long as {@link #goesOn()}. */
    @FunctionalInterface
    interface Follower<T extends EventData> {
        void follow(OpenTail<T> tail);
    }
}
