package org.xianfeng.scoring.evidence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.contracts.activity.MeetingKind;
import org.xianfeng.scoring.account.AccountAccess;
import org.xianfeng.scoring.belonging.BranchOnDay;
import org.xianfeng.scoring.provision.EvidenceKind;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.page.Page;
import org.xianfeng.starter.problem.Problem;

/** What a member may name as evidence. */
@RestController
@RequestMapping("/api/scoring/accounts/member/{id}/evidence")
@Tag(name = "proposals", description = "申报、扣分与否决 / what people decide on")
class EvidenceController {
    private final BranchFacts facts;
    private final BranchOnDay branches;
    private final AccountAccess access;

    EvidenceController(BranchFacts facts, BranchOnDay branches, AccountAccess access) {
        this.facts = facts;
        this.branches = branches;
        this.access = access;
    }

    /**
     * A fact that can be named.
     *
     * @param reference to be given back as it is
     * @param day absent where only the month is known
     * @param meetingKind absent for anything but a meeting
     */
    record KnownFact(
            EvidenceKind kind,
            String reference,
            @Nullable LocalDate day,
            @Nullable MeetingKind meetingKind) {}

    @Operation(summary = "可作为依据的事实 / the meetings of a month at which the member was, and what the branch solved")
    @GetMapping
    Page<KnownFact> ofMonth(
            Caller caller,
            @PathVariable String id,
            @RequestParam YearMonth month,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit,
            @RequestParam @Nullable String cursor) {
        access.forEntries(caller, "member", id);
        MemberId member = new MemberId(id);
        List<KnownFact> known = branches
                .of(member, month.atEndOfMonth())
                .map(branch -> facts.of(member, branch, month))
                .orElse(List.of())
                .stream()
                .map(one -> new KnownFact(one.evidence().kind(), one.evidence().reference(), one.day(), one.meeting()))
                .toList();
        int from = cursor == null ? 0 : after(known, cursor);
        List<KnownFact> shown = known.subList(from, Math.min(known.size(), from + limit));
        return new Page<>(
                shown, from + shown.size() < known.size() ? shown.getLast().reference() : null);
    }

    private static int after(List<KnownFact> known, String reference) {
        for (int place = 0; place < known.size(); place++) {
            if (known.get(place).reference().equals(reference)) {
                return place + 1;
            }
        }
        throw new Problem(400, "malformed");
    }
}
