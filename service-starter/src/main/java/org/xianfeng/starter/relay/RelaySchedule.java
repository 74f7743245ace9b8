package org.xianfeng.starter.relay;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.xianfeng.starter.publishing.Sender;
import org.xianfeng.starter.relay.Carriers.Waiting;
import org.xianfeng.starter.relay.Relay.Outcome;

/**
 * Runs the relay: at once for documents this process has written, and by sweeps for what was left behind. One thread;
 * while broker or store is away it tries again at growing intervals and remembers nothing, for the documents do.
 */
final class RelaySchedule implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RelaySchedule.class);
    private static final int BATCH = 500;
    private static final long LONGEST_WAIT_MILLIS = 250;
    private static final int SWEPT_AT_ONCE = 5_000;
    /** Younger documents are on their way by the note of their writer. */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private static final Duration SWEEP_WHILE_BEHIND = Duration.ofSeconds(1);
    private static final Duration SWEEP = Duration.ofSeconds(10);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LAST_WORK = Duration.ofSeconds(15);
    /** Starts before the web server and the listeners, and stops after them. */
    static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 8192;

    private final Relay relay;
    private final Carriers carriers;
    private final MongoLeases leases;
    private final Outbox outbox;
    private final RelayMetrics metrics;
    private final Clock clock;

    private volatile @Nullable Thread thread;
    private volatile boolean running;
    private Duration pause = FIRST_PAUSE;
    /** Something failed, and nothing has gone since. */
    private boolean away;
    /** The next attempt waits for the pause to pass. */
    private boolean pausing;

    private long nextSweep;
    private long nextCount;
    private long behindUntil;
    private boolean indexed;

    RelaySchedule(Parts parts, Clock clock) {
        this.relay = new Relay(parts.carriers(), parts.sender());
        this.carriers = parts.carriers();
        this.leases = parts.leases();
        this.outbox = parts.outbox();
        this.metrics = parts.metrics();
        this.clock = clock;
    }

    /** What the relay works with. */
    record Parts(Carriers carriers, Sender sender, MongoLeases leases, Outbox outbox, RelayMetrics metrics) {}

    @Override
    public synchronized void start() {
        if (!running) {
            running = true;
            outbox.leftSome();
            nextSweep = System.nanoTime();
            nextCount = nextSweep;
            behindUntil = nextSweep;
            thread = Thread.ofVirtual().name("pending-events-relay").start(this::run);
        }
    }

    @Override
    public synchronized void stop() {
        Thread current = thread;
        running = false;
        if (current != null) {
            try {
                current.join(LAST_WORK);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            current.interrupt();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private void run() {
        while (running) {
            try {
                step();
            } catch (InterruptedException _) {
                running = false;
            } catch (RuntimeException failure) {
                failed(failure);
            }
        }
        try {
            relayNoted(0);
            leases.release();
        } catch (InterruptedException | RuntimeException _) {
            LOG.debug("stopped while broker or store was away");
        }
    }

    /** One turn: what was just written, and a sweep when it is time. */
    void step() throws InterruptedException {
        if (pausing) {
            rest();
            outbox.forget();
            sweep();
            return;
        }
        relayNoted(Math.clamp(TimeUnit.NANOSECONDS.toMillis(nextSweep - System.nanoTime()), 0, LONGEST_WAIT_MILLIS));
        if (isPast(nextSweep) && !pausing) {
            sweep();
        }
    }

    /** Waits for the pause to pass, unless the service stops. */
    private void rest() throws InterruptedException {
        long end = after(pause);
        while (running && !isPast(end)) {
            Thread.sleep(LONGEST_WAIT_MILLIS / 5);
        }
    }

    private void relayNoted(long waitMillis) throws InterruptedException {
        List<FactRef> noted = outbox.next(BATCH, waitMillis);
        if (!noted.isEmpty()) {
            relay(noted);
        }
    }

    private void sweep() throws InterruptedException {
        if (!indexed) {
            carriers.index();
            indexed = true;
        }
        if (outbox.takeMissed()) {
            behindUntil = after(SETTLED.multipliedBy(2));
        }
        if (isPast(nextCount)) {
            count();
            nextCount = after(SWEEP);
        }
        boolean behind = !isPast(behindUntil) || outbox.waiting() > 0;
        nextSweep = after(behind ? SWEEP_WHILE_BEHIND : SWEEP);
        pausing = false;
        if (behind) {
            relayLeftovers();
        } else {
            succeeded();
        }
    }

    private static long after(Duration time) {
        return System.nanoTime() + time.toNanos();
    }

    private static boolean isPast(long time) {
        return System.nanoTime() - time >= 0;
    }

    private void count() {
        Waiting waiting = carriers.waiting();
        outbox.counted(waiting.events());
        metrics.oldest(waiting.oldest());
    }

    private void relayLeftovers() throws InterruptedException {
        // After a pause all notes are forgotten, so that nothing is on its way by another path.
        Duration settled = away ? Duration.ZERO : SETTLED;
        List<FactRef> found;
        do {
            found = carriers.leftovers(
                    leases.hold(), clock.instant().minus(settled).plusMillis(1), SWEPT_AT_ONCE);
            for (int from = 0; from < found.size() && running; from += BATCH) {
                if (!relay(found.subList(from, Math.min(found.size(), from + BATCH)))) {
                    return;
                }
                relayNoted(0);
                leases.hold();
            }
        } while (found.size() == SWEPT_AT_ONCE && running);
    }

    /** Whether anything at all can be sent now. */
    private boolean relay(List<FactRef> refs) {
        Outcome outcome = relay.relay(refs);
        outbox.relayed(outcome.relayed());
        metrics.relayed(outcome.relayed());
        Throwable failure = outcome.failure();
        if (outcome.relayed() > 0) {
            succeeded();
        }
        if (failure == null) {
            return true;
        }
        outbox.leftSome();
        if (outcome.nothingWent()) {
            failed(failure);
            return false;
        }
        metrics.failed();
        return true;
    }

    private void failed(Throwable failure) {
        metrics.failed();
        outbox.forget();
        if (away) {
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        } else {
            LOG.warn("publishing pauses, {} events wait: {}", outbox.waiting(), failure.toString());
            pause = FIRST_PAUSE;
        }
        away = true;
        pausing = true;
    }

    private void succeeded() {
        if (away) {
            LOG.info("publishing goes on, {} events wait", outbox.waiting());
        }
        away = false;
        pausing = false;
    }
}
