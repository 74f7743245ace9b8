package org.xianfeng.proof.fault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.xianfeng.proof.Options;
import org.xianfeng.proof.lab.Lab;
import org.xianfeng.proof.lab.Lab.StoreKind;

/** Every fault of the set-up as one command and one table; ends well when each says what it must and heals. */
public final class FaultRuns {
    private static final Map<String, Fault> ALL = new LinkedHashMap<>();

    static {
        ALL.put("missing-key", SetUpFaults::missingKey);
        ALL.put("other-keys", SetUpFaults::otherKeys);
        ALL.put("store-away", FoundationFaults::storeAway);
        ALL.put("broker-away", FoundationFaults::brokerAway);
        ALL.put("topic-missing", FoundationFaults::topicMissing);
        ALL.put("store-disk-full", DiskFault::storeFull);
        ALL.put("wrong-issuer", TokenFaults::wrongIssuer);
        ALL.put("issuer-away", TokenFaults::issuerAway);
        ALL.put("clock-behind", TokenFaults::clockBehind);
        ALL.put("clock-ahead", TokenFaults::clockAhead);
    }

    private FaultRuns() {}

    /** Something that is wrong with an installation, and what it showed. */
    private interface Fault {
        void provoke(Site site, Shown shown) throws Exception;
    }

    /** Runs those that are asked for, each on a broker and a store of its own. */
    public static boolean run(Options options) {
        List<String> only =
                List.of(options.text("only", String.join(",", ALL.keySet())).split(","));
        if (!ALL.keySet().containsAll(only)) {
            throw new IllegalArgumentException("--only takes some of " + String.join(",", ALL.keySet()));
        }
        List<Boolean> held = new ArrayList<>();
        ALL.forEach((name, fault) -> {
            if (only.contains(name)) {
                held.add(row(name, fault));
            }
        });
        System.out.println(held.contains(false) ? "FAILED" : "ok");
        return !held.contains(false);
    }

    private static boolean row(String name, Fault fault) {
        long begun = System.nanoTime();
        Shown shown = new Shown();
        try {
            Path folder = Files.createTempDirectory("xianfeng-faults");
            try (Lab lab = new Lab(StoreKind.DURABLE);
                    Site site = new Site(lab, folder)) {
                fault.provoke(site, shown);
            } finally {
                try (Stream<Path> all = Files.walk(folder)) {
                    all.sorted(Comparator.reverseOrder())
                            .forEach(one -> one.toFile().delete());
                }
            }
        } catch (Exception failure) {
            shown.that(Shown.Where.HEALED, "could be tried to its end, but " + failure, false);
        }
        System.out.printf(
                "%-15s %4.0f s  %s%n%s",
                name, (System.nanoTime() - begun) / 1e9, shown.holds() ? "ok" : "FAILED", shown.table());
        return shown.holds();
    }
}
