package org.xianfeng.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.local.progress.Language;
import org.xianfeng.local.progress.Progress;

class SupervisorIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private TestChildren children;
    private ProcessRecords records;
    private Supervisor supervisor;

    @BeforeEach
    void prepare() {
        children = new TestChildren(folder);
        records = new ProcessRecords(folder.resolve("processes"));
        Progress progress = new Progress(new PrintStream(terminal, true, StandardCharsets.UTF_8), Language.ENGLISH);
        supervisor =
                new Supervisor(progress, records, new RestartPolicy(Duration.ofMillis(50), Duration.ofSeconds(1), 3));
    }

    @AfterEach
    void end() throws Exception {
        supervisor.stopAll();
    }

    @Test
    void a_child_that_dies_is_started_again_and_reported() throws Exception {
        Child child = children.guarded("obeys", TestChildren.freePort());
        supervisor.start(List.of(child));
        long first = supervisor.pids().getFirst();

        ProcessHandle.of(first).orElseThrow().destroyForcibly();

        await().atMost(PATIENCE)
                .until(() -> !supervisor.pids().isEmpty() && supervisor.pids().getFirst() != first);
        await().atMost(PATIENCE).until(child.health()::isGood);
        assertThat(told()).contains(child.name() + " ended unexpectedly (status 137), started again in 50 ms");
    }

    @Test
    void a_child_that_fails_once_gets_another_chance() throws Exception {
        Child child = children.guarded("fails-once", TestChildren.freePort());
        supervisor.start(List.of(child));
        assertThat(child.health().isGood()).isTrue();
        assertThat(told()).contains("ended unexpectedly (status 3)").contains("is ready");
    }

    @Test
    void a_child_that_cannot_start_is_given_up_with_the_last_lines_of_its_log() throws Exception {
        Child child = children.guarded("fails", TestChildren.freePort());
        StartFailed failure = catchThrowableOfType(StartFailed.class, () -> supervisor.start(List.of(child)));
        assertThat(failure.words().english())
                .contains(
                        "does not start (it ended 3 times)",
                        "the reason why it fails",
                        child.log().path().toString());
        assertThat(failure.words().chinese()).contains("启动失败");
    }

    @Test
    void the_last_group_started_is_stopped_first() throws Exception {
        int below = TestChildren.freePort();
        int above = TestChildren.freePort();
        supervisor.start(List.of(children.guarded("obeys", below)));
        supervisor.start(List.of(children.guarded("obeys", above)));

        supervisor.stopAll();

        assertThat(Files.readAllLines(children.journal()))
                .containsExactly("start " + below, "start " + above, "stop " + above, "stop " + below);
        assertThat(supervisor.pids()).isEmpty();
        assertThat(records.stillRunning()).isEmpty();
    }

    @Test
    void a_child_that_does_not_stop_in_time_is_killed() throws Exception {
        supervisor.start(List.of(children.guarded("ignores-terminate", TestChildren.freePort())));
        supervisor.stopAll();
        assertThat(supervisor.pids()).isEmpty();
        assertThat(told()).contains("did not stop in time and was killed");
    }

    private String told() {
        return terminal.toString(StandardCharsets.UTF_8);
    }
}
