package org.xianfeng.activity.closing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.xianfeng.activity.meeting.MeetingId;

/** Closings under way, in a small collection that is read whole. */
final class MongoClosings implements Closings {
    private static final int MOST_AT_ONCE = 1_000;

    private final MongoCollection<Document> closings;

    MongoClosings(MongoCollection<Document> closings) {
        this.closings = closings;
    }

    @Override
    public void begun(MeetingId meeting, Instant at) {
        closings.replaceOne(
                Filters.eq("_id", meeting.value()),
                new Document("_id", meeting.value()).append("at", Date.from(at)),
                new ReplaceOptions().upsert(true));
    }

    @Override
    public void done(MeetingId meeting) {
        closings.deleteOne(Filters.eq("_id", meeting.value()));
    }

    @Override
    public List<MeetingId> begunBefore(Instant instant) {
        List<MeetingId> found = new ArrayList<>();
        for (Document closing : closings.find().limit(MOST_AT_ONCE)) {
            if (closing.getDate("at").toInstant().isBefore(instant)) {
                found.add(new MeetingId(closing.getString("_id")));
            }
        }
        return found;
    }
}
