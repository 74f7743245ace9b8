package org.xianfeng.activity.study;

import io.micrometer.core.instrument.Counter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.activity.course.LessonId;
import org.xianfeng.activity.study.StudyOutcome.Done;
import org.xianfeng.activity.study.StudyOutcome.Refused;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.access.Role;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.page.Page;
import org.xianfeng.starter.problem.Problem;
import org.xianfeng.starter.roster.Roster;
import org.xianfeng.starter.roster.RosterMember;

/** Study over HTTP: a member studies, officers of the branch see completions and may revoke them. */
@RestController
@RequestMapping("/api/activity")
class StudyController {
    private final StudyLesson study;
    private final RevokeCompletion revoke;
    private final Studies studies;
    private final Roster roster;
    private final Access access;
    private final Counter completed;

    StudyController(
            StudyLesson study,
            RevokeCompletion revoke,
            Studies studies,
            Roster roster,
            Access access,
            Counter lessonsCompleted) {
        this.study = study;
        this.revoke = revoke;
        this.studies = studies;
        this.roster = roster;
        this.access = access;
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

    /** Completions of the members of a branch, member by member. */
    @GetMapping("/branches/{id}/completions")
    Page<LessonProgress> ofBranch(
            @PathVariable String id,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        OrganisationId branch = new OrganisationId(id);
        access.require(caller, branch, Role.BRANCH_OFFICER, Role.COMMITTEE_OFFICER, Role.INSPECTOR);
        List<MemberId> members = roster.membersOf(branch).stream()
                .map(RosterMember::id)
                .filter(member -> cursor == null || member.value().compareTo(cursor) > 0)
                .limit(limit)
                .toList();
        List<LessonProgress> rows = studies.of(members).stream()
                .sorted(Comparator.comparing(found -> found.member().value()))
                .flatMap(StudyController::completions)
                .toList();
        return new Page<>(
                rows, members.size() < limit ? null : members.getLast().value());
    }

    @PostMapping("/members/{memberId}/completions/{completionId}/revocation")
    void revoke(
            @PathVariable String memberId,
            @PathVariable String completionId,
            @Valid @RequestBody RevocationRequest request,
            Caller caller) {
        MemberId member = new MemberId(memberId);
        OrganisationId branch = studies.of(member)
                .completedAs(completionId)
                .flatMap(LessonStudy::completion)
                .map(Completion::branch)
                .orElseThrow(Problem::notFound);
        access.require(caller, branch, Role.BRANCH_OFFICER, Role.COMMITTEE_OFFICER);
        view(revoke.of(member, completionId, caller.account(), request.reason()));
    }

    private static Stream<LessonProgress> completions(MemberStudy study) {
        return study.lessons().values().stream()
                .filter(lesson -> lesson.completion().isPresent())
                .map(lesson -> LessonProgress.of(study.member(), lesson))
                .sorted(LessonProgress.NEWEST_FIRST);
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

    /** Why a completion does not hold. */
    record RevocationRequest(@NotBlank @Size(max = 500) String reason) {}

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
