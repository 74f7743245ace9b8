package org.xianfeng.proof.lab;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** What it ran on. */
public final class Machine {
    private Machine() {}

    /** Processor time of this process. */
    static double cpuSeconds() {
        return system().getProcessCpuTime() / 1e9;
    }

    private static OperatingSystemMXBean system() {
        return (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    }

    public static String name() {
        OperatingSystemMXBean system = system();
        return "%d cores, %d GB, %s, Java %s, load %.1f"
                .formatted(
                        system.getAvailableProcessors(),
                        Math.round(system.getTotalMemorySize() / 1e9),
                        system.getName(),
                        Runtime.version(),
                        system.getSystemLoadAverage());
    }
}
