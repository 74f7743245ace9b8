package org.xianfeng.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Which processes were started, on disk, so that a later start finds those that were left behind.
 *
 * <p>A process is known by its number and its start time together: numbers are used again.
 */
public final class ProcessRecords {
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(25);

    private final Path file;
    private final Map<String, String> lines = new LinkedHashMap<>();

    public ProcessRecords(Path file) {
        this.file = file;
    }

    /** One process as it was recorded and is still running. */
    public record Running(String name, ProcessHandle process) {}

    synchronized void started(String name, ProcessHandle process) throws IOException {
        lines.put(name, name + " " + process.pid() + " " + startMillis(process));
        write();
    }

    synchronized void allStopped() throws IOException {
        lines.clear();
        write();
    }

    /** Those recorded processes that still run. */
    public List<Running> stillRunning() throws IOException {
        List<Running> running = new ArrayList<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                String[] parts = line.split(" ");
                find(parts).ifPresent(process -> running.add(new Running(parts[0], process)));
            }
        }
        return running;
    }

    /** Ends what an earlier start left behind, and says what that was. */
    public List<String> endLeftovers() throws IOException {
        List<Running> leftovers = stillRunning();
        leftovers.forEach(leftover -> leftover.process().destroy());
        for (Running leftover : leftovers) {
            awaitEnd(leftover.process());
        }
        return leftovers.stream()
                .map(leftover -> leftover.name() + " (" + leftover.process().pid() + ")")
                .toList();
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(STOPS_WITHIN.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException hangs) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<ProcessHandle> find(String[] parts) {
        return ProcessHandle.of(Long.parseLong(parts[1]))
                .filter(ProcessHandle::isAlive)
                .filter(process -> startMillis(process) == Long.parseLong(parts[2]));
    }

    private static long startMillis(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private void write() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(fresh, lines.values());
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
