package org.xianfeng.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How to run one process: its command, what it is told by its environment, and how to see that it is well. */
public record Child(
        String name,
        List<String> command,
        Map<String, String> environment,
        LogFile log,
        Health health,
        Duration patience,
        Duration stopsWithin) {
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(20);

    public Child {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    public Child(String name, List<String> command, Map<String, String> environment, Path log, Health health) {
        this(name, command, environment, new LogFile(log), health, PATIENCE, STOPS_WITHIN);
    }

    public Child withPatience(Duration another) {
        return new Child(name, command, environment, log, health, another, stopsWithin);
    }

    public Child stoppingWithin(Duration another) {
        return new Child(name, command, environment, log, health, patience, another);
    }
}
