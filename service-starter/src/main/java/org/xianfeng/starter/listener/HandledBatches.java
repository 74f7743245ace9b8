package org.xianfeng.starter.listener;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.xianfeng.contracts.EventContract;
import org.xianfeng.contracts.EventContracts;
import org.xianfeng.contracts.EventData;
import org.xianfeng.starter.abreast.Abreast;
import org.xianfeng.starter.listener.DeadLetters.Letter;
import org.xianfeng.starter.listener.Decoder.Decoded.Refused;
import org.xianfeng.starter.listener.Decoder.Decoded.Unwanted;
import org.xianfeng.starter.listener.Decoder.Decoded.Wanted;
import org.xianfeng.starter.trace.EventSpans;

/** The one path of an event, live or replayed: decode, handle, and put what can never succeed with the dead letters. */
public final class HandledBatches {
    private static final int PORTION = 250;

    private final EventHandler handler;
    private final Set<Class<? extends EventData>> wanted;
    private final Decoder decoder;
    private final DeadLetters deadLetters;
    private final ListenerMetrics metrics;
    private final Attempts attempts;
    private final Set<String> put = ConcurrentHashMap.newKeySet();

    HandledBatches(
            EventHandler handler, Decoder decoder, DeadLetters deadLetters, ListenerMetrics metrics, EventSpans spans) {
        this.handler = handler;
        this.wanted = Set.copyOf(handler.handles());
        this.decoder = decoder;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.attempts = new Attempts(handler, metrics, spans);
    }

    /** What became of a batch. */
    public record Handled(int handled, int rejected, int skipped) {}

    public String group() {
        return handler.group();
    }

    /** The event of a record, if the handler would be given it; for going through kept events outside of the group. */
    public Optional<ReceivedEvent> read(ConsumerRecord<byte[], byte[]> one) {
        return decoder.decode(RawEvent.of(one), wanted) instanceof Wanted event
                ? Optional.of(event.event())
                : Optional.empty();
    }

    /** The topics that carry what the handler wants. */
    public Set<String> topics() {
        return EventContracts.all().stream()
                .filter(contract -> wanted.contains(contract.data()))
                .map(EventContract::topic)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Notes that an outage made it impossible, so that the batch comes again. */
    void retried() {
        metrics.retried();
    }

    /** Returns when every event took effect or is a dead letter; throws on an outage, and is called again with the same. */
    public Handled handle(List<RawEvent> batch) {
        metrics.received(batch.size());
        List<Letter> letters = new ArrayList<>();
        List<Wanted> accepted = new ArrayList<>(batch.size());
        for (Decoder.Decoded one : Abreast.compute(batch, PORTION, raw -> decoder.decode(raw, wanted))) {
            switch (one) {
                case Wanted event -> accepted.add(event);
                case Refused refused -> letters.add(new Letter(refused.raw(), refused.reason()));
                case Unwanted _ -> {}
            }
        }
        // What could not be read goes to the dead letters while the handler works.
        CompletableFuture<Void> unread = put(letters);
        List<ReceivedEvent> events = accepted.stream().map(Wanted::event).toList();
        List<Rejection> rejections = attempts.handle(events);
        List<Letter> rejected = letters(rejections, accepted);
        deadLetters.send(handler.group(), rejected).join();
        unread.join();
        letters.forEach(letter -> put.remove(letter.raw().place()));
        int unreadable = letters.size();
        letters.addAll(rejected);
        letters.forEach(letter -> metrics.rejected(letter.reason()));
        int handled = handled(events, rejections);
        metrics.handled(handled);
        return new Handled(handled, unreadable + events.size() - handled, batch.size() - unreadable - events.size());
    }

    /** An event that was delivered twice and rejected was rejected twice, and has one letter. */
    private static int handled(List<ReceivedEvent> events, List<Rejection> rejections) {
        if (rejections.isEmpty()) {
            return events.size();
        }
        Set<ReceivedEvent> rejected = rejections.stream().map(Rejection::event).collect(Collectors.toSet());
        return (int) events.stream().filter(event -> !rejected.contains(event)).count();
    }

    /** Leaves out what was put there before an outage, so that a long one does not fill the dead letters. */
    private CompletableFuture<Void> put(List<Letter> letters) {
        List<Letter> missing = letters.stream()
                .filter(letter -> !put.contains(letter.raw().place()))
                .toList();
        return deadLetters
                .send(handler.group(), missing)
                .thenRun(() -> missing.forEach(letter -> put.add(letter.raw().place())));
    }

    private List<Letter> letters(List<Rejection> rejections, List<Wanted> accepted) {
        if (rejections.isEmpty()) {
            return List.of();
        }
        Map<ReceivedEvent, RawEvent> origins = new HashMap<>();
        accepted.forEach(one -> origins.put(one.event(), one.raw()));
        return rejections.stream().map(rejection -> letter(rejection, origins)).toList();
    }

    private Letter letter(Rejection rejection, Map<ReceivedEvent, RawEvent> origins) {
        RawEvent raw = origins.get(rejection.event());
        if (raw == null) {
            throw new IllegalStateException(handler.group() + " rejected an event it was not given");
        }
        return new Letter(raw, rejection.reason());
    }
}
