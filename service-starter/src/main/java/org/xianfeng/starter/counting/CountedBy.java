package org.xianfeng.starter.counting;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A counter by one label, at zero for each of its values from the start: of a counter that appears with its first event,
 * Prometheus does not see that it grew, and an alert on its increase stays quiet.
 */
public final class CountedBy {
    private final MeterRegistry meters;
    private final String name;
    private final Tags others;
    private final String label;
    private final Map<String, Counter> counters = new ConcurrentHashMap<>();

    public CountedBy(MeterRegistry meters, String name, String label, Collection<?> values) {
        this(meters, name, Tags.empty(), label, values);
    }

    /** With other labels, whose values are the same for all. */
    public CountedBy(MeterRegistry meters, String name, Tags others, String label, Collection<?> values) {
        this.meters = meters;
        this.name = name;
        this.others = others;
        this.label = label;
        values.forEach(this::of);
    }

    /** Counts one more. */
    public void count(Object value) {
        of(value).increment();
    }

    private Counter of(Object value) {
        return counters.computeIfAbsent(value.toString(), one -> meters.counter(name, others.and(label, one)));
    }
}
