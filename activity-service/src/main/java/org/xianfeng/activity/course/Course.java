package org.xianfeng.activity.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xianfeng.starter.identity.OrganisationId;

/**
 * A course of an organisation; everyone below the organisation may study it.
 *
 * @param version the version it was read at, 0 for a new one
 */
public record Course(String id, String title, OrganisationId organisation, List<Lesson> lessons, long version) {
    /** How many lessons a course has at most. */
    public static final int MOST_LESSONS = 200;

    public Course {
        lessons = List.copyOf(lessons);
    }

    /** The course with one more lesson, or empty when it is full. */
    Optional<Course> with(String title, int requiredSeconds, String content) {
        if (lessons.size() >= MOST_LESSONS) {
            return Optional.empty();
        }
        List<Lesson> more = new ArrayList<>(lessons);
        more.add(new Lesson(new LessonId(id, lessons.size() + 1), title, requiredSeconds, content));
        return Optional.of(new Course(id, this.title, organisation, more, version));
    }

    /** The same after it was written. */
    Course next() {
        return new Course(id, title, organisation, lessons, version + 1);
    }

    /** The lesson of that id. */
    public Optional<Lesson> lesson(LessonId lesson) {
        return lessons.stream()
                .filter(candidate -> candidate.id().equals(lesson))
                .findFirst();
    }
}
