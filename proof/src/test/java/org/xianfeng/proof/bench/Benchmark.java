package org.xianfeng.proof.bench;

import org.xianfeng.proof.Options;
import org.xianfeng.proof.lab.Lab;

/** One of the benchmarks, by its number. */
interface Benchmark {
    String name();

    void run(Lab lab, Options options, Report report);
}
