package org.xianfeng.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphanIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private Health guarded;
    private Health unguarded;
    private Process supervisor;

    @BeforeEach
    void start() throws Exception {
        int guardedPort = TestChildren.freePort();
        int unguardedPort = TestChildren.freePort();
        guarded = new Health.PortOpen(guardedPort);
        unguarded = new Health.PortOpen(unguardedPort);
        List<String> command = TestChildren.java();
        command.addAll(List.of(
                TestSupervisor.class.getName(),
                folder.toString(),
                Integer.toString(guardedPort),
                Integer.toString(unguardedPort)));
        supervisor = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("supervisor.log").toFile())
                .start();
        await().atMost(PATIENCE).until(() -> guarded.isGood() && unguarded.isGood());
        await().atMost(PATIENCE).until(() -> records().stillRunning().size() == 2);
    }

    @AfterEach
    void end() throws Exception {
        supervisor.destroyForcibly().waitFor();
        records().endLeftovers();
    }

    @Test
    void a_second_start_on_the_same_folder_is_refused_and_names_the_process() {
        StartFailed refusal = catchThrowableOfType(StartFailed.class, () -> DataFolder.take(folder, 2));
        assertThat(refusal.words().english())
                .contains("is in use by another platform", Long.toString(supervisor.pid()));
        assertThat(supervisor.isAlive()).isTrue();
    }

    @Test
    void a_killed_supervisor_leaves_no_process_behind() throws Exception {
        supervisor.destroyForcibly().waitFor();

        await("the guarded child notices")
                .atMost(PATIENCE)
                .until(() -> records().stillRunning().size() == 1);
        assertThat(guarded.isGood()).isFalse();
        assertThat(unguarded.isGood()).isTrue();

        try (DataFolder _ = DataFolder.take(folder, 2)) {
            assertThat(records().endLeftovers()).hasSize(1);
        }
        assertThat(unguarded.isGood()).isFalse();
    }

    @Test
    void a_process_that_only_has_the_same_number_is_left_alone() throws Exception {
        long another = ProcessHandle.current().pid();
        Path file = folder.resolve("others");
        Files.writeString(file, "kafka " + another + " 12345\n");
        assertThat(new ProcessRecords(file).endLeftovers()).isEmpty();
    }

    private ProcessRecords records() {
        return new ProcessRecords(folder.resolve("processes"));
    }
}
