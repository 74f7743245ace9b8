package org.xianfeng.starter.listener;

import java.time.Duration;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianfeng.starter.store.Outages;
import org.xianfeng.starter.trace.EventSpans;

/**
 * Calls a handler, and when it fails finds the events that make it fail: first the one it looked at last is tried alone,
 * which is the right one for a handler that judges event by event; when it was not, the batch is halved. An outage is
 * passed on: all is tried again later. Any other failure of a single event is tried five times; when waiting has not
 * cured a kind of failure a few times, it is not waited for again for a while, so that many bad events do not hold up the
 * good ones.
 */
final class Attempts {
    static final String REASON = "handler-failed";
    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);
    private static final int TRIES = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(40);
    private static final int NEVER_CURED = 3;
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST_KINDS = 100;
    /** A handler that fails at more events of a batch than these would repeat too much of it. */
    private static final int MOST_GUESSES = 10;

    private final EventHandler handler;
    private final ListenerMetrics metrics;
    private final EventSpans spans;
    private final Map<Class<?>, Incurable> incurable = new ConcurrentHashMap<>();

    Attempts(EventHandler handler, ListenerMetrics metrics, EventSpans spans) {
        this.handler = handler;
        this.metrics = metrics;
        this.spans = spans;
    }

    private record Incurable(int times, long lastNanos) {
        boolean holds() {
            return times >= NEVER_CURED && System.nanoTime() - lastNanos < REMEMBERED.toNanos();
        }
    }

    /** Takes effect for every event but those it returns. */
    List<Rejection> handle(List<ReceivedEvent> batch) {
        List<Rejection> rejected = new ArrayList<>();
        handle(batch, MOST_GUESSES, rejected);
        return rejected;
    }

    private void handle(List<ReceivedEvent> batch, int guesses, List<Rejection> rejected) {
        if (batch.isEmpty()) {
            return;
        }
        LastTouched watched = new LastTouched(batch);
        try {
            rejected.addAll(call(batch, watched));
        } catch (RuntimeException failure) {
            passOnOutage(failure);
            metrics.retried();
            if (batch.size() == 1) {
                again(batch, failure, rejected);
            } else if (guesses > 0) {
                guess(batch, watched.last(), guesses, rejected);
            } else {
                halve(batch, rejected);
            }
        }
    }

    private void guess(List<ReceivedEvent> batch, int suspect, int guesses, List<Rejection> rejected) {
        List<ReceivedEvent> single = batch.subList(suspect, suspect + 1);
        boolean guilty = false;
        try {
            rejected.addAll(call(single, single));
        } catch (RuntimeException failure) {
            passOnOutage(failure);
            metrics.retried();
            again(single, failure, rejected);
            guilty = true;
        }
        handle(without(batch, suspect), guilty ? guesses - 1 : 0, rejected);
    }

    private void halve(List<ReceivedEvent> batch, List<Rejection> rejected) {
        int half = batch.size() / 2;
        handle(batch.subList(0, half), 0, rejected);
        handle(batch.subList(half, batch.size()), 0, rejected);
    }

    private static List<ReceivedEvent> without(List<ReceivedEvent> batch, int index) {
        List<ReceivedEvent> others = new ArrayList<>(batch);
        others.remove(index);
        return others;
    }

    /** An error of a handler would stop its consumer for good; as a failure it is narrowed down like any other. */
    private List<Rejection> call(List<ReceivedEvent> batch, List<ReceivedEvent> watched) {
        try {
            return spans.of(handler.group(), batch, () -> handler.handle(watched));
        } catch (StackOverflowError | LinkageError | AssertionError error) {
            throw new IllegalStateException(error);
        }
    }

    private void again(List<ReceivedEvent> single, RuntimeException first, List<Rejection> rejected) {
        RuntimeException failure = first;
        boolean wait =
                !incurable.getOrDefault(first.getClass(), new Incurable(0, 0)).holds();
        Duration pause = FIRST_PAUSE;
        for (int attempt = 2; attempt <= TRIES; attempt++) {
            if (wait) {
                sleep(pause);
                pause = pause.multipliedBy(2);
            }
            try {
                rejected.addAll(call(single, single));
                incurable.remove(first.getClass());
                return;
            } catch (RuntimeException again) {
                passOnOutage(again);
                metrics.retried();
                failure = again;
            }
        }
        giveUp(single.getFirst(), failure, rejected);
    }

    private void giveUp(ReceivedEvent event, RuntimeException failure, List<Rejection> rejected) {
        if (incurable.size() >= MOST_KINDS) {
            incurable.clear();
        }
        int times =
                incurable.getOrDefault(failure.getClass(), new Incurable(0, 0)).times() + 1;
        incurable.put(failure.getClass(), new Incurable(times, System.nanoTime()));
        spans.alone(event, () -> {
            if (times <= NEVER_CURED) {
                LOG.error("{} cannot handle event {} of type {}", handler.group(), event.id(), event.type(), failure);
            } else {
                LOG.error("{} cannot handle event {} of type {}", handler.group(), event.id(), event.type());
            }
            return List.of();
        });
        rejected.add(new Rejection(event, REASON));
    }

    private static void passOnOutage(RuntimeException failure) {
        if (Outages.isOutage(failure)) {
            throw failure;
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while trying again", e);
        }
    }

    /** A batch that remembers which of its events was looked at last: most likely the one a handler fails at. */
    private static final class LastTouched extends AbstractList<ReceivedEvent> implements RandomAccess {
        private final List<ReceivedEvent> batch;
        private volatile int last;

        LastTouched(List<ReceivedEvent> batch) {
            this.batch = batch;
        }

        @Override
        public ReceivedEvent get(int index) {
            ReceivedEvent event = batch.get(index);
            last = index;
            return event;
        }

        @Override
        public int size() {
            return batch.size();
        }

        int last() {
            return last;
        }
    }
}
