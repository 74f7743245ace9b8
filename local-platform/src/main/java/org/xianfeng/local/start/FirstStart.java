package org.xianfeng.local.start;

import java.io.IOException;
import java.time.Clock;
import org.xianfeng.local.demo.DemoSize;
import org.xianfeng.local.loading.DemoRollout;
import org.xianfeng.local.progress.Progress;

/** Loads the demo rollout at the first start, unless somebody decided otherwise then. */
record FirstStart(Arguments arguments, Plan plan, Progress progress) {
    void loadDemo() throws IOException, InterruptedException {
        DemoRollout rollout =
                new DemoRollout(arguments.data(), plan.address(), plan.secrets(), progress, Clock.systemUTC());
        if (arguments.withoutDemo()) {
            rollout.decline();
            return;
        }
        if (arguments.demo().isEmpty() && rollout.isDeclined()) {
            return;
        }
        try {
            rollout.load(arguments.demo().orElseGet(() -> rollout.begunOr(DemoSize.SHORT)));
        } catch (IOException failure) {
            progress.step(
                    "演示数据未能载入完：%s。平台仍在运行；再次 ./start 会从中断处继续",
                    "the demo rollout is not complete: %s. The platform runs on; the next ./start goes on from there",
                    failure);
        }
    }
}
