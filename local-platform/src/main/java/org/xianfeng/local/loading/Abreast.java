package org.xianfeng.local.loading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.xianfeng.local.progress.Progress;

/** Does many equal tasks, a few at a time, tells how far it is, and ends with the first failure. */
record Abreast(Progress progress, int atATime) {
    private static final int REPORTS = 5;

    /** A step that may fail. */
    interface Task<T> {
        void on(T item) throws IOException, InterruptedException;
    }

    <T> void each(Named what, List<T> items, Task<T> task) throws IOException, InterruptedException {
        AtomicInteger done = new AtomicInteger();
        int reportEvery = Math.max(1, items.size() / REPORTS);
        try (ExecutorService workers = Executors.newFixedThreadPool(atATime)) {
            List<Future<?>> running = new ArrayList<>();
            for (T item : items) {
                running.add(workers.submit(() -> {
                    task.on(item);
                    report(what, done.incrementAndGet(), items.size(), reportEvery);
                    return item;
                }));
            }
            await(running, workers);
        }
    }

    /** Something to be done while something else is. */
    interface Step {
        void take() throws IOException, InterruptedException;
    }

    /** Takes both steps at the same time. */
    void both(Step one, Step other) throws IOException, InterruptedException {
        try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
            await(List.of(workers.submit(() -> taken(one)), workers.submit(() -> taken(other))), workers);
        }
    }

    private static Step taken(Step step) throws IOException, InterruptedException {
        step.take();
        return step;
    }

    /** What the items are called in both languages. */
    record Named(String chinese, String english) {}

    private static void await(List<Future<?>> running, ExecutorService workers)
            throws IOException, InterruptedException {
        try {
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException failure) {
            workers.shutdownNow();
            throw failure.getCause() instanceof IOException known ? known : new IOException(failure.getCause());
        } catch (InterruptedException interrupted) {
            workers.shutdownNow();
            throw interrupted;
        }
    }

    private void report(Named what, int done, int all, int reportEvery) {
        if (done % reportEvery == 0 || done == all) {
            progress.step("演示数据：" + what.chinese() + " %d/%d", "demo: " + what.english() + " %d/%d", done, all);
        }
    }
}
