package org.xianfeng.proof.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.xianfeng.local.journey.PlatformCost;
import org.xianfeng.local.process.ResidentMemory;
import org.xianfeng.proof.Options;
import org.xianfeng.proof.lab.Lab;
import org.xianfeng.proof.lab.Server;
import org.xianfeng.proof.peer.BareService;

/** B8: what the whole platform takes of one machine, beside as many services of Spring Boot that do nothing. */
final class OneMachine implements Benchmark {
    private static final List<String> SERVICES = List.of("gateway", "membership", "activity", "scoring", "grievance");
    private static final List<String> OPTIONS =
            List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");
    private static final double GIGABYTE = 1e9;

    @Override
    public String name() {
        return "b8";
    }

    @Override
    public void run(Lab lab, Options options, Report report) {
        List<PlatformCost> ours = new ArrayList<>();
        List<Bare> theirs = new ArrayList<>();
        for (int round = 0; round < options.number("rounds", 3); round++) {
            ours.add(platform());
            theirs.add(bare());
            System.out.println("  round " + (round + 1) + " " + ours.getLast() + " beside " + theirs.getLast());
        }
        row(report, ours);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", SERVICES.size() + " services that do nothing");
        row.put("readySeconds", rounded(median(theirs, Bare::readySeconds)));
        row.put("memoryGB", rounded(median(theirs, one -> one.bytes() / GIGABYTE)));
        row.put("cpuSecondsEach", rounded(median(theirs, Bare::cpuSecondsEach)));
        report.row(row);
        report.figure("seconds-to-points", median(ours, PlatformCost::pointsSeconds));
        report.figure("gigabytes-idle", median(ours, one -> one.idleBytes() / GIGABYTE));
        report.figure("gigabytes-busy", median(ours, one -> one.busyBytes() / GIGABYTE));
        report.figure("cpu-seconds-of-dearest-service", median(ours, OneMachine::dearest));
        report.figure(
                "ready-beside-bare", median(ours, PlatformCost::readySeconds) / median(theirs, Bare::readySeconds));
    }

    private static void row(Report report, List<PlatformCost> ours) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", "platform");
        row.put("readySeconds", rounded(median(ours, PlatformCost::readySeconds)));
        row.put("pointsSeconds", rounded(median(ours, PlatformCost::pointsSeconds)));
        row.put("idleGB", rounded(median(ours, one -> one.idleBytes() / GIGABYTE)));
        row.put("busyGB", rounded(median(ours, one -> one.busyBytes() / GIGABYTE)));
        Map<String, Double> cpu = new LinkedHashMap<>();
        ours.getFirst()
                .cpuSeconds()
                .keySet()
                .forEach(process -> cpu.put(
                        process, rounded(median(ours, one -> one.cpuSeconds().getOrDefault(process, 0.0)))));
        row.put("cpuSeconds", cpu);
        report.row(row);
    }

    private static double dearest(PlatformCost cost) {
        return SERVICES.stream()
                .mapToDouble(service -> cost.cpuSeconds().get(service))
                .max()
                .orElseThrow();
    }

    private static PlatformCost platform() {
        try {
            Path data = Files.createTempDirectory("xianfeng-cost");
            try {
                return PlatformCost.measure(data);
            } finally {
                try (Stream<Path> all = Files.walk(data)) {
                    all.sorted(Comparator.reverseOrder())
                            .forEach(one -> one.toFile().delete());
                }
            }
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private record Bare(double readySeconds, long bytes, double cpuSecondsEach) {}

    /** All of them at once, as the platform starts its own. */
    private static Bare bare() {
        List<Server> servers = new ArrayList<>();
        try (ExecutorService together = Executors.newFixedThreadPool(SERVICES.size())) {
            long begun = System.nanoTime();
            List<Future<Server>> starting = SERVICES.stream()
                    .map(_ -> together.submit(() -> Server.start(BareService.class, OPTIONS)))
                    .toList();
            for (Future<Server> one : starting) {
                servers.add(one.get());
            }
            double ready = (System.nanoTime() - begun) / 1e9;
            long bytes = servers.stream()
                    .mapToLong(one -> ResidentMemory.ofProcess(one.id()))
                    .sum();
            double cpu = servers.stream().mapToDouble(Server::cpuSeconds).sum();
            return new Bare(ready, bytes, cpu / servers.size());
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        } finally {
            servers.forEach(Server::kill);
        }
    }

    private static <T> double median(List<T> runs, ToDoubleFunction<T> value) {
        return Report.median(runs.stream().mapToDouble(value).toArray());
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
