package org.xianfeng.starter.abreast;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * Does a few things at once: while the store works on one portion the next is computed. Answers stand in the order of the
 * things; when one fails, those that have not begun are left.
 */
public final class Abreast {
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private final Semaphore room;
    private final AtomicBoolean failed = new AtomicBoolean();

    private Abreast(int atOnce) {
        this.room = new Semaphore(atOnce);
    }

    public static <T, R> List<R> each(List<T> things, int atOnce, Function<T, R> work) {
        if (things.size() == 1 || atOnce == 1) {
            return things.stream().map(work).toList();
        }
        Abreast abreast = new Abreast(atOnce);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<R>>> begun = things.stream()
                    .map(thing -> threads.submit(abreast.inTurn(() -> work.apply(thing))))
                    .toList();
            return answers(begun);
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

    private <R> Callable<List<R>> inTurn(Callable<R> work) {
        return () -> {
            room.acquire();
            try {
                return failed.get() ? List.of() : List.of(work.call());
            } catch (RuntimeException | Error failure) {
                failed.set(true);
                throw failure;
            } finally {
                room.release();
            }
        };
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
