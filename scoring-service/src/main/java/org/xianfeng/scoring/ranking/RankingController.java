package org.xianfeng.scoring.ranking;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.scoring.account.AccountAccess;
import org.xianfeng.scoring.ranking.RankingView.Fresh;
import org.xianfeng.scoring.ranking.RankingView.RankedBranches;
import org.xianfeng.scoring.ranking.RankingView.Rankings;
import org.xianfeng.scoring.ranking.RankingView.StandingOfBranch;
import org.xianfeng.scoring.standing.AsOf;
import org.xianfeng.scoring.standing.Placed;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.access.Role;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.page.Page;
import org.xianfeng.starter.problem.Problem;

/** Branches compared with branches that are alike: for who leads or inspects all of them, and each for itself. */
@RestController
@RequestMapping("/api/scoring")
@Tag(name = "rankings", description = "支部排名 / branches among their like")
class RankingController {
    private static final String CURSOR = "-?[0-9]{1,18}:[A-Za-z0-9-]{1,64}";
    private static final String GROUP = "[a-z-]{1,20}-[0-9]{1,5}(-[0-9]{1,5})?";
    private static final Role[] READERS = {Role.COMMITTEE_OFFICER, Role.INSPECTOR};

    private final Access access;
    private final AccountAccess accounts;
    private final ReadStandings standings;
    private final AsOf asOf;

    RankingController(Access access, AccountAccess accounts, ReadStandings standings, AsOf asOf) {
        this.access = access;
        this.accounts = accounts;
        this.standings = standings;
        this.asOf = asOf;
    }

    @Operation(summary = "下属支部分组 / the groups of comparable branches below an organisation, and the rules")
    @GetMapping("/rankings/{organisationId}")
    Rankings groups(Caller caller, @PathVariable OrganisationId organisationId, Locale language) {
        access.require(caller, organisationId, READERS);
        return standings.of(organisationId, fresh(), language);
    }

    @Operation(summary = "同组支部排名 / the branches of a group in the order of this year's confirmed points")
    @GetMapping("/rankings/{organisationId}/groups/{group}")
    RankedBranches branches(
            Caller caller,
            @PathVariable OrganisationId organisationId,
            @PathVariable @Pattern(regexp = GROUP) String group,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit,
            @RequestParam @Pattern(regexp = CURSOR) @Nullable String cursor) {
        access.require(caller, organisationId, READERS);
        return standings.list(organisationId, group, cursor == null ? null : place(cursor), limit, fresh());
    }

    @Operation(summary = "本支部所处位置 / where one branch stands among its like")
    @GetMapping("/standings/{branchId}")
    StandingOfBranch standing(
            Caller caller,
            @PathVariable String branchId,
            @RequestParam @Nullable OrganisationId within,
            Locale language) {
        accounts.forBalance(caller, "branch", branchId);
        return standings
                .standing(new OrganisationId(branchId), within, fresh(), language)
                .orElseThrow(Problem::notFound);
    }

    private static Placed place(String cursor) {
        int colon = cursor.indexOf(':');
        return new Placed(Long.parseLong(cursor.substring(0, colon)), cursor.substring(colon + 1));
    }

    private Fresh fresh() {
        Instant known = asOf.known().orElseThrow(() -> new Problem(503, "ranking-not-ready"));
        return new Fresh(known, Math.round(asOf.behindSeconds()));
    }
}
