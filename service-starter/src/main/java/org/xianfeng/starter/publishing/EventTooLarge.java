package org.xianfeng.starter.publishing;

/** An event is larger than any record may be; it is refused before the fact is written. */
public final class EventTooLarge extends RuntimeException {
    public EventTooLarge(String type, int mostBytes) {
        super("an event of type " + type + " is larger than " + mostBytes + " bytes");
    }
}
