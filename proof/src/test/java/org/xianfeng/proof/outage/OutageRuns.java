package org.xianfeng.proof.outage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.xianfeng.proof.Options;
import org.xianfeng.proof.lab.Lab;
import org.xianfeng.proof.lab.Lab.StoreKind;
import org.xianfeng.proof.outage.Scene.Outcome;

/** The outages as one command and one table; ends well when nothing was lost and all was drained in time. */
public final class OutageRuns {
    private static final int NO_LIMIT = Integer.MAX_VALUE;

    private OutageRuns() {}

    /** Runs those that are asked for; each on a broker and a store of its own, the store in a file. */
    public static boolean run(Options options) {
        int away = options.number("seconds", 20);
        Map<String, Function<Scene, Outcome>> all = new LinkedHashMap<>();
        all.put("takeover", scene -> scene.killed(Map.of(), 20));
        all.put("takeover-of-old", scene -> scene.killed(Map.of("session.timeout.ms", "45000"), NO_LIMIT));
        all.put("restart", scene -> scene.restarted(20));
        all.put("store-away", scene -> scene.storeAway(away));
        all.put("broker-killed", scene -> scene.brokerAway(away));
        List<String> only = List.of(options.text("only", "").split(","));
        System.out.printf(
                "%-18s %8s %8s %8s %8s %8s %6s  %s%n",
                "outage", "seconds", "drained", "events", "entries", "lost", "twice", "");
        List<Boolean> held = new ArrayList<>();
        all.forEach((name, outage) -> {
            if (only.contains("") || only.contains(name)) {
                held.add(row(name, outage));
            }
        });
        return !held.contains(false);
    }

    private static boolean row(String name, Function<Scene, Outcome> outage) {
        try (Lab lab = new Lab(StoreKind.DURABLE);
                Scene scene = new Scene(lab)) {
            Outcome came = outage.apply(scene);
            boolean holds = came.lost() == 0
                    && came.doubled() == 0
                    && came.flaws().isEmpty()
                    && came.drainedSeconds() <= came.mostSeconds();
            System.out.printf(
                    "%-18s %8d %8.1f %8d %8d %8d %6d  %s%n",
                    name,
                    came.awaySeconds(),
                    came.drainedSeconds(),
                    came.events(),
                    came.entries(),
                    came.lost(),
                    came.doubled(),
                    holds ? "ok" : "FAILED " + came.flaws());
            return holds;
        }
    }
}
