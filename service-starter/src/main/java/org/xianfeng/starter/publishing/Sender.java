package org.xianfeng.starter.publishing;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Sends records; each answer is complete when the broker has acknowledged, or failed. */
public interface Sender {
    /** One answer per event, in the same order; never waits longer than the time in which a record may be accepted. */
    List<CompletableFuture<Void>> send(List<WireEvent> events);
}
