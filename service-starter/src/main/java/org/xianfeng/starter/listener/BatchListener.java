package org.xianfeng.starter.listener;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchMessageListener;

/** Hands what a consumer polled to the handler of its group; says once when an outage begins and once when it ends. */
final class BatchListener implements BatchMessageListener<Object, Object> {
    private static final Logger LOG = LoggerFactory.getLogger(BatchListener.class);
    /** Large events are handled in smaller batches, so that memory follows from bytes and not from their number. */
    private static final int PORTION_BYTES = 4 * 1024 * 1024;

    private final HandledBatches group;
    private final AtomicBoolean held = new AtomicBoolean();

    BatchListener(HandledBatches group) {
        this.group = group;
    }

    @Override
    public void onMessage(List<ConsumerRecord<Object, Object>> records) {
        try {
            portions(records.stream().map(RawEvent::of).toList(), PORTION_BYTES).forEach(group::handle);
        } catch (RuntimeException failure) {
            group.retried();
            if (held.compareAndSet(false, true)) {
                LOG.warn("{} is held up and tries again: {}", group.group(), failure.toString());
            }
            throw failure;
        }
        if (held.compareAndSet(true, false)) {
            LOG.info("{} goes on", group.group());
        }
    }

    /** The same in their order, in lists of no more bytes than these, or of one event. */
    static List<List<RawEvent>> portions(List<RawEvent> events, int mostBytes) {
        List<List<RawEvent>> portions = new ArrayList<>();
        int from = 0;
        long bytes = 0;
        for (int i = 0; i < events.size(); i++) {
            byte[] value = events.get(i).value();
            int length = value == null ? 0 : value.length;
            if (i > from && bytes + length > mostBytes) {
                portions.add(events.subList(from, i));
                from = i;
                bytes = 0;
            }
            bytes += length;
        }
        if (from < events.size()) {
            portions.add(events.subList(from, events.size()));
        }
        return portions;
    }
}
