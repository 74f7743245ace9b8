package org.xianfeng.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One child at run time: the process of the moment, and how often it died. */
final class RunningChild {
    /**
     * A Ctrl-C at the terminal reaches every process of the terminal at once. The children ignore it, so that the
     * supervisor stops them in order; their files are for their owner only.
     */
    private static final String SHELL = "trap '' INT HUP; umask 077; exec \"$@\"";

    private final Child child;
    private volatile @Nullable Process process;
    private volatile boolean well;
    private int deaths;

    RunningChild(Child child) {
        this.child = child;
    }

    Child child() {
        return child;
    }

    Process start() throws IOException {
        Files.createDirectories(child.log().path().toAbsolutePath().getParent());
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", SHELL, child.name()));
        command.addAll(child.command());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(child.log().forAppending());
        builder.environment().putAll(child.environment());
        Process started = builder.start();
        process = started;
        return started;
    }

    int waitForEnd() throws InterruptedException {
        Process current = process;
        return current == null ? 0 : current.waitFor();
    }

    /** The number of the process of the moment, 0 when there is none. */
    long pid() {
        Process current = process;
        return current == null || !current.isAlive() ? 0 : current.pid();
    }

    boolean isWell() {
        if (!well && pid() != 0 && child.health().isGood()) {
            well = true;
        }
        return well;
    }

    boolean wasEverWell() {
        return well;
    }

    synchronized int died() {
        deaths++;
        return deaths;
    }

    synchronized int deaths() {
        return deaths;
    }

    synchronized void beyondHope(int enough) {
        deaths = enough;
    }

    synchronized void forgiven() {
        deaths = 0;
    }

    void askToStop() {
        Process current = process;
        if (current != null) {
            current.toHandle().destroy();
        }
    }

    /** Waits for the end; true when it had to be killed. */
    boolean endWithin() throws InterruptedException {
        Process current = process;
        if (current == null || current.waitFor(child.stopsWithin().toMillis(), TimeUnit.MILLISECONDS)) {
            return false;
        }
        current.destroyForcibly().waitFor();
        return true;
    }
}
