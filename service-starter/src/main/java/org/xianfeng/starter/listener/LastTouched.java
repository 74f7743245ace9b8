package org.xianfeng.starter.listener;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** A batch that remembers which of its events was looked at last: when a handler fails, most likely the one it failed at. */
final class LastTouched extends AbstractList<ReceivedEvent> implements RandomAccess {
    private final List<ReceivedEvent> batch;
    private volatile int last;

    LastTouched(List<ReceivedEvent> batch) {
        this.batch = batch;
    }

    @Override
    public ReceivedEvent get(int index) {
        ReceivedEvent event = batch.get(index);
        last = index;
        return event;
    }

    @Override
    public int size() {
        return batch.size();
    }

    int last() {
        return last;
    }
}
