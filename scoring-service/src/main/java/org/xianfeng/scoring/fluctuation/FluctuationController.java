package org.xianfeng.scoring.fluctuation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.contracts.activity.MeetingKind;
import org.xianfeng.scoring.department.ParticipationText;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.access.Role;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.problem.Problem;
import org.xianfeng.starter.roster.Roster;

/** Tells why attendance changed between two months. */
@RestController
@RequestMapping("/api/scoring/participation")
@Tag(name = "participation")
class FluctuationController {
    private static final String MONTH = "(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])";
    private static final Role[] READERS = {Role.BRANCH_OFFICER, Role.COMMITTEE_OFFICER, Role.INSPECTOR};

    private final Access access;
    private final Roster roster;
    private final ExplainChange explain;
    private final ParticipationText text;
    private final Limits limits;

    FluctuationController(Access access, Roster roster, ExplainChange explain, ParticipationText text, Limits limits) {
        this.access = access;
        this.roster = roster;
        this.explain = explain;
        this.text = text;
        this.limits = limits;
    }

    /**
     * The change, in millionths of the attendance rate; the parts add up to the difference of the two rates.
     *
     * @param enough whether the months have enough data; else there are no rates and no parts
     */
    record ChangeOfAttendance(
            String organisationId,
            String from,
            String to,
            boolean enough,
            String sentence,
            @Nullable Long millionthsBefore,
            @Nullable Long millionthsAfter,
            List<PartOfChange> parts) {}

    /** What one cause has in the change, the largest first. */
    record PartOfChange(
            Cause cause, long millionths, String sentence, List<MeetingBehind> meetings, List<BranchBehind> branches) {}

    /** A meeting that shows it. */
    record MeetingBehind(
            String meetingId, String month, MeetingKind kind, Instant startedAt, long attended, long expected) {}

    /** A branch that has much in it. */
    record BranchBehind(String organisationId, String name, long millionths) {}

    @Operation(summary = "到会率变化原因 / why attendance changed between two months, in parts that add up")
    @GetMapping("/{organisationId}/change")
    ChangeOfAttendance change(
            Caller caller,
            @PathVariable OrganisationId organisationId,
            @RequestParam @Pattern(regexp = MONTH) String from,
            @RequestParam @Pattern(regexp = MONTH) String to,
            Locale language) {
        access.require(caller, organisationId, READERS);
        if (from.equals(to)) {
            throw new Problem(422, "participation-same-month");
        }
        return switch (explain.of(organisationId, YearMonth.parse(from), YearMonth.parse(to))) {
            case Change.TooWide _ -> throw new Problem(422, "participation-too-wide", limits.mostBranches());
            case Change.NotEnough few ->
                new ChangeOfAttendance(
                        organisationId.value(), from, to, false, sentence(few, language), null, null, List.of());
            case Change.Explained change ->
                new ChangeOfAttendance(
                        organisationId.value(),
                        from,
                        to,
                        true,
                        sentence(change, language),
                        change.millionthsBefore(),
                        change.millionthsAfter(),
                        change.parts().stream()
                                .map(part -> told(part, language))
                                .toList());
        };
    }

    private String sentence(Change.NotEnough few, Locale language) {
        return text.of(
                "participation.not-enough",
                language,
                Long.toString(few.before().expected()),
                Long.toString(few.after().expected()),
                Integer.toString(limits.leastExpected()));
    }

    private String sentence(Change.Explained change, Locale language) {
        return text.of(
                "participation.change",
                language,
                ParticipationText.percent(change.millionthsBefore()),
                ParticipationText.percent(change.millionthsAfter()),
                moved(change.millionthsAfter() - change.millionthsBefore(), language));
    }

    private PartOfChange told(Change.Part part, Locale language) {
        Object[] values = new Object[part.values().size() + 1];
        values[0] = moved(part.millionths(), language);
        for (int i = 0; i < part.values().size(); i++) {
            values[i + 1] = Long.toString(part.values().get(i));
        }
        String key = "participation." + (part.values().isEmpty() ? "department." : "cause.") + part.cause();
        return new PartOfChange(
                part.cause(),
                part.millionths(),
                text.of(key, language, values),
                part.meetings().stream()
                        .map(seen -> new MeetingBehind(
                                seen.meeting().id(),
                                seen.month().toString(),
                                seen.meeting().kind(),
                                seen.meeting().startedAt(),
                                seen.meeting().attended(),
                                seen.meeting().expected()))
                        .toList(),
                part.branches().stream().map(this::named).toList());
    }

    private BranchBehind named(Change.Branch branch) {
        String name = roster.organisation(branch.id())
                .map(one -> one.name())
                .orElse(branch.id().value());
        return new BranchBehind(branch.id().value(), name, branch.millionths());
    }

    private String moved(long millionths, Locale language) {
        String key = millionths > 0 ? "up" : millionths < 0 ? "down" : "same";
        return text.of("participation.moved." + key, language, ParticipationText.percent(Math.abs(millionths)));
    }
}
