package org.xianfeng.local.start;

import org.xianfeng.local.progress.Progress;

/** Loads the demo rollout when nobody has decided otherwise. */
record FirstStart(Arguments arguments, Plan plan, Progress progress) {
    void loadDemo() {}
}
