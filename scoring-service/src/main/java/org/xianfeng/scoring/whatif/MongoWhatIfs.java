package org.xianfeng.scoring.whatif;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.xianfeng.scoring.whatif.WhatIf.State;
import org.xianfeng.starter.identity.OrganisationId;

/**
 * Runs in the document store, and the places that must be renewed: one for each organisation, and a few in all. Nothing but
 * {@code _id} is searched by.
 */
final class MongoWhatIfs implements WhatIfs {
    private static final Duration SILENCE = Duration.ofSeconds(60);
    private static final String CANCEL = "cancelled";

    private final MongoCollection<Document> runs;
    private final MongoCollection<Document> places;
    private final int mostAtOnce;
    private final Clock clock;
    private final MeterRegistry meters;

    MongoWhatIfs(MongoDatabase database, int mostAtOnce, Clock clock, MeterRegistry meters) {
        this.runs = database.getCollection("whatIfs");
        this.places = database.getCollection("whatIfPlaces");
        this.mostAtOnce = mostAtOnce;
        this.clock = clock;
        this.meters = meters;
        List.of(State.FINISHED, State.FAILED, State.CANCELLED).forEach(this::ended);
    }

    private Counter ended(State state) {
        return meters.counter("xianfeng.scoring.whatif.runs", "outcome", state.toString());
    }

    @Override
    public Begun begin(WhatIf run) {
        if (!take(own(run), run)) {
            return Begun.RUNNING;
        }
        for (int number = 0; number < mostAtOnce; number++) {
            if (take("place " + number, run)) {
                runs.replaceOne(Filters.eq("_id", key(run)), MongoWhatIfForm.of(run), MongoWhatIfForm.upsert());
                return Begun.BEGUN;
            }
        }
        renew(own(run), run, new Date(0));
        return Begun.ALL_BUSY;
    }

    private boolean take(String place, WhatIf run) {
        try {
            places.updateOne(
                    Filters.and(Filters.eq("_id", place), Filters.lt("seenAt", silentSince())),
                    Updates.combine(Updates.set("holder", run.id()), Updates.set("seenAt", Date.from(clock.instant()))),
                    new UpdateOptions().upsert(true));
            return true;
        } catch (MongoWriteException | MongoCommandException failure) {
            if (ErrorCategory.fromErrorCode(failure.getCode()) == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw failure;
        }
    }

    @Override
    public Wish save(WhatIf run) {
        Date seen = run.state().isOpen() ? Date.from(clock.instant()) : new Date(0);
        boolean isOwn = renew(own(run), run, seen);
        for (int number = 0; number < mostAtOnce; number++) {
            renew("place " + number, run, seen);
        }
        Document before = isOwn
                ? runs.findOneAndUpdate(
                        Filters.eq("_id", key(run)), new Document("$set", MongoWhatIfForm.changing(run)))
                : null;
        if (before == null) {
            return Wish.TOO_LATE;
        }
        if (!run.state().isOpen()) {
            ended(run.state()).increment();
            meters.counter("xianfeng.scoring.whatif.events")
                    .increment(run.counts().eventsJudged());
        }
        return before.getBoolean(CANCEL, false) ? Wish.STOP : Wish.GO_ON;
    }

    private boolean renew(String place, WhatIf run, Date seen) {
        return places.updateOne(
                                Filters.and(
                                        Filters.eq("_id", place),
                                        Filters.eq("holder", run.id()),
                                        Filters.gte("seenAt", silentSince())),
                                Updates.set("seenAt", seen))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public Optional<WhatIf> find(OrganisationId organisation, String id) {
        return Optional.ofNullable(
                        runs.find(Filters.eq("_id", key(organisation, id))).first())
                .map(this::run);
    }

    @Override
    public List<WhatIf> of(OrganisationId organisation, @Nullable String after, int most) {
        return between(key(organisation, after == null ? "" : after), organisation.value() + ";", most);
    }

    @Override
    public boolean cancel(OrganisationId organisation, String id) {
        Optional<WhatIf> run = find(organisation, id).filter(one -> one.state().isOpen());
        run.ifPresent(one -> runs.updateOne(Filters.eq("_id", key(one)), Updates.set(CANCEL, true)));
        return run.isPresent();
    }

    @Override
    public List<WhatIf> after(@Nullable WhatIf run, int most) {
        return between(run == null ? "" : key(run), "~", most);
    }

    private List<WhatIf> between(String after, String before, int most) {
        return runs.find(Filters.and(Filters.gt("_id", after), Filters.lt("_id", before)))
                .sort(Sorts.ascending("_id"))
                .limit(most)
                .map(this::run)
                .into(new ArrayList<>());
    }

    @Override
    public void remove(WhatIf run) {
        runs.deleteOne(Filters.eq("_id", key(run)));
    }

    private WhatIf run(Document document) {
        WhatIf run = MongoWhatIfForm.run(document);
        return run.state().isOpen() && run.seenAt().isBefore(silentSince().toInstant())
                ? run.at(State.ABANDONED, run.counts(), run.seenAt())
                : run;
    }

    private Date silentSince() {
        return Date.from(clock.instant().minus(SILENCE));
    }

    private static String own(WhatIf run) {
        return "organisation " + run.organisation().value();
    }

    private static String key(WhatIf run) {
        return key(run.organisation(), run.id());
    }

    private static String key(OrganisationId organisation, String id) {
        return organisation.value() + ":" + id;
    }
}
