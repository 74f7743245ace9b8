package org.xianfeng.local.start;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.xianfeng.local.demo.DemoSize;
import org.xianfeng.local.process.StartFailed;

/** What the person asked for on the command line. */
record Arguments(Action action, int port, Path data, boolean fresh, Optional<DemoSize> demo, boolean withoutDemo) {
    static final int DEFAULT_PORT = 8080;
    private static final int LAST_PORT = 65535 - Ports.COUNT + 1;

    enum Action {
        START,
        STATUS,
        STOP,
        HELP,
        PREPARE
    }

    static Arguments parse(List<String> words, Path defaultData) throws StartFailed {
        Arguments result = new Arguments(Action.START, DEFAULT_PORT, defaultData, false, Optional.empty(), false);
        Deque<String> rest = new ArrayDeque<>(words);
        while (!rest.isEmpty()) {
            result = result.with(rest.pop(), rest);
        }
        if (result.withoutDemo && result.demo.isPresent()) {
            throw new StartFailed("--no-demo 与 --demo 不能同时使用", "--no-demo and --demo exclude each other");
        }
        return result;
    }

    private Arguments with(String word, Deque<String> rest) throws StartFailed {
        return switch (word) {
            case "--help", "-h" -> doing(Action.HELP);
            case "--status" -> doing(Action.STATUS);
            case "--stop" -> doing(Action.STOP);
            case "--prepare" -> doing(Action.PREPARE);
            case "--port" -> new Arguments(action, port(value(word, rest)), data, fresh, demo, withoutDemo);
            case "--data" ->
                new Arguments(
                        action,
                        port,
                        Path.of(value(word, rest)).toAbsolutePath().normalize(),
                        fresh,
                        demo,
                        withoutDemo);
            case "--fresh" -> new Arguments(action, port, data, true, demo, withoutDemo);
            case "--no-demo" -> new Arguments(action, port, data, fresh, demo, true);
            case "--demo" ->
                new Arguments(action, port, data, fresh, Optional.of(size(value(word, rest))), withoutDemo);
            default ->
                throw new StartFailed("不认识的参数：%s。请看 ./start --help", "unknown argument: %s. See ./start --help", word);
        };
    }

    private Arguments doing(Action another) {
        return new Arguments(another, port, data, fresh, demo, withoutDemo);
    }

    private static String value(String word, Deque<String> rest) throws StartFailed {
        String value = rest.poll();
        if (value == null) {
            throw new StartFailed("%s 缺少取值", "%s needs a value", word);
        }
        return value;
    }

    private static int port(String value) throws StartFailed {
        int port = value.matches("\\d{1,5}") ? Integer.parseInt(value) : 0;
        if (port < 1024 || port > LAST_PORT) {
            throw new StartFailed(
                    "--port 应为 1024 到 %d 之间的数，而不是 %s",
                    "--port wants a number from 1024 to %d, not %s", LAST_PORT, value);
        }
        return port;
    }

    private static DemoSize size(String value) throws StartFailed {
        return switch (value) {
            case "short" -> DemoSize.SHORT;
            case "full" -> DemoSize.FULL;
            default -> throw new StartFailed("--demo 只接受 short 或 full", "--demo takes short or full, not %s", value);
        };
    }
}
