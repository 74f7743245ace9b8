package org.xianfeng.proof.crash;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.xianfeng.proof.Options;
import org.xianfeng.proof.crash.CrashRun.Outcome;

/** The long form of the kill harness, as a table. */
public final class CrashRuns {
    static final List<Step> OF_THE_ENGINE = List.copyOf(EnumSet.range(Step.FACT_BEGUN, Step.COMMITTED));
    static final Map<String, List<Step>> OF_WRONG_DESIGNS = new LinkedHashMap<>();

    static {
        OF_WRONG_DESIGNS.put("naive", List.of(Step.ENTRIES_WRITTEN, Step.BALANCE_WRITTEN, Step.COMMIT_BEGUN));
        OF_WRONG_DESIGNS.put("bulk", List.of(Step.ENTRIES_WRITTEN, Step.BALANCE_WRITTEN, Step.COMMIT_BEGUN));
    }

    private CrashRuns() {}

    /** Whether the engine stands every kill, and the harness finds out both wrong designs. */
    public static boolean run(Options options) {
        int seeds = options.number("seeds", 25);
        int first = options.number("from", 0);
        String only = options.text("design", "");
        List<Step> steps = options.has("steps")
                ? Arrays.stream(options.text("steps", "").split(","))
                        .map(Step::valueOf)
                        .toList()
                : OF_THE_ENGINE;
        System.out.printf(
                "%-16s %6s %6s %9s %7s %8s %6s %8s %8s %6s%n",
                "design", "seeds", "kills", "at a step", "facts", "entries", "lost", "doubled", "accounts", "flaws");
        boolean sound = true;
        if (only.isEmpty() || only.equals("engine")) {
            List<Outcome> each = IntStream.range(first, first + seeds)
                    .mapToObj(seed ->
                            say("engine", seed, new CrashRun("engine", seed, 160).through(CrashRun.at(steps, seed))))
                    .toList();
            sound = row("engine at steps", seeds, each) && sound;
        }
        if (only.isEmpty() || only.equals("random")) {
            List<Outcome> each = IntStream.range(first, first + seeds)
                    .mapToObj(seed ->
                            say("random", seed, new CrashRun("engine", seed, 160).through(atRandomTimes(seed, 8))))
                    .toList();
            sound = row("engine any time", seeds, each) && sound;
        }
        for (Map.Entry<String, List<Step>> wrong : OF_WRONG_DESIGNS.entrySet()) {
            if (only.isEmpty() || only.equals(wrong.getKey())) {
                List<Outcome> each = IntStream.range(first, first + seeds)
                        .mapToObj(seed ->
                                new CrashRun(wrong.getKey(), seed, 80).through(CrashRun.at(wrong.getValue(), seed)))
                        .toList();
                sound = !row(wrong.getKey(), seeds, each) && sound;
            }
        }
        return sound;
    }

    static List<String> atRandomTimes(long seed, int kills) {
        Random random = new Random(seed);
        List<String> crashes = new ArrayList<>();
        for (int i = 0; i < kills; i++) {
            crashes.add("AFTER@" + random.nextInt(1_500));
        }
        return crashes;
    }

    private static Outcome say(String what, long seed, Outcome outcome) {
        System.out.println(what + " seed " + seed + ": " + outcome);
        return outcome;
    }

    private static boolean row(String name, int seeds, List<Outcome> each) {
        Outcome sum = each.stream().reduce(new Outcome(0, List.of(), 0, 0, 0, 0, 0, List.of()), Outcome::plus);
        System.out.printf(
                "%-16s %6d %6d %9d %7d %8d %6d %8d %8d %6d%n",
                name,
                seeds,
                sum.kills(),
                sum.reached().size(),
                sum.facts(),
                sum.entries(),
                sum.lost(),
                sum.doubled(),
                sum.wrongAccounts(),
                sum.flaws().size());
        Map<String, Long> steps = new TreeMap<>(Comparator.comparing(step -> Step.valueOf(step)));
        sum.reached().forEach(step -> steps.merge(step, 1L, Long::sum));
        System.out.println("  kills by step: " + steps);
        sum.flaws().stream().limit(20).forEach(System.out::println);
        return sum.isSound();
    }
}
