package org.xianfeng.proof.outage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.xianfeng.proof.Options;
import org.xianfeng.proof.lab.Lab;
import org.xianfeng.proof.lab.Lab.StoreKind;
import org.xianfeng.proof.lab.Workload;
import org.xianfeng.proof.outage.Scene.Outcome;

/** The outages as one command and one table; ends well when nothing was lost and all was drained in time. */
public final class OutageRuns {
    private static final int NO_LIMIT = Integer.MAX_VALUE;
    private static final int BROKERS_DISK_MEGABYTES = 256;

    private OutageRuns() {}

    /** Runs those that are asked for; each on a broker of its own, and a store of its own in a file or a database of the outside one. */
    public static boolean run(Options options) {
        StoreKind store = StoreKind.of(options.text("store", "durable"));
        int away = options.number("seconds", 20);
        Map<String, Function<Scene, Outcome>> all = new LinkedHashMap<>();
        all.put("takeover", scene -> scene.killed(Map.of(), 20));
        all.put("takeover-of-old", scene -> scene.killed(Map.of("session.timeout.ms", "45000"), NO_LIMIT));
        all.put("exchange", scene -> scene.exchanged(20));
        all.put("restart", scene -> scene.restarted(20));
        all.put("store-away", scene -> scene.storeAway(away));
        all.put("store-slow", scene -> scene.storeSlow(away));
        all.put("broker-killed", scene -> scene.brokerAway(away));
        all.put("waiting", Scene::waited);
        int waiting = options.number("events", 1_000_000);
        List<String> only = List.of(options.text("only", "").split(","));
        System.out.printf(
                "%-18s %8s %8s %8s %8s %8s %6s  %s%n",
                "outage", "seconds", "drained", "events", "entries", "lost", "twice", "");
        List<Boolean> held = new ArrayList<>();
        all.forEach((name, outage) -> {
            if (only.contains("") || only.contains(name)) {
                held.add(row(name, outage, store, lab -> scene(lab, name, away, waiting)));
            }
        });
        if (only.contains("") || only.contains("disk-full")) {
            held.add(diskFull(store, away));
        }
        return !held.contains(false);
    }

    private static Scene scene(Lab lab, String name, int away, int waiting) {
        return name.equals("waiting") ? new Scene(lab, new Workload(waiting, 100_000, 3_000, 5)) : new Scene(lab, away);
    }

    private static boolean row(
            String name, Function<Scene, Outcome> outage, StoreKind store, Function<Lab, Scene> scenes) {
        try (Lab lab = new Lab(store);
                Scene scene = scenes.apply(lab)) {
            return say(name, outage.apply(scene));
        }
    }

    private static boolean diskFull(StoreKind store, int seconds) {
        try (SmallDisk disk = SmallDisk.mount(BROKERS_DISK_MEGABYTES);
                Lab lab = new Lab(store, disk.folder());
                Scene scene = new Scene(lab, seconds)) {
            return say("disk-full", scene.diskFull(seconds, disk));
        }
    }

    private static boolean say(String name, Outcome came) {
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
