package org.xianfeng.activity.study;

import io.micrometer.core.instrument.Counter;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.activity.course.LessonId;
import org.xianfeng.activity.study.StudyOutcome.Done;
import org.xianfeng.activity.study.StudyOutcome.Refused;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.page.Page;
import org.xianfeng.starter.problem.Problem;

/** Study over HTTP, by members themselves. */
@RestController
@RequestMapping("/api/activity")
class StudyController {
    private final StudyLesson study;
    private final Studies studies;
    private final Counter completed;

    StudyController(StudyLesson study, Studies studies, Counter lessonsCompleted) {
        this.study = study;
        this.studies = studies;
        this.completed = lessonsCompleted;
    }

    @PostMapping("/lessons/{id}/study")
    @ResponseStatus(HttpStatus.CREATED)
    StudyView begin(@PathVariable String id, Caller caller) {
        LessonId lesson = LessonId.parse(id).orElseThrow(Problem::notFound);
        return view(study.begin(member(caller), lesson));
    }

    /** To be called every 20 to 30 seconds while the lesson is in front of the member. */
    @PostMapping("/study/{sessionId}/beats")
    StudyView beat(@PathVariable String sessionId, Caller caller) {
        StudyOutcome outcome = study.beat(member(caller), sessionId);
        if (outcome instanceof Done done && done.completedNow()) {
            completed.increment();
        }
        return view(outcome);
    }

    /** The caller's own study, newest completion first. */
    @GetMapping("/my/study")
    List<LessonProgress> mine(Caller caller) {
        return studies.of(member(caller)).lessons().values().stream()
                .map(lesson -> LessonProgress.of(member(caller), lesson))
                .sorted(LessonProgress.NEWEST_FIRST)
                .limit(Page.MOST)
                .toList();
    }

    private static MemberId member(Caller caller) {
        return caller.member().orElseThrow(() -> new Problem(403, "members-only"));
    }

    private static StudyView view(StudyOutcome outcome) {
        return switch (outcome) {
            case Done done ->
                new StudyView(
                        done.session(),
                        done.study().lesson().toString(),
                        done.requiredSeconds(),
                        done.study().studiedSeconds(),
                        done.study().completion().isPresent());
            case Refused refused ->
                throw switch (refused.reason()) {
                    case NOT_A_MEMBER -> new Problem(403, "members-only");
                    case LESSON_UNKNOWN, COMPLETION_UNKNOWN -> Problem.notFound();
                    case SESSION_REPLACED -> new Problem(409, "session-replaced");
                };
        };
    }

    /** A session as the member sees it. */
    record StudyView(String sessionId, String lessonId, int requiredSeconds, long studiedSeconds, boolean completed) {}

    /** How far a member has come with a lesson. */
    record LessonProgress(
            String memberId,
            String lessonId,
            long studiedSeconds,
            @Nullable String completionId,
            @Nullable Instant completedAt) {
        static final Comparator<LessonProgress> NEWEST_FIRST =
                Comparator.comparing(LessonProgress::sortKey).reversed();

        static LessonProgress of(MemberId member, LessonStudy study) {
            return new LessonProgress(
                    member.value(),
                    study.lesson().toString(),
                    study.studiedSeconds(),
                    study.completion().map(Completion::id).orElse(null),
                    study.completion().map(Completion::completedAt).orElse(null));
        }

        private Instant sortKey() {
            return completedAt == null ? Instant.EPOCH : completedAt;
        }
    }
}
