package org.xianfeng.activity.study;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.access.Role;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.page.Page;
import org.xianfeng.starter.problem.Problem;
import org.xianfeng.starter.roster.Roster;
import org.xianfeng.starter.roster.RosterMember;

/** Completions over HTTP: officers of the branch see them, and revoke one that does not hold. */
@RestController
@RequestMapping("/api/activity")
class CompletionController {
    private final RevokeCompletion revoke;
    private final Studies studies;
    private final Roster roster;
    private final Access access;

    CompletionController(RevokeCompletion revoke, Studies studies, Roster roster, Access access) {
        this.revoke = revoke;
        this.studies = studies;
        this.roster = roster;
        this.access = access;
    }

    /** Completions of the members of a branch, member by member. */
    @GetMapping("/branches/{id}/completions")
    Page<StudyController.LessonProgress> ofBranch(
            @PathVariable OrganisationId id,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        access.require(caller, id, Role.BRANCH_OFFICER, Role.COMMITTEE_OFFICER, Role.INSPECTOR);
        List<MemberId> members = roster.membersOf(id).stream()
                .map(RosterMember::id)
                .filter(member -> cursor == null || member.value().compareTo(cursor) > 0)
                .limit(limit)
                .toList();
        List<StudyController.LessonProgress> rows = studies.of(members).stream()
                .sorted(Comparator.comparing(found -> found.member().value()))
                .flatMap(CompletionController::completions)
                .toList();
        return new Page<>(
                rows, members.size() < limit ? null : members.getLast().value());
    }

    @PostMapping("/members/{memberId}/completions/{completionId}/revocation")
    void revoke(
            @PathVariable MemberId memberId,
            @PathVariable String completionId,
            @Valid @RequestBody RevocationRequest request,
            Caller caller) {
        OrganisationId branch = studies.of(memberId)
                .completedAs(completionId)
                .flatMap(LessonStudy::completion)
                .map(Completion::branch)
                .orElseThrow(Problem::notFound);
        access.require(caller, branch, Role.BRANCH_OFFICER, Role.COMMITTEE_OFFICER);
        StudyOutcome outcome = revoke.of(memberId, completionId, caller.account(), request.reason());
        if (outcome instanceof StudyOutcome.Refused) {
            throw Problem.notFound();
        }
    }

    private static Stream<StudyController.LessonProgress> completions(MemberStudy study) {
        return study.lessons().values().stream()
                .filter(lesson -> lesson.completion().isPresent())
                .map(lesson -> StudyController.LessonProgress.of(study.member(), lesson))
                .sorted(StudyController.LessonProgress.NEWEST_FIRST);
    }

    /** Why a completion does not hold. */
    record RevocationRequest(@NotBlank @Size(max = 500) String reason) {}
}
