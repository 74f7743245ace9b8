package org.xianfeng.starter.relay;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.common.errors.TimeoutException;
import org.xianfeng.starter.publishing.Sender;
import org.xianfeng.starter.publishing.WireEvent;

/** A broker that remembers what it acknowledged, and can be away. */
final class RecordingSender implements Sender {
    final Queue<WireEvent> acknowledged = new ConcurrentLinkedQueue<>();
    volatile boolean away;

    @Override
    public List<CompletableFuture<Void>> send(List<WireEvent> events) {
        return events.stream().map(this::send).toList();
    }

    CompletableFuture<Void> send(WireEvent event) {
        if (away) {
            return CompletableFuture.failedFuture(new TimeoutException("away"));
        }
        acknowledged.add(event);
        return CompletableFuture.completedFuture(null);
    }

    /** The revisions of a subject, in the order in which each was first acknowledged. */
    List<Integer> firsts(String subject) {
        return acknowledged.stream()
                .filter(event -> subject.equals(event.subject()))
                .map(RecordingSender::revision)
                .distinct()
                .toList();
    }

    private static int revision(WireEvent event) {
        return Integer.parseInt(event.data().replaceAll(".*\"revision\":(\\d+).*", "$1"));
    }

    /** Of which subject it tells what. */
    static String fact(WireEvent event) {
        return event.subject() + "/" + revision(event);
    }

    List<String> ids() {
        return acknowledged.stream().map(WireEvent::id).toList();
    }
}
