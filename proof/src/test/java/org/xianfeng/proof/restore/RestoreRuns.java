package org.xianfeng.proof.restore;

import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.xianfeng.local.journey.GatewayJourney;
import org.xianfeng.local.journey.RestoredPlatform;
import org.xianfeng.local.journey.Traffic;
import org.xianfeng.proof.Options;

/** Loses the ledgers, then everything, puts both back, and holds every balance to what it must be. */
public final class RestoreRuns {
    private static final String SCORING = "scoring";
    private static final String GROUPS = "scoring-service";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** What is on its way is in the ledgers by then. */
    private static final Duration QUIET = Duration.ofSeconds(5);

    /** What a backup begins with may be older than the event that is being handled. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final RestoredPlatform platform;
    private final GatewayJourney journey;
    private final Path folder;
    private final Duration use;
    private final List<String> faults = new ArrayList<>();

    private RestoreRuns(RestoredPlatform platform, Path folder, Duration use) throws Exception {
        this.platform = platform;
        this.journey = platform.journey();
        this.folder = folder;
        this.use = use;
    }

    /** Ends well when nothing that was told is missing, and when a restore that leaves the groups where they were is found out. */
    public static boolean run(Options options) {
        boolean outside = options.text("store", "embedded").equals("outside");
        Duration use = Duration.ofSeconds(options.number("seconds", 15));
        try {
            Path folder = Files.createTempDirectory("xianfeng-restore");
            try (RestoredPlatform platform = RestoredPlatform.start(folder.resolve("data"), outside)) {
                RestoreRuns run = new RestoreRuns(platform, folder, use);
                run.ledgersAreLost();
                if (!outside) {
                    run.everythingIsLost();
                }
                run.faults.forEach(System.out::println);
                System.out.println(run.faults.isEmpty() ? "ok" : "FAILED");
                return run.faults.isEmpty();
            } finally {
                remove(folder);
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
        System.out.printf("%-66s %5.0f s  %s%n", what, (System.nanoTime() - begun) / 1e9, seen);
    }

    /** With everything else in use: meetings go in before, during and after the backup, and while the ledgers are away. */
    private void ledgersAreLost() throws Exception {
        step("a meeting, a lesson and a need are in the ledgers", journey::liveThroughADay);
        try (Traffic traffic = journey.traffic()) {
            step("meetings go in", () -> used(traffic));
            Instant before = Instant.now().minus(MARGIN);
            Backup backup = Backup.of(platform.scoring());
            System.out.println("backup of the ledgers: " + backup.documents() + " documents");
            step("more meetings go in", () -> used(traffic));
            step("traffic pauses; scoring stands still, its database is replaced", () -> {
                traffic.pause();
                Thread.sleep(QUIET);
                platform.halt(SCORING);
                backup.restore(platform.scoring());
                platform.kill(SCORING);
                return "";
            });
            step("a dry run tells what is missing", () -> {
                long missing = rebuiltSoon().differences();
                if (missing == 0) {
                    faults.add("nothing was missing after the restore: this run has shown nothing");
                }
                return missing + " differences";
            });
            step("traffic goes on; groups are set back while scoring stands still", () -> {
                traffic.goOn();
                platform.halt(SCORING);
                int partitions = new GroupOffsets(platform.broker(), GROUPS).setBackTo(before);
                platform.kill(SCORING);
                return partitions + " partitions set back";
            });
            step("traffic stops", () -> {
                used(traffic);
                traffic.close();
                Traffic.Told told = traffic.told();
                faults.addAll(told.faults());
                return told.meetings() + " meetings, " + told.sentAgain() + " requests sent again";
            });
            step("every balance exact, every page intact", () -> journey.settle(traffic));
        }
        noDifference();
    }

    /** The data folder is copied while nothing runs, used on, lost, and the copy takes its place. */
    private void everythingIsLost() throws Exception {
        Path data = folder.resolve("data");
        Path copy = folder.resolve("copy");
        GatewayJourney.Snapshot then = journey.snapshot();
        step("stopped, the data folder is copied", () -> {
            platform.stop();
            copy(data, copy);
            return "";
        });
        step("started, used on, stopped, and the data folder is lost", () -> {
            platform.startFrom(data);
            noDifference();
            platform.stop();
            remove(data);
            return "";
        });
        step("started from the copy", () -> {
            platform.startFrom(copy);
            return "";
        });
        step("every balance as at the copy, every page intact", () -> journey.confirm(then));
        noDifference();
    }

    private void noDifference() throws Exception {
        step("a dry run of a rebuild", () -> {
            GatewayJourney.Rebuilt rebuilt = rebuiltSoon();
            if (rebuilt.differences() > 0) {
                faults.add(rebuilt.toString());
            }
            return rebuilt.events() + " events, " + rebuilt.pages() + " pages, " + rebuilt.differences()
                    + " differences";
        });
    }

    private GatewayJourney.Rebuilt rebuiltSoon() {
        return await("a rebuild").atMost(PATIENCE).ignoreExceptions().until(journey::rebuild, rebuilt -> true);
    }

    private String used(Traffic traffic) throws InterruptedException {
        Thread.sleep(use);
        return traffic.told().meetings() + " meetings so far";
    }

    private static void copy(Path from, Path to) throws Exception {
        int ended = new ProcessBuilder("cp", "-a", from.toString(), to.toString())
                .inheritIO()
                .start()
                .waitFor();
        if (ended != 0) {
            throw new IllegalStateException("cp ended with " + ended);
        }
    }

    private static void remove(Path folder) throws Exception {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(one -> one.toFile().delete());
        }
    }
}
