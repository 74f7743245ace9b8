package org.xianfeng.proof.simulation;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.xianfeng.proof.Options;

/** The long form of the simulation. */
public final class SimulationRun {
    private SimulationRun() {}

    /** Whether every history led to the same pages however it was delivered; a seed that did not is printed. */
    public static boolean run(Options options) {
        if (options.has("seed")) {
            return say(new Simulation(options.number("seed", 0), Core.IN_USE).differs(options.number("ways", 20)));
        }
        int histories = options.number("histories", 10_000);
        int ways = options.number("ways", 20);
        AtomicInteger done = new AtomicInteger();
        long start = System.nanoTime();
        List<String> failures = LongStream.range(0, histories)
                .parallel()
                .mapToObj(seed -> {
                    Optional<String> failure = new Simulation(seed, Core.IN_USE).differs(ways);
                    failure.ifPresent(System.out::println);
                    if (done.incrementAndGet() % 1000 == 0) {
                        System.out.println(done.get() + " histories");
                    }
                    return failure;
                })
                .flatMap(Optional::stream)
                .toList();
        System.out.printf(
                "%d histories x %d ways: %d differ, in %d s%n",
                histories, ways, failures.size(), (System.nanoTime() - start) / 1_000_000_000);
        return failures.isEmpty();
    }

    private static boolean say(Optional<String> failure) {
        System.out.println(failure.orElse("no difference"));
        return failure.isEmpty();
    }
}
