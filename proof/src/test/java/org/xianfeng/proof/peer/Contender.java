package org.xianfeng.proof.peer;

import org.xianfeng.proof.lab.Run;
import org.xianfeng.proof.lab.Workload;

/** One way to do the work, or a part of it as a limit. */
public interface Contender {
    String name();

    /** Does the work once on an empty database; the topic holds at least these events. */
    Run run(Workload workload);
}
