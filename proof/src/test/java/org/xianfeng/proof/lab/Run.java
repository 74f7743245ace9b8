package org.xianfeng.proof.lab;

/**
 * What came of it.
 *
 * @param entries ledger entries, where it makes any
 * @param cpuSeconds processor time of all processes together: less disturbed by a busy machine than the clock
 */
public record Run(long events, long entries, double seconds, double cpuSeconds) {
    public Run(long events, long entries, double seconds) {
        this(events, entries, seconds, 0);
    }

    public Run withCpu(double spent) {
        return new Run(events, entries, seconds, spent);
    }

    public double cpuMicrosPerEvent() {
        return cpuSeconds / events * 1e6;
    }

    public double eventsPerSecond() {
        return events / seconds;
    }

    public double entriesPerSecond() {
        return entries / seconds;
    }
}
