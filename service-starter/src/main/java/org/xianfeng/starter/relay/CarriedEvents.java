package org.xianfeng.starter.relay;

import org.bson.Document;
import org.xianfeng.starter.publishing.WireEvent;

/** How a document carries events: the names of its fields and their form. */
public final class CarriedEvents {
    /** The events that are still to be published, in order. */
    public static final String EVENTS = "pendingEvents";
    /** Since when the oldest of them waits. */
    public static final String SINCE = "pendingSince";
    /** Which lease covers the document. */
    public static final String SHARD = "pendingShard";
    /** Into how many shards documents are divided. */
    public static final int SHARDS = 16;

    static final String EVENT_ID = "id";

    private static final String TRACEPARENT = "traceparent";

    private CarriedEvents() {}

    public static int shard(String documentId) {
        return Math.floorMod(documentId.hashCode(), SHARDS);
    }

    public static Document document(WireEvent event) {
        Document carried = new Document(EVENT_ID, event.id())
                .append("type", event.type())
                .append("topic", event.topic())
                .append("source", event.source())
                .append("subject", event.subject())
                .append("key", event.key())
                .append("time", event.time())
                .append("data", event.data());
        if (event.traceparent() != null) {
            carried.append(TRACEPARENT, event.traceparent());
        }
        return carried;
    }

    static WireEvent read(Document event) {
        return new WireEvent(
                event.getString(EVENT_ID),
                event.getString("type"),
                event.getString("topic"),
                event.getString("source"),
                event.getString("subject"),
                event.getString("key"),
                event.getString("time"),
                event.getString("data"),
                event.getString(TRACEPARENT));
    }
}
