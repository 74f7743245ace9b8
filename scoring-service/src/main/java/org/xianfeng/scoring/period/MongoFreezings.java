package org.xianfeng.scoring.period;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.xianfeng.scoring.frozen.PeriodName;
import org.xianfeng.starter.identity.OrganisationId;

/** Freezings in the document store: a few documents, and none when nothing is frozen. */
final class MongoFreezings implements Freezings {
    private static final Duration SILENCE = Duration.ofSeconds(60);
    private static final Date NEVER = new Date(0);

    private final MongoCollection<Document> freezings;
    private final Clock clock;

    MongoFreezings(MongoDatabase database, Clock clock) {
        this.freezings = database.getCollection("freezings");
        this.clock = clock;
    }

    @Override
    public void note(OrganisationId organisation, PeriodName name) {
        freezings.updateOne(
                Filters.eq("_id", id(organisation, name)),
                Updates.combine(
                        Updates.setOnInsert("organisation", organisation.value()),
                        Updates.setOnInsert("period", name.toString()),
                        Updates.setOnInsert("since", Date.from(clock.instant())),
                        Updates.setOnInsert("seenAt", NEVER),
                        Updates.setOnInsert("begun", List.of()),
                        Updates.setOnInsert("accounts", 0L)),
                new UpdateOptions().upsert(true));
    }

    @Override
    public List<Open> open() {
        return freezings.find().map(MongoFreezings::open).into(new ArrayList<>());
    }

    @Override
    public Optional<Open> find(OrganisationId organisation, PeriodName name) {
        return Optional.ofNullable(freezings
                        .find(Filters.eq("_id", id(organisation, name)))
                        .first())
                .map(MongoFreezings::open);
    }

    @Override
    public boolean take(Open open, String freezing) {
        Date silent = Date.from(clock.instant().minus(SILENCE));
        return freezings
                        .updateOne(
                                Filters.and(Filters.eq("_id", id(open)), Filters.lt("seenAt", silent)),
                                Updates.combine(
                                        Updates.set("holder", freezing),
                                        Updates.push("begun", freezing),
                                        Updates.set("seenAt", Date.from(clock.instant())),
                                        Updates.set("accounts", 0L),
                                        Updates.unset("failure")))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public boolean alive(Open open, String freezing, long accounts) {
        return freezings
                        .updateOne(
                                held(open, freezing),
                                Updates.combine(
                                        Updates.set("seenAt", Date.from(clock.instant())),
                                        Updates.set("accounts", accounts)))
                        .getMatchedCount()
                == 1;
    }

    /** As if just seen, so that it is tried again after a minute and not at once. */
    @Override
    public void failed(Open open, String freezing, String why) {
        freezings.updateOne(
                held(open, freezing),
                Updates.combine(Updates.set("failure", why), Updates.set("seenAt", Date.from(clock.instant()))));
    }

    @Override
    public void forget(Open open) {
        freezings.deleteOne(Filters.eq("_id", id(open)));
    }

    private static Bson held(Open open, String freezing) {
        return Filters.and(Filters.eq("_id", id(open)), Filters.eq("holder", freezing));
    }

    private static String id(Open open) {
        return id(open.organisation(), open.name());
    }

    private static String id(OrganisationId organisation, PeriodName name) {
        return organisation.value() + ":" + name;
    }

    private static Open open(Document found) {
        return new Open(
                new OrganisationId(found.getString("organisation")),
                PeriodName.parse(found.getString("period")).orElseThrow(),
                found.getDate("since").toInstant(),
                found.getList("begun", String.class),
                found.getLong("accounts"),
                found.getString("failure"));
    }
}
