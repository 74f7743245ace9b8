package org.xianfeng.proof.cluster;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.xianfeng.local.demo.DemoSize;
import org.xianfeng.local.journey.GatewayJourney;
import org.xianfeng.local.journey.Traffic;
import org.xianfeng.local.loading.DemoRollout;
import org.xianfeng.local.progress.Language;
import org.xianfeng.local.progress.Progress;
import org.xianfeng.proof.Options;

/** Installs, uses, upgrades, scales and breaks, and then holds every balance to what it must be. */
public final class ClusterRuns {
    private static final int READERS = 6;
    private static final int MOST_SCORERS = 3;
    private static final List<String> AUTOSCALED = List.of(
            "--set", "scoring.autoscaling.cpu.enabled=true",
            "--set", "scoring.autoscaling.cpu.min=1",
            "--set", "scoring.autoscaling.cpu.max=" + MOST_SCORERS,
            "--set", "scoring.autoscaling.cpu.utilization=70",
            "--set", "scoring.resources.requests.cpu=250m",
            "--set", "scoring.autoscaling.cpu.calmSeconds=60");

    private final Installed installed;
    private final boolean broker;
    private final boolean store;
    private final List<String> faults = new ArrayList<>();

    private ClusterRuns(Installed installed, boolean broker, boolean store) {
        this.installed = installed;
        this.broker = broker;
        this.store = store;
    }

    /** Ends well when nothing was lost, nothing doubled, and no request failed that a client may not send again. */
    public static boolean run(Options options) {
        List<String> values = Arrays.stream(options.text("values", "").split(" +"))
                .filter(word -> !word.isBlank())
                .toList();
        Commands commands = Commands.fromEnvironment(options.text("namespace", Installed.namespace()));
        try {
            Path folder = Files.createTempDirectory("xianfeng-cluster");
            try (Installed installed = Installed.in(commands, folder, values)) {
                ClusterRuns run = new ClusterRuns(
                        installed,
                        !String.join(" ", values).contains("kafka.mode="),
                        !String.join(" ", values).contains("store.mode="));
                run.all(folder);
                run.faults.forEach(System.out::println);
                System.out.println(run.faults.isEmpty() ? "ok" : "FAILED");
                return run.faults.isEmpty();
            } finally {
                try (Stream<Path> all = Files.walk(folder)) {
                    all.sorted(Comparator.reverseOrder())
                            .forEach(one -> one.toFile().delete());
                }
            }
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private interface Step {
        String done() throws Exception;
    }

    private void step(String what, Step step) throws Exception {
        long begun = System.nanoTime();
        String seen = step.done();
        System.out.printf("%-62s %5.0f s  %s%n", what, (System.nanoTime() - begun) / 1e9, seen);
    }

    private void all(Path folder) throws Exception {
        step("installed, all ready", () -> {
            installed.awaitReady();
            return installed.address();
        });
        step("demo rollout loaded", () -> {
            Progress progress = new Progress(new PrintStream(OutputStream.nullOutputStream()), Language.ENGLISH);
            new DemoRollout(folder, installed.address(), installed.secrets(), progress, Clock.systemUTC())
                    .load(DemoSize.SHORT);
            return "";
        });
        GatewayJourney journey = new GatewayJourney(
                installed.address(),
                installed.secrets().bootstrapClientSecret(),
                installed.secrets().bootstrapGranterSecret());
        step("a meeting, a lesson and a need are in the ledgers", journey::liveThroughADay);
        try (Traffic traffic = journey.traffic()) {
            breakIt(traffic);
            step("traffic stops", () -> {
                traffic.close();
                Traffic.Told told = traffic.told();
                told.faults().forEach(System.out::println);
                faults.addAll(told.faults());
                return told.meetings() + " meetings, " + told.answered() + " requests answered, " + told.sentAgain()
                        + " sent again";
            });
            step("every balance exact, every page intact", () -> journey.settle(traffic));
        }
        step("a rebuild from the kept events", () -> {
            GatewayJourney.Rebuilt rebuilt = journey.rebuild();
            if (rebuilt.differences() > 0) {
                faults.add(rebuilt.toString());
            }
            return rebuilt.events() + " events, " + rebuilt.pages() + " pages, " + rebuilt.differences()
                    + " differences";
        });
    }

    private void breakIt(Traffic traffic) throws Exception {
        for (String service : Installed.SERVICES) {
            step("rolling upgrade of " + service + ", with traffic", () -> {
                installed.roll(service);
                return again(traffic);
            });
        }
        step("scoring scaled out to " + MOST_SCORERS + " by its HPA", () -> {
            installed.upgrade(AUTOSCALED);
            traffic.readBy(READERS);
            installed.awaitReadyPods("scoring", MOST_SCORERS);
            traffic.readBy(0);
            return again(traffic);
        });
        List<String> victims = new ArrayList<>(Installed.SERVICES);
        if (broker) {
            victims.add("kafka");
        }
        if (store) {
            victims.add("store");
        }
        for (String victim : victims) {
            step("a pod of " + victim + " deleted at once, with traffic", () -> {
                installed.deletePod(victim);
                installed.awaitReady();
                return again(traffic);
            });
        }
        step("scoring scaled in to 1 by its HPA", () -> {
            installed.awaitReadyPods("scoring", 1);
            return again(traffic);
        });
    }

    private String again(Traffic traffic) {
        Traffic.Told told = traffic.told();
        return "so far %d meetings, %d sent again, %d faults, %d restarts"
                .formatted(told.meetings(), told.sentAgain(), told.faults().size(), installed.restarts());
    }
}
