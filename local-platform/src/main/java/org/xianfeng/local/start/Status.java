package org.xianfeng.local.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.xianfeng.local.process.DataFolder;
import org.xianfeng.local.process.ProcessRecords;
import org.xianfeng.local.process.ResidentMemory;
import org.xianfeng.local.progress.Progress;

/** What runs on a data folder, seen from another process. */
record Status(Progress progress, Path data) {
    static Path records(Path data) {
        return data.resolve("run").resolve("processes");
    }

    void print() throws IOException {
        Optional<DataFolder.Holder> holder = DataFolder.holder(data);
        if (holder.isEmpty()) {
            progress.step("%s 上没有运行中的平台", "no platform runs on %s", data);
            return;
        }
        int port = holder.get().port();
        progress.step(
                "平台运行中：http://127.0.0.1:%d，进程 %d",
                "the platform runs: http://127.0.0.1:%d, process %d",
                port,
                holder.get().pid());
        long total = ResidentMemory.ofProcess(holder.get().pid());
        for (ProcessRecords.Running running : new ProcessRecords(records(data)).stillRunning()) {
            long bytes = ResidentMemory.ofProcess(running.process().pid());
            total += bytes;
            progress.line("  %-12s %8d %6d MiB  %s"
                    .formatted(
                            running.name(),
                            running.process().pid(),
                            Platform.mebibytes(bytes),
                            health(running.name(), port)));
        }
        progress.line("  %-12s %8s %6d MiB".formatted("=", "", Platform.mebibytes(total)));
    }

    private static String health(String name, int port) {
        return Arrays.stream(Service.values())
                .filter(service -> service.shortName().equals(name))
                .findFirst()
                .map(service -> Plan.health(service, new Ports(port)).isGood() ? "ready" : "not ready")
                .orElse("");
    }

    void stop() throws IOException, InterruptedException {
        Optional<DataFolder.Holder> holder = DataFolder.holder(data);
        Optional<ProcessHandle> process = holder.flatMap(known -> ProcessHandle.of(known.pid()));
        if (process.isEmpty()) {
            progress.step("%s 上没有运行中的平台", "no platform runs on %s", data);
            return;
        }
        process.get().destroy();
        process.get().onExit().join();
        progress.step("已停止", "stopped");
    }
}
