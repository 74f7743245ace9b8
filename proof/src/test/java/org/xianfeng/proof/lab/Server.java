package org.xianfeng.proof.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A broker or a store as a process of its own, which says {@code ... ready at <address>} when it is. */
public final class Server implements AutoCloseable {
    private static final String READY = " ready at ";

    private final Process process;
    private final String address;
    private volatile String lastWords = "";

    private Server(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Starts a main class with the classes of this process. */
    public static Server start(Class<?> main, List<String> jvmOptions, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String address = address(main, lines);
            Server server = new Server(process, address);
            Thread.ofPlatform().daemon().start(() -> server.listen(lines));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String address(Class<?> main, BufferedReader lines) throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            int ready = line.indexOf(READY);
            if (ready >= 0) {
                return line.substring(ready + READY.length()).replace("/", "");
            }
        }
        throw new IllegalStateException(main.getSimpleName() + " did not start:\n" + said);
    }

    private void listen(BufferedReader lines) {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                lastWords = line;
            }
        } catch (IOException _) {
            Thread.yield();
        }
    }

    /** The last line that it wrote after it was ready. */
    public String lastWords() {
        return lastWords;
    }

    public String address() {
        return address;
    }

    public long id() {
        return process.pid();
    }

    /** Processor time that it took so far. */
    public double cpuSeconds() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    /** Signal 9, and waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        waitFor(10);
    }

    /** Whether it is gone within that time, by whoever's doing. */
    public boolean hasEnded(Duration most) {
        return waitFor((int) most.toSeconds());
    }

    @Override
    public void close() {
        process.destroy();
        if (!waitFor(20)) {
            kill();
        }
    }

    private boolean waitFor(int seconds) {
        try {
            return process.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
