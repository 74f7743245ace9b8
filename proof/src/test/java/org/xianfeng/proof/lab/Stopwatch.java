package org.xianfeng.proof.lab;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Stands around a consumer: from the poll that brought the first records to the commit after the last. */
public final class Stopwatch {
    private final long expected;
    private final DoubleSupplier cpuSeconds;
    private final CountDownLatch done = new CountDownLatch(1);
    private long begun;
    private long ended;
    private long polled;
    private long committed;
    private long counted;
    private double cpuBefore;
    private double cpu;

    /** @param cpuSeconds the processor time that all who take part have taken so far */
    public Stopwatch(long expected, DoubleSupplier cpuSeconds) {
        this.expected = expected;
        this.cpuSeconds = cpuSeconds;
    }

    /** Waits until everything is read and committed; the last batch may hold more than was asked for. */
    public Run run(int entriesPerEvent, long atMostSeconds) {
        try {
            if (!done.await(atMostSeconds, TimeUnit.SECONDS)) {
                throw new IllegalStateException("not all of " + expected + " events after " + atMostSeconds + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return new Run(counted, counted * entriesPerEvent, (ended - begun) / 1e9, cpu);
    }

    /** Whatever a consumer polled is done when that consumer commits; another one's commit says nothing of it. */
    @SuppressWarnings("unchecked")
    Consumer<Object, Object> around(Consumer<Object, Object> real) {
        AtomicLong open = new AtomicLong();
        return (Consumer<Object, Object>) Proxy.newProxyInstance(
                Stopwatch.class.getClassLoader(), new Class<?>[] {Consumer.class}, (_, method, arguments) -> {
                    long before = System.nanoTime();
                    Object answer = call(() -> method.invoke(real, arguments));
                    if (answer instanceof ConsumerRecords<?, ?> records) {
                        open.addAndGet(polled(records, before));
                    } else if (method.getName().startsWith("commit")) {
                        committed(open.getAndSet(0));
                    }
                    return answer;
                });
    }

    private synchronized long polled(ConsumerRecords<?, ?> records, long before) {
        long counting = 0;
        for (ConsumerRecord<?, ?> one : records) {
            if (one.topic().equals(Topic.EVENTS)) {
                counting++;
            }
        }
        if (polled == 0 && counting > 0) {
            begun = before;
            cpuBefore = cpuSeconds.getAsDouble();
        }
        polled += counting;
        return counting;
    }

    private synchronized void committed(long more) {
        committed += more;
        if (committed >= expected && done.getCount() > 0) {
            ended = System.nanoTime();
            counted = committed;
            cpu = cpuSeconds.getAsDouble() - cpuBefore;
            done.countDown();
        }
    }

    private interface Call {
        Object now() throws ReflectiveOperationException;
    }

    private static Object call(Call call) throws Throwable {
        try {
            return call.now();
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
