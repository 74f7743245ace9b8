package org.xianfeng.starter.relay;

/** Too many events wait to be published; nothing new is taken until some are gone. */
public final class OutboxFull extends RuntimeException {
    public OutboxFull(long waiting) {
        super(waiting + " events wait to be published");
    }
}
