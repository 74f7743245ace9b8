package org.xianfeng.proof.bench;

import java.util.Arrays;
import java.util.List;
import org.xianfeng.proof.Options;
import org.xianfeng.proof.lab.Lab;
import org.xianfeng.proof.lab.Lab.StoreKind;
import org.xianfeng.proof.lab.SlowLedgers;

/** The benchmarks as one command; ends well when every figure holds its limit. */
public final class BenchRuns {
    private static final List<Benchmark> ALL = List.of(
            new EventToLedger(),
            new EventToPoints(),
            new RankOfOne(),
            new Statement(),
            new Replay(),
            new DraftOnThePast(),
            new OneMachine());

    private BenchRuns() {}

    /** Runs those that are asked for, on one store. */
    public static boolean run(Options options) {
        List<String> only = Arrays.asList(options.text("only", "").split(","));
        if (options.has("slow")) {
            System.setProperty(SlowLedgers.SWITCH, options.text("slow", "true"));
        }
        boolean held = true;
        try (Lab lab = new Lab(StoreKind.of(options.text("store", "memory")))) {
            for (Benchmark one : ALL) {
                if (only.equals(List.of("")) || only.contains(one.name())) {
                    Report report = new Report(one.name(), lab, new Limits());
                    one.run(lab, options, report);
                    held = report.finish() && held;
                }
            }
        }
        return held;
    }
}
