package org.xianfeng.starter.publishing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.EventContract;
import org.xianfeng.contracts.EventContracts;
import org.xianfeng.contracts.EventData;
import org.xianfeng.starter.trace.CurrentTrace;
import org.xianfeng.starter.trace.Traceparent;

/** Makes events ready for the wire, and refuses those that are too large for it. */
public final class WireEvents {
    private final String source;
    private final EventJson json;
    private final int mostBytes;
    private final CurrentTrace trace;

    /** For events of one service, for example {@code activity}. */
    public WireEvents(String service, EventJson json) {
        this(service, json, EventJson.MOST_BYTES);
    }

    /** The same, each within the trace in which it is made. */
    public WireEvents(String service, EventJson json, CurrentTrace trace) {
        this(service, json, EventJson.MOST_BYTES, trace);
    }

    /** The same with another limit for a record. */
    public WireEvents(String service, EventJson json, int mostBytes) {
        this(service, json, mostBytes, CurrentTrace.NONE);
    }

    private WireEvents(String service, EventJson json, int mostBytes, CurrentTrace trace) {
        this.source = "/xianfeng/" + service;
        this.json = json;
        this.mostBytes = mostBytes;
        this.trace = trace;
    }

    public String source() {
        return source;
    }

    /** @throws EventTooLarge if no record may be that large */
    public WireEvent of(String id, EventData data, @Nullable String subject, String key, Instant time) {
        EventContract contract = EventContracts.of(data);
        String text = json.write(data);
        if (text.length() > mostBytes || text.getBytes(StandardCharsets.UTF_8).length > mostBytes) {
            throw new EventTooLarge(contract.type(), mostBytes);
        }
        return new WireEvent(
                id,
                contract.type(),
                contract.topic(),
                source,
                subject,
                key,
                time.toString(),
                text,
                trace.now().map(Traceparent::toString).orElse(null));
    }
}
