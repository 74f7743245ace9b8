package org.xianfeng.scoring.contest;

import static org.xianfeng.starter.access.Role.BRANCH_OFFICER;
import static org.xianfeng.starter.access.Role.COMMITTEE_OFFICER;
import static org.xianfeng.starter.access.Role.INSPECTOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
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
import org.xianfeng.scoring.account.AccountAccess;
import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.scoring.contest.Answer.Judge;
import org.xianfeng.scoring.contest.ContestOutcome.Kept;
import org.xianfeng.scoring.contest.ContestOutcome.Refused;
import org.xianfeng.scoring.page.PageId;
import org.xianfeng.scoring.wording.Wording;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.page.Page;
import org.xianfeng.starter.problem.Problem;
import org.xianfeng.starter.version.ExpectedVersion;

/** Contesting an entry, and answering that. */
@RestController
@RequestMapping("/api/scoring")
@Tag(name = "contests", description = "积分申诉 / members contest entries of their accounts")
class ContestController {
    private static final int LONGEST_REASON = 1_000;

    private final ContestEntry contest;
    private final AnswerContest answer;
    private final Contests contests;
    private final Sight sight;
    private final Wording wording;

    ContestController(ContestEntry contest, AnswerContest answer, Contests contests, Sight sight, Wording wording) {
        this.contest = contest;
        this.answer = answer;
        this.contests = contests;
        this.sight = sight;
        this.wording = wording;
    }

    /** Who may see and do what. */
    record Sight(Access access, AccountAccess accounts) {}

    /**
     * What a member says is wrong.
     *
     * @param pageId as the statement names it
     * @param entryId the same
     * @param wantedPointsHundredths what should have counted, before caps
     */
    record ContestWish(
            @NotBlank @Size(max = 200) String pageId,
            @NotBlank @Size(max = 64) String entryId,

            @NotNull @Min(-Claim.MOST_HUNDREDTHS) @Max(Claim.MOST_HUNDREDTHS)
            Long wantedPointsHundredths,

            @NotBlank @Size(max = LONGEST_REASON) String reason) {}

    /**
     * What an officer says to it.
     *
     * @param pointsHundredths what is to count before caps where the member is right; what he wanted if it is not given
     */
    record ContestAnswer(
            @NotNull Boolean upheld,

            @Min(-Claim.MOST_HUNDREDTHS) @Max(Claim.MOST_HUNDREDTHS) @Nullable
            Long pointsHundredths,

            @NotBlank @Size(max = LONGEST_REASON) String reason) {}

    @Operation(summary = "提出申诉 / a member contests an entry of the own account, one without points included")
    @PostMapping("/accounts/member/{id}/contests")
    @ResponseStatus(HttpStatus.CREATED)
    ContestView contest(Caller caller, @PathVariable String id, @Valid @RequestBody ContestWish wish) {
        sight.accounts().forEntries(caller, "member", id);
        MemberId member = caller.member()
                .filter(own -> own.value().equals(id))
                .orElseThrow(() -> new Problem(403, "contest-not-own"));
        PageId page = PageId.parse(wish.pageId())
                .orElseThrow(() -> new Problem(422, ContestOutcome.Why.ENTRY_UNKNOWN.slug()));
        ContestEntry.Wish wanted = new ContestEntry.Wish(
                member,
                page,
                wish.entryId(),
                wish.wantedPointsHundredths(),
                wish.reason().strip());
        return view(sight.accounts().intact(() -> contest.of(wanted)));
    }

    @Operation(summary = "一个账户的申诉 / the contests of a member, the newest first")
    @GetMapping("/accounts/member/{id}/contests")
    Page<ContestView> ofMember(
            Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit,
            @RequestParam @Size(max = 300) @Nullable String cursor) {
        sight.accounts().forEntries(caller, "member", id);
        return page(contests.of(new MemberId(id), place(cursor), limit + 1), limit);
    }

    @Operation(summary = "待答复的申诉 / what waits for an answer in an organisation and below it, the oldest first")
    @GetMapping("/organisations/{organisationId}/contests")
    Page<ContestView> waiting(
            Caller caller,
            @PathVariable OrganisationId organisationId,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit,
            @RequestParam @Size(max = 300) @Nullable String cursor) {
        sight.access().require(caller, organisationId, BRANCH_OFFICER, COMMITTEE_OFFICER, INSPECTOR);
        List<Contest> found = contests.waitingBelow(organisationId, place(cursor), limit + 1);
        Page<ContestView> page = page(found, limit);
        return new Page<>(
                page.items().stream()
                        .filter(one -> mayRead(caller, one.branchId()))
                        .toList(),
                page.next());
    }

    /** A branch may have moved away since; then its contests are no longer for the eyes of the former committee. */
    private boolean mayRead(Caller caller, String branch) {
        return sight.access().allows(caller, new OrganisationId(branch), BRANCH_OFFICER, COMMITTEE_OFFICER, INSPECTOR);
    }

    @Operation(summary = "答复申诉 / an officer answers; a branch officer's answer needs a second person")
    @PostMapping("/contests/{id}/answers")
    ContestView answer(
            Caller caller, @PathVariable String id, ExpectedVersion expected, @Valid @RequestBody ContestAnswer given) {
        Contest asked = contests.find(id).orElseThrow(Problem::notFound);
        OrganisationId branch = asked.about().branch();
        sight.access().require(caller, branch, BRANCH_OFFICER, COMMITTEE_OFFICER);
        boolean ofCommittee = sight.access().allows(caller, branch, COMMITTEE_OFFICER);
        long points = Optional.ofNullable(given.pointsHundredths())
                .orElse(asked.plea().wantedHundredths());
        AnswerContest.Verdict verdict = new AnswerContest.Verdict(
                new Judge(caller.account(), caller.member(), ofCommittee),
                given.upheld(),
                points,
                given.reason().strip());
        return view(answer.of(asked, expected, verdict));
    }

    private ContestView view(ContestOutcome outcome) {
        return switch (outcome) {
            case Kept(Contest kept) -> ContestView.of(kept, wording);
            case Refused(ContestOutcome.Why why, List<Object> values) ->
                throw new Problem(why.status(), why.slug(), values.toArray());
        };
    }

    private Page<ContestView> page(List<Contest> found, int limit) {
        List<Contest> shown = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(
                shown.stream().map(one -> ContestView.of(one, wording)).toList(),
                found.size() > limit ? cursor(shown.getLast()) : null);
    }

    private static String cursor(Contest last) {
        String text = last.plea().at().toEpochMilli() + "|" + last.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Contests.@Nullable Place place(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|", 2);
            return new Contests.Place(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1]);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException notACursor) {
            throw new Problem(400, "malformed");
        }
    }
}
