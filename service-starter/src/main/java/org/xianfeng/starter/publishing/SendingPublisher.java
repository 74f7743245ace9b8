package org.xianfeng.starter.publishing;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.xianfeng.starter.trace.Traceparent;

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
        sender.send(events.stream().map(this::ready).toList()).forEach(CompletableFuture::join);
    }

    private WireEvent ready(OutgoingEvent event) {
        WireEvent ready = wire.of(event.id(), event.data(), event.subject(), event.key(), event.time());
        Traceparent cause = event.cause();
        return cause == null ? ready : ready.within(cause);
    }
}
