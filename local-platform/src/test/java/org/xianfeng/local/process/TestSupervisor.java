package org.xianfeng.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.xianfeng.local.progress.Language;
import org.xianfeng.local.progress.Progress;

/** A supervisor in a process of its own, to be killed: {@code TestSupervisor <folder> <guarded port> <unguarded port>}. */
final class TestSupervisor {
    private TestSupervisor() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        DataFolder.take(folder, 1);
        TestChildren children = new TestChildren(folder);
        Supervisor supervisor = new Supervisor(
                new Progress(System.out, Language.ENGLISH),
                new ProcessRecords(folder.resolve("processes")),
                RestartPolicy.usual());
        supervisor.start(List.of(
                children.guarded("obeys", Integer.parseInt(arguments[1])),
                children.unguarded("obeys", Integer.parseInt(arguments[2]))));
        new CountDownLatch(1).await();
    }
}
