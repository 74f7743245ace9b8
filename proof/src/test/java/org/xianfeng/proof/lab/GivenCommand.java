package org.xianfeng.proof.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;

/** What only the owner of this machine can do to a server that is not ours, as a shell command in the environment. */
final class GivenCommand {
    private static final int SECONDS = 120;

    private GivenCommand() {}

    /** Runs it to its end. @throws IllegalStateException if it is not given, fails, or does not end */
    static void run(String name) {
        String command = System.getenv(name);
        if (command == null) {
            throw new IllegalStateException(
                    name + " is not set: the command that does this to the store at MONGODB_URI");
        }
        try {
            Process process = new ProcessBuilder("sh", "-c", command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(name + " did not do it: " + command);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
