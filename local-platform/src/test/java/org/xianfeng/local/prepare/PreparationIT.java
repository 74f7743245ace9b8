package org.xianfeng.local.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.local.process.Health;
import org.xianfeng.local.progress.Language;
import org.xianfeng.local.progress.Progress;
import org.xianfeng.local.store.Store;

/** Uses the jars that the package phase made. */
class PreparationIT {
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    @TempDir
    Path folder;

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();

    @Test
    void a_program_is_trained_once_and_then_starts_from_its_cache() throws Exception {
        Prepared first = prepare(true);
        assertThat(first.cache()).isNotEmptyFile();
        assertThat(startedWith(first, "-Xlog:aot")).contains("Opened AOT cache");
        assertThat(told()).contains("making the class cache of store");

        terminal.reset();
        assertThat(prepare(true)).isEqualTo(first);
        assertThat(told()).isEmpty();
    }

    @Test
    void a_program_runs_without_a_cache_too() throws Exception {
        Prepared prepared = prepare(false);
        assertThat(prepared.cache()).doesNotExist();
        assertThat(startedWith(prepared, "-Dx=y")).contains("store ready");
    }

    private Prepared prepare(boolean withCaches) throws Exception {
        Progress progress = new Progress(new PrintStream(terminal, true, StandardCharsets.UTF_8), Language.ENGLISH);
        Program program = new Program(
                "store",
                TARGET.resolve("local-platform.jar"),
                Store.class.getName(),
                new JavaFlags(64),
                List.of("-Dxianfeng.training=true"),
                List.of(folder.resolve("training").toString(), "0"),
                Map.of());
        Path ward = TARGET.resolve("local-platform-ward.jar");
        return new Preparation(folder.resolve("prepared"), ward, withCaches, progress)
                .all(List.of(program))
                .get("store");
    }

    private String startedWith(Prepared prepared, String flag) throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        List<String> command =
                new ArrayList<>(prepared.command(folder.resolve("data").toString(), Integer.toString(port)));
        command.add(1, flag);
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        await().atMost(Duration.ofSeconds(30)).until(() -> new Health.PortOpen(port).isGood());
        process.toHandle().destroy();
        process.waitFor();
        return Files.readString(log);
    }

    private String told() {
        return terminal.toString(StandardCharsets.UTF_8);
    }
}
