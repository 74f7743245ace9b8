package org.xianfeng.starter.pending;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.xianfeng.starter.publishing.WireEvents;
import org.xianfeng.starter.relay.CarriedEvents;

/** The events of a fact with the ids that follow from it, so that a command tried again repeats them. */
final class PendingEvents {
    private final WireEvents events;

    PendingEvents(WireEvents events) {
        this.events = events;
    }

    List<Document> of(String collection, String id, long version, List<NewEvent> some) {
        List<Document> carried = new ArrayList<>(some.size());
        for (NewEvent event : some) {
            String eventId = eventId(collection, id, version, carried.size());
            carried.add(CarriedEvents.document(
                    events.of(eventId, event.data(), event.subject(), event.key(), event.time())));
        }
        return carried;
    }

    String eventId(String collection, String id, long version, int index) {
        String fact =
                String.join("\n", events.source(), collection, id, Long.toString(version), Integer.toString(index));
        ByteBuffer hash = ByteBuffer.wrap(sha256(fact));
        long high = hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x8000L;
        long low = hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
