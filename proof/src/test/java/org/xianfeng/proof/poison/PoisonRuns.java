package org.xianfeng.proof.poison;

import java.util.ArrayList;
import java.util.List;
import org.xianfeng.proof.Options;
import org.xianfeng.proof.lab.Lab;
import org.xianfeng.proof.lab.Lab.StoreKind;
import org.xianfeng.proof.lab.Machine;
import org.xianfeng.proof.lab.Run;

/** One record in a hundred is bad: the same work with and without them in turns, and what becomes of the bad ones. */
public final class PoisonRuns {
    private static final double MOST_LOSS = 0.10;

    private PoisonRuns() {}

    /** Ends well when every bad record is put aside with its reason, costs little, and can be tried again safely. */
    public static boolean run(Options options) {
        int events = options.number("events", 100_000);
        int rounds = options.number("rounds", 3);
        List<Run> clean = new ArrayList<>();
        List<Run> spoilt = new ArrayList<>();
        try (Lab lab = new Lab(StoreKind.of(options.text("store", "durable")));
                Trial trial = new Trial(lab, events)) {
            System.out.println(lab.storeName() + "; " + Machine.name());
            trial.of(false);
            for (int round = 0; round < rounds; round++) {
                boolean first = round % 2 == 0;
                (first ? clean : spoilt).add(said(first ? "without" : "with", trial.of(!first)));
                (first ? spoilt : clean).add(said(first ? "with" : "without", trial.of(first)));
            }
            double loss = 1 - median(spoilt, true) / median(clean, true);
            System.out.printf(
                    "%,.0f events/s without, %,.0f with: %.1f %% less; by processor time %.1f %%%n",
                    median(clean, true),
                    median(spoilt, true),
                    loss * 100,
                    (1 - median(clean, false) / median(spoilt, false)) * 100);
            List<String> flaws = trial.putAsideAndTriedAgain();
            flaws.forEach(System.out::println);
            boolean holds = flaws.isEmpty() && loss < MOST_LOSS;
            System.out.println(holds ? "ok" : "FAILED");
            return holds;
        }
    }

    private static Run said(String what, Run run) {
        System.out.printf(
                "  %-8s %,8.0f events/s %,6.0f us CPU/event%n", what, run.eventsPerSecond(), run.cpuMicrosPerEvent());
        return run;
    }

    private static double median(List<Run> runs, boolean speed) {
        return runs.stream()
                .mapToDouble(run -> speed ? run.eventsPerSecond() : run.cpuMicrosPerEvent())
                .sorted()
                .skip(runs.size() / 2)
                .findFirst()
                .orElseThrow();
    }
}
