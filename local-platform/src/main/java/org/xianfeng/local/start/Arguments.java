package org.xianfeng.local.start;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xianfeng.local.demo.DemoSize;
import org.xianfeng.local.process.StartFailed;

/** What the person asked for on the command line. */
record Arguments(
        Action action,
        int port,
        Path data,
        boolean fresh,
        Optional<DemoSize> demo,
        boolean withoutDemo,
        Set<Service> without,
        Optional<String> storePrefix,
        Optional<Path> demoWorkbook) {
    static final int DEFAULT_PORT = 8080;
    private static final int LAST_PORT = 65535 - Ports.COUNT + 1;

    enum Action {
        START,
        STATUS,
        STOP,
        HELP,
        PREPARE,
        DEMO_WORKBOOK
    }

    static Arguments parse(List<String> words, Path defaultData) throws StartFailed {
        Reading reading = new Reading(defaultData);
        Deque<String> rest = new ArrayDeque<>(words);
        while (!rest.isEmpty()) {
            reading.take(rest.pop(), rest);
        }
        return reading.result();
    }

    /** What was read so far. */
    private static final class Reading {
        private Action action = Action.START;
        private int port = DEFAULT_PORT;
        private Path data;
        private boolean fresh;
        private Optional<DemoSize> demo = Optional.empty();
        private boolean withoutDemo;
        private final Set<Service> without = EnumSet.noneOf(Service.class);
        private Optional<String> storePrefix = Optional.empty();
        private Optional<Path> demoWorkbook = Optional.empty();

        Reading(Path data) {
            this.data = data;
        }

        void take(String word, Deque<String> rest) throws StartFailed {
            switch (word) {
                case "--help", "-h" -> action = Action.HELP;
                case "--status" -> action = Action.STATUS;
                case "--stop" -> action = Action.STOP;
                case "--prepare" -> action = Action.PREPARE;
                case "--port" -> port = Arguments.port(value(word, rest));
                case "--data" ->
                    data = Path.of(value(word, rest)).toAbsolutePath().normalize();
                case "--fresh" -> fresh = true;
                case "--no-demo" -> withoutDemo = true;
                case "--demo" -> demo = Optional.of(size(value(word, rest)));
                case "--store-prefix" -> storePrefix = Optional.of(value(word, rest));
                case "--demo-workbook" -> {
                    action = Action.DEMO_WORKBOOK;
                    demoWorkbook = Optional.of(Path.of(value(word, rest)).toAbsolutePath());
                }
                case "--without" -> without.add(service(value(word, rest)));
                default ->
                    throw new StartFailed(
                            "不认识的参数：%s。请看 ./start --help", "unknown argument: %s. See ./start --help", word);
            }
        }

        Arguments result() throws StartFailed {
            if (withoutDemo && demo.isPresent()) {
                throw new StartFailed("--no-demo 与 --demo 不能同时使用", "--no-demo and --demo exclude each other");
            }
            return new Arguments(
                    action, port, data, fresh, demo, withoutDemo, Set.copyOf(without), storePrefix, demoWorkbook);
        }
    }

    private static Service service(String name) throws StartFailed {
        return Arrays.stream(Service.values())
                .filter(service -> service.shortName().equals(name))
                .findFirst()
                .orElseThrow(() -> new StartFailed("没有名为 %s 的服务", "there is no service called %s", name));
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
