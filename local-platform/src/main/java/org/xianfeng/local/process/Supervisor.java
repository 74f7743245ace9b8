package org.xianfeng.local.process;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.xianfeng.local.progress.Progress;

/** Starts children group by group, starts again what dies, and stops all in the opposite order. */
public final class Supervisor {
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final Duration FORGIVEN_AFTER = Duration.ofMinutes(10);
    private static final Duration ROTATE_EVERY = Duration.ofMinutes(1);
    private static final int LINES_OF_LOG = 15;

    private final Progress progress;
    private final ProcessRecords records;
    private final RestartPolicy policy;
    private final List<List<RunningChild>> groups = new ArrayList<>();
    private final CountDownLatch stopping = new CountDownLatch(1);

    public Supervisor(Progress progress, ProcessRecords records, RestartPolicy policy) {
        this.progress = progress;
        this.records = records;
        this.policy = policy;
        Thread.ofPlatform().daemon().name("logs").start(this::keepLogsSmall);
    }

    /** Starts a group together and returns when every one of it is well. */
    public void start(List<Child> children) throws StartFailed, InterruptedException {
        List<RunningChild> group = children.stream().map(RunningChild::new).toList();
        synchronized (groups) {
            if (isStopping()) {
                throw new StartFailed("正在停止", "stopping");
            }
            groups.add(group);
            for (RunningChild running : group) {
                Thread.ofPlatform()
                        .daemon()
                        .name("keep-" + running.child().name())
                        .start(() -> keep(running));
            }
        }
        awaitWell(group);
    }

    private void awaitWell(List<RunningChild> group) throws StartFailed, InterruptedException {
        long start = System.nanoTime();
        List<RunningChild> waiting = new ArrayList<>(group);
        while (!waiting.isEmpty()) {
            for (RunningChild running : List.copyOf(waiting)) {
                if (running.isWell()) {
                    waiting.remove(running);
                    progress.step("%s 已就绪", "%s is ready", running.child().name());
                } else {
                    checkHope(running, Duration.ofNanos(System.nanoTime() - start));
                }
            }
            if (!waiting.isEmpty() && stopping.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new StartFailed("正在停止", "stopping");
            }
        }
    }

    private void checkHope(RunningChild running, Duration waited) throws StartFailed {
        Child child = running.child();
        if (running.deaths() >= policy.deathsBeforeWell()) {
            throw new StartFailed(
                    "%s 启动失败（连续退出 %d 次）。日志：%s%n%s",
                    "%s does not start (it ended %d times). Log: %s%n%s",
                    child.name(),
                    running.deaths(),
                    child.log().path(),
                    lastLines(child));
        }
        if (waited.compareTo(child.patience()) > 0) {
            throw new StartFailed(
                    "%s 在 %d 秒内未就绪。日志：%s%n%s",
                    "%s was not ready within %d s. Log: %s%n%s",
                    child.name(),
                    child.patience().toSeconds(),
                    child.log().path(),
                    lastLines(child));
        }
    }

    private static String lastLines(Child child) {
        return String.join(System.lineSeparator(), child.log().lastLines(LINES_OF_LOG));
    }

    private void keep(RunningChild running) {
        try {
            while (startUnlessStopping(running)) {
                long began = System.nanoTime();
                int exit = running.waitForEnd();
                if (isStopping()) {
                    return;
                }
                if (System.nanoTime() - began > FORGIVEN_AFTER.toNanos()) {
                    running.forgiven();
                }
                reportDeath(running, exit);
            }
        } catch (IOException failure) {
            progress.step(
                    "%s 无法启动：%s", "%s cannot be started: %s", running.child().name(), failure);
            running.beyondHope(policy.deathsBeforeWell());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean startUnlessStopping(RunningChild running) throws IOException {
        synchronized (groups) {
            if (isStopping() || (!running.wasEverWell() && running.deaths() >= policy.deathsBeforeWell())) {
                return false;
            }
            Process process = running.start();
            records.started(running.child().name(), process.toHandle());
            return true;
        }
    }

    private void reportDeath(RunningChild running, int exit) throws InterruptedException {
        Duration pause = policy.pauseAfter(running.died());
        progress.step(
                "%s 意外退出（状态 %d），%d 毫秒后重新启动，日志：%s",
                "%s ended unexpectedly (status %d), started again in %d ms, log: %s",
                running.child().name(),
                exit,
                pause.toMillis(),
                running.child().log().path());
        stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The processes of the moment. */
    public List<Long> pids() {
        synchronized (groups) {
            return groups.stream()
                    .flatMap(List::stream)
                    .map(RunningChild::pid)
                    .filter(pid -> pid != 0)
                    .toList();
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    /** Stops the last group first; within a group all at once; kills what does not stop in time. */
    public void stopAll() throws InterruptedException, IOException {
        stopping.countDown();
        List<List<RunningChild>> inOrder;
        synchronized (groups) {
            inOrder = groups.reversed();
        }
        for (List<RunningChild> group : inOrder) {
            group.forEach(RunningChild::askToStop);
            for (RunningChild running : group) {
                if (running.endWithin()) {
                    progress.step(
                            "%s 未能按时停止，已强制结束",
                            "%s did not stop in time and was killed",
                            running.child().name());
                }
            }
        }
        records.allStopped();
    }

    private void keepLogsSmall() {
        try {
            while (!stopping.await(ROTATE_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                List<LogFile> logs;
                synchronized (groups) {
                    logs = groups.stream()
                            .flatMap(List::stream)
                            .map(running -> running.child().log())
                            .toList();
                }
                for (LogFile log : logs) {
                    log.rotateWhenLarge();
                }
            }
        } catch (IOException failure) {
            progress.step("日志无法轮换：%s", "logs cannot be rotated: %s", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
