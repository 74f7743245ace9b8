package org.xianfeng.activity.study;

import static com.mongodb.client.model.Filters.in;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.xianfeng.activity.course.LessonId;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.pending.FactCollections;
import org.xianfeng.starter.pending.IdTaken;
import org.xianfeng.starter.pending.MongoFacts;
import org.xianfeng.starter.pending.NewEvent;
import org.xianfeng.starter.pending.StaleVersion;
import org.xianfeng.starter.pending.StoredFact;

/** Study in the collection {@code studies}, one document per member. */
final class MongoStudies implements Studies {
    private final MongoFacts studies;

    MongoStudies(FactCollections collections) {
        this.studies = collections.open("studies");
    }

    @Override
    public MemberStudy of(MemberId member) {
        return studies.find(member.value()).map(MongoStudies::study).orElseGet(() -> MemberStudy.none(member));
    }

    @Override
    public List<MemberStudy> of(Collection<MemberId> members) {
        List<MemberStudy> found = new ArrayList<>();
        studies.documents()
                .find(in("_id", members.stream().map(MemberId::value).toList()))
                .forEach(document -> found.add(study(studies.read(document))));
        return found;
    }

    @Override
    public boolean keep(MemberStudy study, List<NewEvent> events) {
        try {
            if (study.version() == 0) {
                studies.insert(study.member().value(), state(study), events);
            } else {
                studies.replace(study.member().value(), study.version(), state(study), events);
            }
            return true;
        } catch (IdTaken | StaleVersion faster) {
            return false;
        }
    }

    private static Document state(MemberStudy study) {
        Document session = study.session()
                .map(now -> new Document("id", now.id())
                        .append("lesson", now.lesson().toString())
                        .append("lastBeatAt", Date.from(now.lastBeatAt())))
                .orElse(null);
        return new Document("session", session)
                .append(
                        "lessons",
                        study.lessons().values().stream()
                                .map(MongoStudies::lessonState)
                                .toList());
    }

    private static Document lessonState(LessonStudy study) {
        Document completion = study.completion()
                .map(held -> new Document("id", held.id())
                        .append("branch", held.branch().value())
                        .append("studySeconds", held.studySeconds())
                        .append("completedAt", Date.from(held.completedAt())))
                .orElse(null);
        return new Document("lesson", study.lesson().toString())
                .append("studiedSeconds", study.studiedSeconds())
                .append("completion", completion)
                .append(
                        "revocations",
                        study.revocations().stream()
                                .map(MongoStudies::revocationState)
                                .toList())
                .append("revision", study.revision());
    }

    private static MemberStudy study(StoredFact fact) {
        Map<LessonId, LessonStudy> lessons = new LinkedHashMap<>();
        for (Document lesson : fact.state().getList("lessons", Document.class)) {
            LessonStudy read = lessonStudy(lesson);
            lessons.put(read.lesson(), read);
        }
        return new MemberStudy(
                new MemberId(fact.id()), session(fact.state().get("session", Document.class)), lessons, fact.version());
    }

    private static Optional<Session> session(@Nullable Document session) {
        return Optional.ofNullable(session)
                .map(now -> new Session(
                        now.getString("id"),
                        lessonId(now),
                        now.getDate("lastBeatAt").toInstant()));
    }

    private static LessonStudy lessonStudy(Document lesson) {
        Optional<Completion> completion = Optional.ofNullable(lesson.get("completion", Document.class))
                .map(held -> new Completion(
                        held.getString("id"),
                        new OrganisationId(held.getString("branch")),
                        held.getLong("studySeconds"),
                        held.getDate("completedAt").toInstant()));
        List<Revocation> revocations = lesson.getList("revocations", Document.class).stream()
                .map(MongoStudies::revocation)
                .toList();
        return new LessonStudy(
                lessonId(lesson),
                lesson.getLong("studiedSeconds"),
                completion,
                revocations,
                lesson.getLong("revision"));
    }

    private static Document revocationState(Revocation revocation) {
        return new Document("completionId", revocation.completionId())
                .append("byAccount", revocation.byAccount())
                .append("reason", revocation.reason())
                .append("revokedAt", Date.from(revocation.revokedAt()));
    }

    private static Revocation revocation(Document revocation) {
        return new Revocation(
                revocation.getString("completionId"),
                revocation.getString("byAccount"),
                revocation.getString("reason"),
                revocation.getDate("revokedAt").toInstant());
    }

    private static LessonId lessonId(Document document) {
        return LessonId.parse(document.getString("lesson")).orElseThrow();
    }
}
