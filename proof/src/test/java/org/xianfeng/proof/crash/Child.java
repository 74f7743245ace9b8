package org.xianfeng.proof.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** A Java process of its own, what it said, and its end by signal 9. */
public final class Child implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final Deque<String> said = new ConcurrentLinkedDeque<>();
    private final AtomicInteger wrote = new AtomicInteger(-1);
    private volatile boolean ready;
    private volatile boolean stopped;

    private Child(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::listen);
    }

    /** Starts a main class with the classes of this process. */
    public static Child start(Class<?> main, List<String> jvmOptions, List<String> arguments) {
        List<String> command = Classes.java();
        command.addAll(jvmOptions);
        command.add(main.getName());
        command.addAll(arguments);
        try {
            return new Child(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("WROTE ")) {
                    wrote.set(Integer.parseInt(line.substring(6)));
                } else if (line.startsWith("AT ")) {
                    stopped = true;
                } else if (line.equals("READY")) {
                    ready = true;
                } else {
                    said.add(line);
                }
            }
        } catch (IOException _) {
            said.add("(its output broke off)");
        }
    }

    /** The highest number that it said is written, or -1. */
    public int wrote() {
        return wrote.get();
    }

    /** Whether it has come to its fault point. */
    public boolean isStopped() {
        return stopped;
    }

    public void awaitReady() {
        await("it is ready", () -> ready);
    }

    /** Waits for something that this process brings about; fails at once when it is gone. */
    public void await(String what, BooleanSupplier holds) {
        await(what, holds, () -> "");
    }

    /** The same, and what to say when it does not happen. */
    public void await(String what, BooleanSupplier holds, Supplier<String> otherwise) {
        try {
            holds(what, holds);
        } catch (ConditionTimeoutException late) {
            throw new IllegalStateException(
                    what + " did not come. " + otherwise.get() + "\n" + String.join("\n", said), late);
        }
    }

    private void holds(String what, BooleanSupplier holds) {
        Awaitility.await(what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .pollInSameThread()
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException("the process ended: " + String.join("\n", said));
                    }
                    return holds.getAsBoolean();
                });
    }

    /** Asks for something on its standard input. */
    public void ask(String line) {
        try {
            Writer input = process.outputWriter(StandardCharsets.UTF_8);
            input.write(line + "\n");
            input.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Everything it said that was not an answer. */
    public List<String> said() {
        return List.copyOf(said);
    }

    public long id() {
        return process.pid();
    }

    /** Signal 9, and waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
