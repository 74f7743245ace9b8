package org.xianfeng.activity.study;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xianfeng.activity.course.Course;
import org.xianfeng.activity.course.Courses;
import org.xianfeng.activity.course.Lesson;
import org.xianfeng.activity.course.LessonId;
import org.xianfeng.activity.study.StudyOutcome.Done;
import org.xianfeng.activity.study.StudyOutcome.Reason;
import org.xianfeng.activity.study.StudyOutcome.Refused;
import org.xianfeng.contracts.activity.LessonCompleted;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.NewIds;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.pending.NewEvent;
import org.xianfeng.starter.pending.StaleVersion;
import org.xianfeng.starter.roster.Roster;
import org.xianfeng.starter.roster.RosterMember;

/** Counts study time by the server's clock, from beat to beat, and completes a lesson when it was studied long enough. */
final class StudyLesson {
    private final Courses courses;
    private final Studies studies;
    private final Roster roster;
    private final NewIds ids;
    private final Clock clock;

    StudyLesson(Courses courses, Studies studies, Roster roster, NewIds ids, Clock clock) {
        this.courses = courses;
        this.studies = studies;
        this.roster = roster;
        this.ids = ids;
        this.clock = clock;
    }

    /** Begins to study; a session of the same member that was under way ends. */
    StudyOutcome begin(MemberId member, LessonId lesson) {
        Optional<RosterMember> known = roster.member(member).filter(candidate -> !candidate.left());
        if (known.isEmpty()) {
            return new Refused(Reason.NOT_A_MEMBER);
        }
        Optional<Lesson> found = courses.find(lesson.course())
                .filter(course -> isFor(course, known.get()))
                .flatMap(course -> course.lesson(lesson));
        if (found.isEmpty()) {
            return new Refused(Reason.LESSON_UNKNOWN);
        }
        Session session = new Session(ids.next(), lesson, clock.instant());
        MemberStudy study = studies.of(member).began(session);
        keep(study, List.of());
        return new Done(study.of(lesson), found.get().requiredSeconds(), session.id(), false);
    }

    /** Someone is still there: the time since the last beat counts, and may complete the lesson. */
    StudyOutcome beat(MemberId member, String sessionId) {
        MemberStudy before = studies.of(member);
        Optional<Session> session = before.session().filter(now -> now.id().equals(sessionId));
        Optional<RosterMember> known = roster.member(member);
        if (session.isEmpty() || known.isEmpty()) {
            return new Refused(Reason.SESSION_REPLACED);
        }
        LessonId lesson = session.get().lesson();
        int required = courses.find(lesson.course())
                .flatMap(course -> course.lesson(lesson))
                .map(Lesson::requiredSeconds)
                .orElseThrow();
        if (before.of(lesson).completion().isPresent()) {
            return new Done(before.of(lesson), required, sessionId, false);
        }
        Instant now = clock.instant();
        MemberStudy after = before.beaten(session.get(), now);
        if (after.of(lesson).studiedSeconds() < required) {
            keep(after, List.of());
            return new Done(after.of(lesson), required, sessionId, false);
        }
        return complete(after, lesson, known.get().branch(), now, required);
    }

    private Done complete(MemberStudy study, LessonId lesson, OrganisationId branch, Instant now, int required) {
        Completion completion =
                new Completion(ids.next(), branch, Math.min(study.of(lesson).studiedSeconds(), 86_400), now);
        LessonStudy completed = study.of(lesson).completed(completion);
        LessonCompleted fact = new LessonCompleted(
                completion.id(),
                study.member().value(),
                branch.value(),
                lesson.course(),
                lesson.toString(),
                completion.studySeconds(),
                now,
                completed.revision());
        keep(study.with(completed), List.of(new NewEvent(fact, completion.id(), branch.value(), now)));
        return new Done(completed, required, study.session().orElseThrow().id(), true);
    }

    private boolean isFor(Course course, RosterMember member) {
        return roster.pathOf(member.branch()).contains(course.organisation());
    }

    private void keep(MemberStudy study, List<NewEvent> events) {
        if (!studies.keep(study, events)) {
            throw new StaleVersion("studies", study.member().value());
        }
    }
}
