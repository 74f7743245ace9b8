package org.xianfeng.scoring.rebuild;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.xianfeng.scoring.comparison.Difference;
import org.xianfeng.scoring.comparison.Difference.Sums;
import org.xianfeng.scoring.rebuild.Rebuild.State;
import org.xianfeng.scoring.rebuild.Rebuild.Switched;

/** Rebuilds in the document store; a lock that must be renewed keeps them one at a time. */
final class MongoRebuilds implements Rebuilds {
    private static final String LOCK = "lock";
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private final MongoCollection<Document> rebuilds;
    private final Clock clock;

    MongoRebuilds(MongoDatabase database, Clock clock) {
        this.rebuilds = database.getCollection("rebuilds");
        this.clock = clock;
    }

    @Override
    public boolean begin(Rebuild rebuild) {
        try {
            rebuilds.updateOne(
                    Filters.and(Filters.eq("_id", LOCK), Filters.lt("seenAt", Date.from(silentSince()))),
                    Updates.combine(
                            Updates.set("holder", rebuild.id()), Updates.set("seenAt", Date.from(rebuild.seenAt()))),
                    new UpdateOptions().upsert(true));
        } catch (MongoWriteException | MongoCommandException failure) {
            if (ErrorCategory.fromErrorCode(failure.getCode()) == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw failure;
        }
        save(rebuild);
        return true;
    }

    @Override
    public void save(Rebuild rebuild) {
        rebuilds.replaceOne(Filters.eq("_id", rebuild.id()), document(rebuild), new ReplaceOptions().upsert(true));
        boolean isOver = rebuild.state() == State.FINISHED || rebuild.state() == State.FAILED;
        rebuilds.updateOne(
                Filters.and(Filters.eq("_id", LOCK), Filters.eq("holder", rebuild.id())),
                Updates.set("seenAt", isOver ? new Date(0) : Date.from(rebuild.seenAt())));
    }

    @Override
    public Optional<Rebuild> find(String id) {
        return id.equals(LOCK)
                ? Optional.empty()
                : Optional.ofNullable(rebuilds.find(Filters.eq("_id", id)).first())
                        .map(this::rebuild);
    }

    private Instant silentSince() {
        return clock.instant().minus(SILENCE);
    }

    private static Document document(Rebuild rebuild) {
        return new Document("_id", rebuild.id())
                .append("state", rebuild.state().toString())
                .append("requestedBy", rebuild.requestedBy())
                .append("startedAt", Date.from(rebuild.startedAt()))
                .append("seenAt", Date.from(rebuild.seenAt()))
                .append("eventsExpected", rebuild.eventsExpected())
                .append("eventsRead", rebuild.eventsRead())
                .append("eventsPassedOver", rebuild.eventsPassedOver())
                .append("eventsRejected", rebuild.eventsRejected())
                .append("eventsWaiting", rebuild.eventsWaiting())
                .append("pagesCompared", rebuild.pagesCompared())
                .append("pagesMoved", rebuild.pagesMoved())
                .append(
                        "differences",
                        rebuild.differences().stream()
                                .map(MongoRebuilds::document)
                                .toList())
                .append("differenceCount", rebuild.differenceCount())
                .append("switched", document(rebuild.switched()))
                .append("failure", rebuild.failure());
    }

    private static @Nullable Document document(@Nullable Switched switched) {
        return switched == null ? null : new Document("pages", switched.pages()).append("left", switched.left());
    }

    private static @Nullable Switched switched(@Nullable Document document) {
        return document == null ? null : new Switched(document.getLong("pages"), document.getLong("left"));
    }

    private static Document document(Difference difference) {
        return new Document("pageId", difference.pageId())
                .append("kind", difference.kind().toString())
                .append("live", document(difference.live()))
                .append("rebuilt", document(difference.rebuilt()));
    }

    private static @Nullable Document document(@Nullable Sums sums) {
        return sums == null
                ? null
                : new Document("confirmed", sums.confirmedPointsHundredths())
                        .append("provisional", sums.provisionalPointsHundredths());
    }

    private Rebuild rebuild(Document document) {
        State state = named(State.values(), document.getString("state"));
        Instant seenAt = document.getDate("seenAt").toInstant();
        boolean isOpen = state != State.FINISHED && state != State.FAILED;
        return new Rebuild(
                document.getString("_id"),
                isOpen && seenAt.isBefore(silentSince()) ? State.ABANDONED : state,
                document.getString("requestedBy"),
                document.getDate("startedAt").toInstant(),
                seenAt,
                document.getLong("eventsExpected"),
                document.getLong("eventsRead"),
                document.getLong("eventsPassedOver"),
                document.getLong("eventsRejected"),
                document.getLong("eventsWaiting"),
                document.getLong("pagesCompared"),
                document.getLong("pagesMoved"),
                document.getList("differences", Document.class, List.of()).stream()
                        .map(MongoRebuilds::difference)
                        .toList(),
                document.getLong("differenceCount"),
                switched(document.get("switched", Document.class)),
                document.getString("failure"));
    }

    private static Difference difference(Document document) {
        return new Difference(
                document.getString("pageId"),
                named(Difference.Kind.values(), document.getString("kind")),
                sums(document.get("live", Document.class)),
                sums(document.get("rebuilt", Document.class)));
    }

    private static @Nullable Sums sums(@Nullable Document document) {
        return document == null ? null : new Sums(document.getLong("confirmed"), document.getLong("provisional"));
    }

    private static <E extends Enum<E>> E named(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + name));
    }
}
