package org.xianfeng.grievance.need;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.grievance.Confirmation;
import org.xianfeng.contracts.grievance.NeedCategory;
import org.xianfeng.contracts.grievance.NeedChannel;
import org.xianfeng.contracts.grievance.NeedPriority;
import org.xianfeng.contracts.grievance.Share;
import org.xianfeng.grievance.deadline.Due;
import org.xianfeng.grievance.step.Actor;
import org.xianfeng.grievance.step.NeedState;
import org.xianfeng.grievance.step.NeedStep;
import org.xianfeng.grievance.step.Passage;
import org.xianfeng.grievance.tracking.TrackingNumber;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;

/** The document of a need, written and read. */
final class MongoNeedDocument {
    private MongoNeedDocument() {}

    static Document of(Need need) {
        Due due = need.triage().due();
        return new Document("status", need.state().name())
                .append("nextDue", need.nextDue().map(Date::from).orElse(null))
                .append("organisation", need.asked().organisation().value())
                .append("trackingNumber", need.asked().trackingNumber().digits())
                .append("channel", need.asked().channel().name())
                .append("description", need.asked().description())
                .append("registeredAt", Date.from(need.asked().registeredAt()))
                .append("category", need.triage().category().name())
                .append("priority", need.triage().priority().name())
                .append("clockFrom", Date.from(due.from()))
                .append("answerBy", Date.from(due.answerBy()))
                .append("resolveBy", Date.from(due.resolveBy()))
                .append("dispatch", need.dispatch().map(MongoNeedDocument::of).orElse(null))
                .append("work", need.work().stream().map(MongoNeedDocument::of).toList())
                .append(
                        "resolutions",
                        need.resolutions().stream().map(MongoNeedDocument::of).toList())
                .append(
                        "history",
                        need.history().stream().map(MongoNeedDocument::of).toList());
    }

    static Need read(NeedId id, long version, Document state) {
        return new Need(
                id,
                version,
                new Asked(
                        new OrganisationId(state.getString("organisation")),
                        new TrackingNumber(state.getString("trackingNumber")),
                        NeedChannel.valueOf(state.getString("channel")),
                        state.getString("description"),
                        instant(state, "registeredAt")),
                new Triage(
                        NeedCategory.valueOf(state.getString("category")),
                        NeedPriority.valueOf(state.getString("priority")),
                        new Due(instant(state, "clockFrom"), instant(state, "answerBy"), instant(state, "resolveBy"))),
                NeedState.valueOf(state.getString("status")),
                optional(state, "dispatch").map(MongoNeedDocument::dispatch),
                list(state, "work", MongoNeedDocument::note),
                list(state, "resolutions", MongoNeedDocument::resolution),
                list(state, "history", MongoNeedDocument::passage));
    }

    private static Document of(Dispatch dispatch) {
        return new Document("branch", dispatch.branch().value())
                .append(
                        "members",
                        dispatch.members().stream().map(MemberId::value).toList())
                .append("at", Date.from(dispatch.at()));
    }

    private static Dispatch dispatch(Document stored) {
        return new Dispatch(
                new OrganisationId(stored.getString("branch")),
                stored.getList("members", String.class).stream()
                        .map(MemberId::new)
                        .toList(),
                instant(stored, "at"));
    }

    private static Document of(WorkNote note) {
        return by(note.by())
                .append("text", note.text())
                .append("internal", note.internal())
                .append("at", Date.from(note.at()));
    }

    private static WorkNote note(Document stored) {
        return new WorkNote(
                stored.getString("text"), stored.getBoolean("internal", false), actor(stored), instant(stored, "at"));
    }

    private static Document of(Resolution resolution) {
        return new Document("round", resolution.round())
                .append("branch", resolution.branch().value())
                .append(
                        "helpers",
                        resolution.helpers().stream()
                                .map(share -> new Document("member", share.memberId()).append("parts", share.parts()))
                                .toList())
                .append("summary", resolution.summary())
                .append("at", Date.from(resolution.at()))
                .append("withinDeadline", resolution.withinDeadline())
                .append(
                        "closing",
                        resolution.closing().map(MongoNeedDocument::of).orElse(null));
    }

    private static Resolution resolution(Document stored) {
        return new Resolution(
                stored.getInteger("round", 0),
                new OrganisationId(stored.getString("branch")),
                list(stored, "helpers", share -> new Share(share.getString("member"), share.getInteger("parts", 0))),
                stored.getString("summary"),
                instant(stored, "at"),
                stored.getBoolean("withinDeadline", false),
                optional(stored, "closing").map(MongoNeedDocument::closing));
    }

    private static Document of(Resolution.Closing closing) {
        return new Document("confirmation", closing.confirmation().name())
                .append(
                        "rating",
                        closing.rating()
                                .map(rating -> List.of(rating.attitude(), rating.efficiency(), rating.effect()))
                                .orElse(null))
                .append("at", Date.from(closing.at()));
    }

    private static Resolution.Closing closing(Document stored) {
        List<Integer> rating = stored.getList("rating", Integer.class, List.of());
        return new Resolution.Closing(
                Confirmation.valueOf(stored.getString("confirmation")),
                rating.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Rating(rating.get(0), rating.get(1), rating.get(2))),
                instant(stored, "at"));
    }

    private static Document of(Passage passage) {
        return by(passage.by())
                .append("step", passage.step().name())
                .append("at", Date.from(passage.at()))
                .append("note", passage.note().orElse(null));
    }

    private static Passage passage(Document stored) {
        return new Passage(
                NeedStep.valueOf(stored.getString("step")),
                actor(stored),
                instant(stored, "at"),
                Optional.ofNullable(stored.getString("note")));
    }

    private static Document by(Actor actor) {
        return new Document("by", actor.kind().name())
                .append("account", actor.account().orElse(null));
    }

    private static Actor actor(Document stored) {
        return new Actor(Actor.Kind.valueOf(stored.getString("by")), Optional.ofNullable(stored.getString("account")));
    }

    private static Instant instant(Document stored, String field) {
        return stored.getDate(field).toInstant();
    }

    private static Optional<Document> optional(Document stored, String field) {
        @Nullable Document value = stored.get(field, Document.class);
        return Optional.ofNullable(value);
    }

    private static <T> List<T> list(Document stored, String field, Function<Document, T> read) {
        return stored.getList(field, Document.class).stream().map(read).toList();
    }
}
