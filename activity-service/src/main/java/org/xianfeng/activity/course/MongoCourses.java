package org.xianfeng.activity.course;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.FindIterable;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.pending.FactCollections;
import org.xianfeng.starter.pending.IdTaken;
import org.xianfeng.starter.pending.MongoFacts;
import org.xianfeng.starter.pending.StaleVersion;
import org.xianfeng.starter.pending.StoredFact;

/** Courses in the collection {@code courses}; an installation has hundreds of them, not millions. */
final class MongoCourses implements Courses {
    private final MongoFacts courses;

    MongoCourses(FactCollections collections) {
        this.courses = collections.open("courses");
    }

    @Override
    public Optional<Course> find(String id) {
        return courses.find(id).map(MongoCourses::course);
    }

    @Override
    public List<Course> findAll(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : read(courses.documents().find(in("_id", ids)));
    }

    @Override
    public List<Course> of(Collection<OrganisationId> organisations, @Nullable String after, int most) {
        Bson theirs = in(
                "state.organisation",
                organisations.stream().map(OrganisationId::value).toList());
        return read(courses.documents()
                .find(after == null ? theirs : and(theirs, gt("_id", after)))
                .sort(Sorts.ascending("_id"))
                .limit(most));
    }

    @Override
    public boolean add(Course course) {
        try {
            courses.insert(course.id(), state(course), List.of());
            return true;
        } catch (IdTaken taken) {
            return false;
        }
    }

    @Override
    public boolean replace(Course course) {
        try {
            courses.replace(course.id(), course.version(), state(course), List.of());
            return true;
        } catch (StaleVersion faster) {
            return false;
        }
    }

    private List<Course> read(FindIterable<Document> found) {
        List<Course> all = new ArrayList<>();
        found.forEach(document -> all.add(course(courses.read(document))));
        return all;
    }

    private static Document state(Course course) {
        return new Document("title", course.title())
                .append("organisation", course.organisation().value())
                .append(
                        "lessons",
                        course.lessons().stream()
                                .map(lesson -> new Document(
                                                "number", lesson.id().number())
                                        .append("title", lesson.title())
                                        .append("requiredSeconds", lesson.requiredSeconds())
                                        .append("content", lesson.content()))
                                .toList());
    }

    private static Course course(StoredFact fact) {
        Document state = fact.state();
        return new Course(
                fact.id(),
                state.getString("title"),
                new OrganisationId(state.getString("organisation")),
                state.getList("lessons", Document.class).stream()
                        .map(lesson -> new Lesson(
                                new LessonId(fact.id(), lesson.getInteger("number")),
                                lesson.getString("title"),
                                lesson.getInteger("requiredSeconds"),
                                lesson.getString("content")))
                        .toList(),
                fact.version());
    }
}
