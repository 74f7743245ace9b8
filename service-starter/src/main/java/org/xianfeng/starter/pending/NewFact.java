package org.xianfeng.starter.pending;

import java.util.List;
import org.bson.Document;

/** A fact to be written together with others, and the events that tell of it. */
public record NewFact(String id, Document state, List<NewEvent> events) {
    public NewFact {
        events = List.copyOf(events);
    }
}
