package org.xianfeng.starter.listener;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchMessageListener;

/** Hands what a consumer polled to the handler of its group; says once when an outage begins and once when it ends. */
final class BatchListener implements BatchMessageListener<Object, Object> {
    private static final Logger LOG = LoggerFactory.getLogger(BatchListener.class);
    private final HandledBatches group;
    private final AtomicBoolean held = new AtomicBoolean();

    BatchListener(HandledBatches group) {
        this.group = group;
    }

    @Override
    public void onMessage(List<ConsumerRecord<Object, Object>> records) {
        try {
            group.handle(records.stream().map(RawEvent::of).toList());
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
}
