package org.xianfeng.local.journey;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xianfeng.local.process.ResidentMemory;

/**
 * What the platform takes of one machine, on an empty data folder and the embedded store.
 *
 * @param readySeconds from the start of the launcher until every service answers
 * @param pointsSeconds from the same start until a check-in, made as people make it, is shown as points
 * @param idleBytes memory of all processes when it is ready
 * @param busyBytes the same after a burst of requests
 * @param cpuSeconds of each process until it is ready
 */
public record PlatformCost(
        double readySeconds, double pointsSeconds, long idleBytes, long busyBytes, Map<String, Double> cpuSeconds) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int BURST = 3_000;

    /** Starts it, goes to a meeting, sends a burst of requests, and stops it. */
    public static PlatformCost measure(Path data) throws Exception {
        long begun = System.nanoTime();
        try (RunningPlatform platform =
                RunningPlatform.start(data, RunningPlatform.freePorts(), JourneyStore.EMBEDDED, Map.of())) {
            double ready = seconds(begun);
            Map<String, Double> cpu = cpuSeconds(platform);
            long idle = memory(platform);
            Visitor machine = Visitor.machine(platform.address(), "platform-loader", platform.loaderSecret());
            String account = "/api/scoring/accounts/member/" + checkedIn(platform, machine) + "/balance?year="
                    + LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(50))
                    .ignoreExceptions()
                    .until(() -> machine.read(account)
                                    .get("confirmedPointsHundredths")
                                    .asLong()
                            > 0);
            double points = seconds(begun);
            for (int i = 0; i < BURST; i++) {
                machine.read(account);
            }
            return new PlatformCost(ready, points, idle, memory(platform), cpu);
        }
    }

    private static String checkedIn(RunningPlatform platform, Visitor machine) throws Exception {
        Founding founding = new Founding(
                platform.address(),
                machine,
                Visitor.machine(platform.address(), "platform-granter", platform.granterSecret()));
        founding.organisations(LiveBranch.ID);
        List<String> members = founding.members(LiveBranch.ID, 4);
        LiveBranch.of(founding, members).holdMeeting();
        return members.getFirst();
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static Map<String, Double> cpuSeconds(RunningPlatform platform) throws IOException {
        Map<String, Double> seconds = new TreeMap<>();
        platform.processes()
                .forEach((name, process) -> seconds.put(
                        name,
                        process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3));
        return seconds;
    }

    private static long memory(RunningPlatform platform) throws IOException {
        return platform.processes().values().stream()
                .mapToLong(process -> ResidentMemory.ofProcess(process.pid()))
                .sum();
    }
}
