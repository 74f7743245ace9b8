package org.xianfeng.proof.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * {@code kubectl} and {@code helm} in one namespace.
 *
 * @param kubectl the command, with arguments where it has some
 */
record Commands(List<String> kubectl, List<String> helm, String namespace) {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** As {@code KUBECTL} and {@code HELM} say, else those on the path. */
    static Commands fromEnvironment(String namespace) {
        return new Commands(words("KUBECTL", "kubectl"), words("HELM", "helm"), namespace);
    }

    private static List<String> words(String variable, String otherwise) {
        String given = System.getenv(variable);
        return Arrays.asList((given == null || given.isBlank() ? otherwise : given).split(" +"));
    }

    /** What kubectl says in this namespace. @throws IllegalStateException with its output when it fails */
    String kubectl(String... arguments) {
        List<String> command = new ArrayList<>(kubectl);
        command.addAll(List.of("-n", namespace));
        command.addAll(List.of(arguments));
        return run(command);
    }

    String helm(List<String> arguments) {
        List<String> command = new ArrayList<>(helm);
        command.addAll(List.of("-n", namespace));
        command.addAll(arguments);
        return run(command);
    }

    static String run(List<String> command) {
        try {
            Path said = Files.createTempFile("xianfeng", ".out");
            try {
                Process process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
                boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                String output = Files.readString(said, StandardCharsets.UTF_8);
                if (!ended || process.exitValue() != 0) {
                    process.destroyForcibly();
                    throw new IllegalStateException(String.join(" ", command) + "\n" + output);
                }
                return output;
            } finally {
                Files.delete(said);
            }
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
