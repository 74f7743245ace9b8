package org.xianfeng.starter.publishing;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Sends all, then waits for all. */
final class SendingPublisher implements Publisher {
    private final Sender sender;
    private final WireEvents wire;

    SendingPublisher(Sender sender, WireEvents wire) {
        this.sender = sender;
        this.wire = wire;
    }

    @Override
    public void publish(List<OutgoingEvent> events) {
        List<WireEvent> ready = events.stream()
                .map(event -> wire.of(event.id(), event.data(), event.subject(), event.key(), event.time()))
                .toList();
        sender.send(ready).forEach(CompletableFuture::join);
    }
}
