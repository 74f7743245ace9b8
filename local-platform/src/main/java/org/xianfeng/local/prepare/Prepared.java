package org.xianfeng.local.prepare;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program ready to start: its class path, its main class, and perhaps a cache of its loaded classes. */
public record Prepared(String classPath, String mainClass, JavaFlags flags, Path cache) {
    /** The command line, guarded: the process ends when the one that started it is gone. */
    public List<String> command(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(JavaFlags.java().toString());
        command.addAll(flags.asList());
        if (Files.exists(cache)) {
            command.add("-XX:AOTCache=" + cache);
        }
        command.addAll(mainAndArguments(arguments));
        return command;
    }

    /** The command line of the run that writes the cache. */
    List<String> trainingCommand(List<String> properties, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(JavaFlags.java().toString());
        command.addAll(flags.asList());
        command.add("-XX:AOTCacheOutput=" + cache);
        command.addAll(properties);
        command.addAll(mainAndArguments(arguments));
        return command;
    }

    private List<String> mainAndArguments(String... arguments) {
        List<String> rest = new ArrayList<>(List.of("-cp", classPath, "org.xianfeng.local.ward.Ward", mainClass));
        rest.addAll(List.of(arguments));
        return rest;
    }
}
