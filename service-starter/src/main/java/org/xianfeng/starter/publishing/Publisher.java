package org.xianfeng.starter.publishing;

import java.util.List;

/** Publishes events at once, for a service that can repeat them: one whose input offset is its outbox. */
public interface Publisher {
    /** Returns when the broker has acknowledged every event; otherwise throws, and the caller repeats all with the same ids. */
    void publish(List<OutgoingEvent> events);
}
