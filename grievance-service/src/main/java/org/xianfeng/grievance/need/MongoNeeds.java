package org.xianfeng.grievance.need;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.xianfeng.grievance.step.NeedState;
import org.xianfeng.starter.pending.MongoFacts;
import org.xianfeng.starter.pending.NewEvent;
import org.xianfeng.starter.pending.StoredFact;

/** Needs in the document store: one document per need, with the events that are still to be published. */
final class MongoNeeds implements Needs {
    private final MongoFacts facts;

    MongoNeeds(MongoFacts facts) {
        this.facts = facts;
    }

    @Override
    public Optional<Need> find(NeedId id) {
        return facts.find(id.value()).map(MongoNeeds::need);
    }

    @Override
    public List<Need> find(Collection<NeedId> ids) {
        Map<String, Need> found = new HashMap<>();
        facts.documents()
                .find(Filters.in("_id", ids.stream().map(NeedId::value).toList()))
                .forEach(document -> found.put(document.getString("_id"), need(facts.read(document))));
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id.value())).stream())
                .toList();
    }

    @Override
    public void add(Need need, List<NewEvent> events) {
        facts.insert(need.id().value(), MongoNeedDocument.of(need), events);
    }

    @Override
    public void change(Need need, List<NewEvent> events) {
        facts.replace(need.id().value(), need.version() - 1, MongoNeedDocument.of(need), events);
    }

    @Override
    public Count count(Instant now) {
        Map<NeedState, Long> byState = new EnumMap<>(NeedState.class);
        for (NeedState state : NeedState.values()) {
            byState.put(state, facts.documents().countDocuments(Filters.eq("state.status", state.name())));
        }
        return new Count(
                byState,
                facts.documents().countDocuments(Filters.lt("state.nextDue", Date.from(now))),
                NeedState.OPEN.stream().flatMap(state -> oldest(state).stream()).min(Instant::compareTo));
    }

    private Optional<Instant> oldest(NeedState state) {
        return Optional.ofNullable(facts.documents()
                        .find(Filters.eq("state.status", state.name()))
                        .sort(Sorts.ascending("state.registeredAt"))
                        .projection(Projections.include("state.registeredAt"))
                        .first())
                .map(found -> found.get("state", Document.class)
                        .getDate("registeredAt")
                        .toInstant());
    }

    private static Need need(StoredFact fact) {
        return MongoNeedDocument.read(new NeedId(fact.id()), fact.version(), fact.state());
    }
}
