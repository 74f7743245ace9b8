package org.xianfeng.scoring.proposal;

import static org.xianfeng.starter.access.Role.BRANCH_OFFICER;
import static org.xianfeng.starter.access.Role.COMMITTEE_OFFICER;
import static org.xianfeng.starter.access.Role.GROUP_LEADER;
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
import java.time.LocalDate;
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
import org.xianfeng.contracts.scoring.ProposalKind;
import org.xianfeng.scoring.account.AccountAccess;
import org.xianfeng.scoring.evidence.Evidence;
import org.xianfeng.scoring.proposal.ProposalOutcome.Kept;
import org.xianfeng.scoring.proposal.ProposalOutcome.Refused;
import org.xianfeng.scoring.proposal.Vote.Person;
import org.xianfeng.scoring.proposal.Vote.Step;
import org.xianfeng.scoring.provision.EvidenceKind;
import org.xianfeng.scoring.provision.Provision;
import org.xianfeng.scoring.wording.Wording;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.access.Role;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.page.Page;
import org.xianfeng.starter.problem.Problem;
import org.xianfeng.starter.roster.Roster;
import org.xianfeng.starter.roster.RosterMember;
import org.xianfeng.starter.version.ExpectedVersion;

/** Proposing what no event tells of, and saying something to it. */
@RestController
@RequestMapping("/api/scoring")
@Tag(name = "proposals", description = "申报、扣分与否决 / what people decide on")
class ProposalController {
    private static final int LONGEST_TEXT = 1_000;
    private static final int MOST_EVIDENCE = 3;
    private static final Role[] READERS = {GROUP_LEADER, BRANCH_OFFICER, COMMITTEE_OFFICER, INSPECTOR};

    private final MakeProposal make;
    private final DecideProposal decide;
    private final Proposals proposals;
    private final Sight sight;
    private final Wording wording;

    ProposalController(MakeProposal make, DecideProposal decide, Proposals proposals, Sight sight, Wording wording) {
        this.make = make;
        this.decide = decide;
        this.proposals = proposals;
        this.sight = sight;
        this.wording = wording;
    }

    /** Who may see and do what. */
    record Sight(Access access, AccountAccess accounts, Roster roster) {
        /** Whether the caller is a member of the branch. */
        boolean isOf(Caller caller, OrganisationId branch) {
            return caller.member()
                    .flatMap(roster::member)
                    .filter(member -> !member.left())
                    .map(RosterMember::branch)
                    .equals(Optional.of(branch));
        }
    }

    /**
     * What is proposed.
     *
     * @param day for which it is to count, in Asia/Shanghai
     * @param units how many units of the rule; 1 if it is not given
     * @param description what happened
     */
    record ProposalWish(
            @NotBlank @Size(max = 60) String ruleId,
            @NotNull LocalDate day,

            @Min(1) @Max(1_000) @Nullable Integer units,

            @NotNull @Size(min = 1, max = MOST_EVIDENCE) @Valid
            List<EvidenceWish> evidence,

            @NotBlank @Size(max = LONGEST_TEXT) String description) {}

    /**
     * What it rests on.
     *
     * @param reference the id of the fact, as the list of evidence gives it; of a document its number or title
     */
    record EvidenceWish(
            @NotNull EvidenceKind kind,
            @NotBlank @Size(max = 200) String reference) {}

    /**
     * What somebody says at a step.
     *
     * @param step the one that was the next when it was read
     * @param inFavour of the proposal; at {@code lift-first} and {@code lift-second}, that it be taken back
     */
    record ProposalVote(
            @NotNull Step step,
            @NotNull Boolean inFavour,
            @NotBlank @Size(max = LONGEST_TEXT) String reason) {}

    /** What somebody says to a proposal. */
    record ProposalSaying(
            @NotBlank @Size(max = LONGEST_TEXT) String text) {}

    @Operation(summary = "申报或提出 / a claim of the member or of an officer for him; a deduction or a veto of an officer")
    @PostMapping("/accounts/member/{id}/proposals")
    @ResponseStatus(HttpStatus.CREATED)
    ProposalView propose(Caller caller, @PathVariable String id, @Valid @RequestBody ProposalWish given) {
        sight.accounts().forEntries(caller, "member", id);
        MemberId member = new MemberId(id);
        MakeProposal.Wish wish = new MakeProposal.Wish(
                member,
                given.ruleId(),
                given.day(),
                Optional.ofNullable(given.units()).orElse(1),
                given.evidence().stream()
                        .map(one -> new Evidence(one.kind(), one.reference()))
                        .toList(),
                given.description().strip());
        Optional<DecidableRules.Found> rule = make.rule(wish);
        boolean isClaim = rule.map(found -> found.provision().kind() == ProposalKind.CLAIM)
                .orElse(true);
        if (!caller.member().equals(Optional.of(member))) {
            OrganisationId branch =
                    sight.roster().member(member).map(RosterMember::branch).orElseThrow(Problem::notFound);
            sight.access().require(caller, branch, postsThatPropose(rule));
        } else if (!isClaim) {
            throw new Problem(403, ProposalOutcome.Why.OWN.slug());
        }
        return rule.map(found -> view(make.of(wish, found, person(caller))))
                .orElseThrow(() -> new Problem(422, ProposalOutcome.Why.RULE_UNKNOWN.slug()));
    }

    private static Role[] postsThatPropose(Optional<DecidableRules.Found> rule) {
        return rule.map(DecidableRules.Found::provision)
                .filter(provision -> provision.kind() != ProposalKind.CLAIM)
                .map(provision -> Provision.from(provision.review().getFirst()).toArray(Role[]::new))
                .orElse(new Role[] {BRANCH_OFFICER, COMMITTEE_OFFICER});
    }

    @Operation(summary = "一个账户的申报、扣分与否决 / what was proposed for a member, the newest first")
    @GetMapping("/accounts/member/{id}/proposals")
    Page<ProposalView> ofMember(
            Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit,
            @RequestParam @Size(max = 300) @Nullable String cursor) {
        sight.accounts().forEntries(caller, "member", id);
        return page(proposals.of(new MemberId(id), place(cursor), limit + 1), limit);
    }

    @Operation(summary = "待办的申报、扣分与否决 / what waits for people in an organisation and below it, the oldest first")
    @GetMapping("/organisations/{organisationId}/proposals")
    Page<ProposalView> waiting(
            Caller caller,
            @PathVariable OrganisationId organisationId,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit,
            @RequestParam @Size(max = 300) @Nullable String cursor) {
        sight.access().require(caller, organisationId, READERS);
        Page<ProposalView> page = page(proposals.waitingBelow(organisationId, place(cursor), limit + 1), limit);
        return new Page<>(
                page.items().stream()
                        .filter(one -> sight.access().allows(caller, new OrganisationId(one.branchId()), READERS))
                        .toList(),
                page.next());
    }

    @Operation(summary = "支部公示中的申报 / the claims of a branch to which its members may object, the oldest first")
    @GetMapping("/branches/{id}/proposals")
    Page<ProposalView> open(
            Caller caller,
            @PathVariable OrganisationId id,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit,
            @RequestParam @Size(max = 300) @Nullable String cursor) {
        if (!sight.isOf(caller, id)) {
            sight.access().require(caller, id, READERS);
        }
        return page(proposals.openIn(id, place(cursor), limit + 1), limit);
    }

    @Operation(summary = "审核、决定或撤销 / somebody with the right post takes the next step")
    @PostMapping("/proposals/{id}/votes")
    ProposalView vote(
            Caller caller, @PathVariable String id, ExpectedVersion expected, @Valid @RequestBody ProposalVote given) {
        Proposal proposal = proposals.find(id).orElseThrow(Problem::notFound);
        Matter matter = proposal.matter();
        sight.access()
                .require(caller, matter.branch(), matter.posts(given.step()).toArray(Role[]::new));
        return view(decide.vote(
                proposal,
                expected,
                new DecideProposal.Ballot(
                        given.step(),
                        person(caller),
                        given.inFavour(),
                        given.reason().strip())));
    }

    @Operation(summary = "提出异议 / a member of the branch objects to an approved claim in its days")
    @PostMapping("/proposals/{id}/objections")
    ProposalView object(Caller caller, @PathVariable String id, @Valid @RequestBody ProposalSaying said) {
        Proposal proposal = proposals
                .find(id)
                .filter(found -> sight.isOf(caller, found.matter().branch()))
                .orElseThrow(Problem::notFound);
        return view(decide.object(proposal, person(caller), said.text().strip()));
    }

    @Operation(summary = "本人申辩 / the member answers a proposed deduction or veto before it is decided")
    @PostMapping("/proposals/{id}/reply")
    ProposalView reply(Caller caller, @PathVariable String id, @Valid @RequestBody ProposalSaying said) {
        Proposal proposal = proposals
                .find(id)
                .filter(found ->
                        caller.member().equals(Optional.of(found.matter().member())))
                .orElseThrow(Problem::notFound);
        return view(decide.reply(proposal, person(caller), said.text().strip()));
    }

    private static Person person(Caller caller) {
        return new Person(caller.account(), caller.member());
    }

    private ProposalView view(ProposalOutcome outcome) {
        return switch (outcome) {
            case Kept(Proposal kept) -> ProposalView.of(kept, wording);
            case Refused(ProposalOutcome.Why why, List<Object> values) ->
                throw new Problem(why.status(), why.slug(), values.toArray());
        };
    }

    private Page<ProposalView> page(List<Proposal> found, int limit) {
        List<Proposal> shown = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(
                shown.stream().map(one -> ProposalView.of(one, wording)).toList(),
                found.size() > limit ? cursor(shown.getLast()) : null);
    }

    private static String cursor(Proposal last) {
        String text = last.plea().at().toEpochMilli() + "|" + last.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Proposals.@Nullable Place place(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|", 2);
            return new Proposals.Place(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1]);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException notACursor) {
            throw new Problem(400, "malformed");
        }
    }
}
