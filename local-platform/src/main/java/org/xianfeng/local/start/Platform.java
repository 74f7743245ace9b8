package org.xianfeng.local.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.xianfeng.local.broker.Topics;
import org.xianfeng.local.outside.Claim;
import org.xianfeng.local.prepare.Preparation;
import org.xianfeng.local.prepare.Prepared;
import org.xianfeng.local.process.DataFolder;
import org.xianfeng.local.process.ProcessRecords;
import org.xianfeng.local.process.ResidentMemory;
import org.xianfeng.local.process.RestartPolicy;
import org.xianfeng.local.process.StartFailed;
import org.xianfeng.local.process.Supervisor;
import org.xianfeng.local.process.Tree;
import org.xianfeng.local.progress.Progress;
import org.xianfeng.local.secrets.Secrets;

/** One run of the platform, from the first check to the last process stopped. */
final class Platform {
    private final Arguments arguments;
    private final Installation installation;
    private final Progress progress;

    Platform(Arguments arguments, Installation installation, Progress progress) {
        this.arguments = arguments;
        this.installation = installation;
        this.progress = progress;
    }

    static long mebibytes(long bytes) {
        return bytes / (1024 * 1024);
    }

    void run() throws IOException, InterruptedException, StartFailed {
        Path data = arguments.data();
        DataFolder folder = DataFolder.take(data, arguments.port());
        try (folder) {
            ProcessRecords records = new ProcessRecords(Status.records(data));
            for (String leftover : records.endLeftovers()) {
                progress.step("已结束上次遗留的进程 %s", "ended %s, left behind by an earlier start", leftover);
            }
            if (arguments.fresh()) {
                beginAnew(data);
            }
            Plan plan = plan();
            plan.ports().requireFree(plan.store() instanceof StoreAddress.Embedded, arguments.without());
            Map<String, Prepared> prepared = prepare();
            supervise(plan, prepared, records);
        }
    }

    private void beginAnew(Path data) throws IOException {
        Optional<Claim> outside = Claim.in(data);
        FreshData.clear(data);
        progress.step("已清空 %s", "emptied %s", data);
        outside.ifPresent(claim -> progress.step(
                "外部文档库中以 %s_ 开头的数据库未删除：不再需要时请自行删除",
                "the databases in the outside store that begin with %s_ were left: drop them yourself when nobody needs them",
                claim.prefix()));
    }

    private Plan plan() throws IOException, StartFailed {
        Ports ports = new Ports(arguments.port());
        return new Plan(
                installation,
                ports,
                arguments.data(),
                new StoreChoice(arguments.data(), arguments.storePrefix()).of(System.getenv(), ports),
                Secrets.in(arguments.data().resolve("secrets")));
    }

    /** Prepares what is not prepared yet. */
    Map<String, Prepared> prepare() throws IOException, InterruptedException {
        boolean withCaches = !"off".equals(System.getenv("XIANFENG_CLASS_CACHES"));
        Path training = Files.createTempDirectory("xianfeng-training");
        try {
            return new Preparation(installation.prepared(), installation.wardJar(), withCaches, progress)
                    .all(Plan.programs(installation, training));
        } finally {
            Tree.delete(training);
        }
    }

    private void supervise(Plan plan, Map<String, Prepared> prepared, ProcessRecords records)
            throws IOException, InterruptedException, StartFailed {
        double began = progress.seconds();
        Supervisor supervisor = new Supervisor(progress, records, RestartPolicy.usual());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(supervisor), "stop"));
        progress.step("启动文档库与 Kafka", "starting the document store and Kafka");
        supervisor.start(plan.foundations(prepared));
        int created = Topics.read(installation.topics()).createMissing(plan.bootstrapServers());
        progress.step("启动各服务（新建主题 %d 个）", "starting the services (%d topics created)", created);
        supervisor.start(plan.services(prepared, arguments.without()));
        reportReady(plan, supervisor, progress.seconds() - began);
        new FirstStart(arguments, plan, progress).loadDemo();
        new CountDownLatch(1).await();
    }

    private void reportReady(Plan plan, Supervisor supervisor, double seconds) {
        long bytes = ResidentMemory.ofProcess(ProcessHandle.current().pid())
                + supervisor.pids().stream()
                        .mapToLong(ResidentMemory::ofProcess)
                        .sum();
        progress.step(
                "平台已就绪：%s  （启动用时 %.1f 秒，常驻内存 %d MiB，按 Ctrl-C 停止）",
                "the platform is ready: %s  (started in %.1f s, %d MiB resident, Ctrl-C stops it)",
                plan.address(),
                seconds,
                mebibytes(bytes));
    }

    private void stop(Supervisor supervisor) {
        try {
            progress.step("正在停止…", "stopping...");
            supervisor.stopAll();
            progress.step("已停止，数据保留在 %s", "stopped, the data is kept in %s", arguments.data());
        } catch (IOException failure) {
            progress.step("停止时出错：%s", "trouble while stopping: %s", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
