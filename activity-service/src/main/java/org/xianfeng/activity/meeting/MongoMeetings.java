package org.xianfeng.activity.meeting;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.xianfeng.starter.pending.MongoFacts;
import org.xianfeng.starter.pending.NewEvent;
import org.xianfeng.starter.pending.StoredFact;

/** Meetings in the document store, each with the events it has still to publish. */
final class MongoMeetings implements Meetings {
    private final MongoFacts facts;

    MongoMeetings(MongoFacts facts) {
        this.facts = facts;
    }

    @Override
    public Optional<Meeting> find(MeetingId id) {
        return facts.find(id.value()).map(MongoMeetings::meeting);
    }

    @Override
    public List<Meeting> findAll(Collection<MeetingId> ids) {
        Map<MeetingId, Meeting> found = new HashMap<>();
        List<String> wanted = ids.stream().map(MeetingId::value).toList();
        for (Document document : facts.documents().find(Filters.in("_id", wanted))) {
            Meeting meeting = meeting(facts.read(document));
            found.put(meeting.id(), meeting);
        }
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    @Override
    public boolean inSession(MeetingId id) {
        Document document = facts.documents()
                .find(Filters.eq("_id", id.value()))
                .projection(Projections.include("state.stage"))
                .first();
        return document != null
                && MongoMeetingDocument.IN_SESSION.equals(
                        document.get("state", Document.class).getString("stage"));
    }

    @Override
    public void add(Meeting meeting, List<NewEvent> events) {
        facts.insert(meeting.id().value(), MongoMeetingDocument.of(meeting), events);
    }

    @Override
    public void save(Meeting next, List<NewEvent> events) {
        facts.replace(next.id().value(), next.version() - 1, MongoMeetingDocument.of(next), events);
    }

    private static Meeting meeting(StoredFact fact) {
        return MongoMeetingDocument.meeting(new MeetingId(fact.id()), fact.version(), fact.state());
    }
}
