package org.xianfeng.scoring.department;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.access.Role;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.page.Page;
import org.xianfeng.starter.problem.Problem;
import org.xianfeng.starter.roster.Roster;

/** Figures of branches and departments, for those who lead or inspect them. */
@RestController
@RequestMapping("/api/scoring/participation")
@Tag(name = "participation")
class FiguresController {
    private static final String MONTH = "(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])";
    private static final int MOST_MONTHS = 36;
    private static final Role[] READERS = {Role.BRANCH_OFFICER, Role.COMMITTEE_OFFICER, Role.INSPECTOR};

    private final Access access;
    private final Roster roster;
    private final ReadFigures figures;

    FiguresController(Access access, Roster roster, ReadFigures figures) {
        this.access = access;
        this.roster = roster;
        this.figures = figures;
    }

    /** The months that were asked for, the earliest first. */
    record FiguresOfMonths(String organisationId, List<Figures> months) {}

    /** An organisation below, as it stands today, with its figures. */
    record OrganisationFigures(String name, String kind, Figures figures) {}

    @Operation(summary = "参与情况 / attendance, study, needs and satisfaction of an organisation, month by month")
    @GetMapping("/{organisationId}")
    FiguresOfMonths months(
            Caller caller,
            @PathVariable OrganisationId organisationId,
            @RequestParam @Pattern(regexp = MONTH) String from,
            @RequestParam @Pattern(regexp = MONTH) String to,
            Locale language) {
        access.require(caller, organisationId, READERS);
        YearMonth first = YearMonth.parse(from);
        YearMonth last = YearMonth.parse(to);
        long months = ChronoUnit.MONTHS.between(first, last) + 1;
        if (months < 1 || months > MOST_MONTHS) {
            throw new Problem(422, "participation-months", MOST_MONTHS);
        }
        return new FiguresOfMonths(organisationId.value(), figures.of(organisationId, first, last, language));
    }

    @Operation(summary = "下级参与情况 / the same of the organisations directly below, in one month, ordered by id")
    @GetMapping("/{organisationId}/below")
    Page<OrganisationFigures> below(
            Caller caller,
            @PathVariable OrganisationId organisationId,
            @RequestParam @Pattern(regexp = MONTH) String month,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit,
            @RequestParam @Nullable String cursor) {
        access.require(caller, organisationId, READERS);
        var below = roster.below(organisationId).stream()
                .filter(one -> cursor == null || one.id().value().compareTo(cursor) > 0)
                .limit(limit + 1L)
                .toList();
        var shown = below.subList(0, Math.min(limit, below.size()));
        List<Figures> read = figures.of(shown.stream().map(one -> one.id()).toList(), YearMonth.parse(month));
        List<OrganisationFigures> items = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            items.add(new OrganisationFigures(
                    shown.get(i).name(), shown.get(i).kind().toString(), read.get(i)));
        }
        return new Page<>(items, below.size() > limit ? shown.getLast().id().value() : null);
    }
}
