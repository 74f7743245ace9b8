package org.xianfeng.activity.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xianfeng.activity.course.LessonId;

/**
 * How far a member has come with one lesson.
 *
 * @param revision grows when the lesson is completed and when that is revoked
 */
public record LessonStudy(
        LessonId lesson,
        long studiedSeconds,
        Optional<Completion> completion,
        List<Revocation> revocations,
        long revision) {
    public LessonStudy {
        revocations = List.copyOf(revocations);
    }

    static LessonStudy none(LessonId lesson) {
        return new LessonStudy(lesson, 0, Optional.empty(), List.of(), 0);
    }

    LessonStudy plus(long seconds) {
        return new LessonStudy(lesson, studiedSeconds + seconds, completion, revocations, revision);
    }

    LessonStudy completed(Completion now) {
        return new LessonStudy(lesson, studiedSeconds, Optional.of(now), revocations, revision + 1);
    }

    /** Revoked: the time is taken back with the completion, and the lesson may be studied anew. */
    LessonStudy revoked(Revocation revocation) {
        List<Revocation> all = new ArrayList<>(revocations);
        all.add(revocation);
        return new LessonStudy(lesson, 0, Optional.empty(), all, revision + 1);
    }
}
