package org.xianfeng.starter.abreast;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * Does a few things at once: while the store works on one portion the next is computed. Answers stand in the order of the
 * things; when one fails, those that have not begun are left.
 */
public final class Abreast {
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private Abreast() {}

    /** Does no more than so many at once; a failure is passed on as it was. */
    public static <T, R> List<R> each(List<T> things, int atOnce, Function<T, R> work) {
        if (things.size() <= 1 || atOnce == 1) {
            return things.stream().map(work).toList();
        }
        AtomicBoolean failed = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(Math.min(atOnce, things.size()), likeThisOne())) {
            List<Future<List<R>>> begun = things.stream()
                    .map(thing -> threads.submit(() -> unless(failed, work, thing)))
                    .toList();
            return answers(begun);
        }
    }

    /**
     * Virtual threads give a core back only when they wait. Whoever works long beside others is a thread of the operating
     * system, and so are its helpers, so that everyone has a share.
     */
    private static ThreadFactory likeThisOne() {
        return Thread.currentThread().isVirtual()
                ? Thread.ofVirtual().factory()
                : Thread.ofPlatform().daemon().name("abreast-", 0).factory();
    }

    private static <T, R> List<R> unless(AtomicBoolean failed, Function<T, R> work, T thing) {
        if (failed.get()) {
            return List.of();
        }
        try {
            return List.of(work.apply(thing));
        } catch (RuntimeException | Error failure) {
            failed.set(true);
            throw failure;
        }
    }

    /** Works out an answer for each of many things, on as many cores as there are; for work that only computes. */
    public static <T, R> List<R> compute(List<T> things, int portion, Function<T, R> work) {
        return each(
                        portions(things, portion),
                        CORES,
                        some -> some.stream().map(work).toList())
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** The things in their order, in lists of no more than so many. */
    public static <T> List<List<T>> portions(List<T> things, int size) {
        List<List<T>> portions = new ArrayList<>();
        for (int from = 0; from < things.size(); from += size) {
            portions.add(things.subList(from, Math.min(things.size(), from + size)));
        }
        return portions;
    }

    private static <R> List<R> answers(List<Future<List<R>>> begun) {
        List<R> answers = new ArrayList<>();
        try {
            for (Future<List<R>> one : begun) {
                answers.addAll(one.get());
            }
            return answers;
        } catch (ExecutionException failure) {
            switch (failure.getCause()) {
                case RuntimeException passedOn -> throw passedOn;
                case Error passedOn -> throw passedOn;
                case null, default -> throw new IllegalStateException(failure);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }
}
