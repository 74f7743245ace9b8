package org.xianfeng.proof.crash;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Stops this process at the n-th time it comes to one step, says so, and waits to be killed. */
final class FaultPoint {
    private static final String NEVER = "NEVER";
    private final String step;
    private final int time;
    private final AtomicInteger seen = new AtomicInteger();

    /** Step and time as {@code PAGES_WRITTEN@3}, or {@code NEVER}. */
    FaultPoint(String text) {
        String[] parts = text.split("@");
        this.step = parts[0];
        this.time = text.equals(NEVER) ? 0 : Integer.parseInt(parts[1]);
    }

    void at(Step here) {
        if (here.name().equals(step) && seen.incrementAndGet() == time) {
            System.out.println("AT " + here);
            System.out.flush();
            while (true) {
                LockSupport.parkNanos(1_000_000_000L);
            }
        }
    }
}
