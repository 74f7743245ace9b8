package org.xianfeng.scoring.whatif;

import static org.xianfeng.starter.access.Role.BRANCH_OFFICER;
import static org.xianfeng.starter.access.Role.COMMITTEE_OFFICER;
import static org.xianfeng.starter.access.Role.INSPECTOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
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
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.effect.Effects;
import org.xianfeng.scoring.rule.BookReader.Finding;
import org.xianfeng.scoring.rulebook.CurrentRules;
import org.xianfeng.scoring.whatif.StartWhatIf.Outcome;
import org.xianfeng.scoring.whatif.WhatIfView.ChangedBranch;
import org.xianfeng.scoring.whatif.WhatIfView.ChangedMember;
import org.xianfeng.scoring.whatif.WhatIfView.WhyChanged;
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

/** Runs a draft over a past period, and shows what it would have changed. */
@RestController
@RequestMapping("/api/scoring/rule-books/{organisationId}/what-ifs")
class WhatIfController {
    private static final int ROWS = 50;
    private static final Role[] READERS = {BRANCH_OFFICER, COMMITTEE_OFFICER, INSPECTOR};

    private final StartWhatIf start;
    private final WhatIfs runs;
    private final Effects effects;
    private final Sight sight;
    private final Texts texts;

    WhatIfController(StartWhatIf start, WhatIfs runs, Effects effects, Sight sight, Texts texts) {
        this.start = start;
        this.runs = runs;
        this.effects = effects;
        this.sight = sight;
        this.texts = texts;
    }

    /** How long results are kept. */
    record Keeping(Duration time) {}

    /** Who may see what. */
    record Sight(Access access, AccountAccess accounts, Roster roster) {}

    /** How things are said. */
    record Texts(Wording wording, CurrentRules rules, Keeping keeping) {}

    /** Wires what only HTTP asks for. */
    @Configuration(proxyBeanMethods = false)
    static class Wiring {
        @Bean
        Sight sight(Access access, AccountAccess accounts, Roster roster) {
            return new Sight(access, accounts, roster);
        }

        @Bean
        Texts texts(Wording wording, CurrentRules rules, Keeping keeping) {
            return new Texts(wording, rules, keeping);
        }
    }

    /** The days of the facts to judge, first and last. */
    record PeriodWanted(@NotNull LocalDate from, @NotNull LocalDate to) {}

    /** Where to ask how it goes. */
    record StartedWhatIf(String id) {}

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    StartedWhatIf start(
            Caller caller,
            @PathVariable OrganisationId organisationId,
            @Valid @RequestBody PeriodWanted period,
            Locale language) {
        sight.access().require(caller, organisationId, COMMITTEE_OFFICER);
        return switch (start.of(organisationId, period.from(), period.to())) {
            case Outcome.Started(String id) -> new StartedWhatIf(id);
            case Outcome.Faulty(List<Finding> findings) -> {
                Finding first = findings.getFirst();
                boolean english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
                throw new Problem(
                        422,
                        "what-if-draft-faulty",
                        findings.size(),
                        Integer.toString(first.line()),
                        english ? first.sentence().en() : first.sentence().zh());
            }
            case Outcome.Refused(StartWhatIf.Why why) -> throw new Problem(why.status(), why.slug());
        };
    }

    @GetMapping
    Page<WhatIfView> list(
            Caller caller,
            @PathVariable OrganisationId organisationId,
            @RequestParam(defaultValue = "10") @Min(1) @Max(Page.MOST) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Locale language) {
        requireReader(caller, organisationId);
        return page(runs.of(organisationId, cursor, limit + 1), limit, WhatIf::id, run -> view(run, language));
    }

    @GetMapping("/{id}")
    WhatIfView status(
            Caller caller, @PathVariable OrganisationId organisationId, @PathVariable String id, Locale language) {
        requireReader(caller, organisationId);
        return view(runs.find(organisationId, id).orElseThrow(Problem::notFound), language);
    }

    @PostMapping("/{id}/cancellation")
    WhatIfView cancel(
            Caller caller, @PathVariable OrganisationId organisationId, @PathVariable String id, Locale language) {
        sight.access().require(caller, organisationId, COMMITTEE_OFFICER);
        WhatIf run = runs.find(organisationId, id).orElseThrow(Problem::notFound);
        if (!runs.cancel(organisationId, id)) {
            throw new Problem(409, "what-if-over");
        }
        return view(run, language);
    }

    @GetMapping("/{id}/members")
    Page<ChangedMember> members(
            Caller caller,
            @PathVariable OrganisationId organisationId,
            @PathVariable String id,
            @RequestParam Effects.Direction change,
            @RequestParam(required = false) @Nullable String cursor) {
        WhatIf run = finished(caller, organisationId, id);
        List<Effects.MemberRow> rows = effects.members(run.id(), change, cursor, ROWS + 1);
        Map<MemberId, RosterMember> known = sight.roster()
                .members(rows.stream().map(row -> new MemberId(row.member())).toList());
        Page<Effects.MemberRow> page = page(rows, ROWS, Effects.MemberRow::cursor, Function.identity());
        return new Page<>(
                page.items().stream()
                        .filter(row -> maySee(caller, known.get(new MemberId(row.member()))))
                        .map(ChangedMember::of)
                        .toList(),
                page.next());
    }

    @GetMapping("/{id}/branches")
    Page<ChangedBranch> branches(
            Caller caller,
            @PathVariable OrganisationId organisationId,
            @PathVariable String id,
            @RequestParam Effects.Direction change,
            @RequestParam(required = false) @Nullable String cursor) {
        WhatIf run = finished(caller, organisationId, id);
        return page(
                effects.branches(run.id(), change, cursor, ROWS + 1),
                ROWS,
                Effects.BranchRow::cursor,
                ChangedBranch::of);
    }

    @GetMapping("/{id}/accounts/{ledger}/{accountId}")
    WhyChanged why(
            Caller caller,
            @PathVariable OrganisationId organisationId,
            @PathVariable String id,
            @PathVariable String ledger,
            @PathVariable String accountId) {
        Locale language = LocaleContextHolder.getLocale();
        WhatIf run = finished(caller, organisationId, id);
        Account account = sight.accounts().forEntries(caller, ledger, accountId);
        return effects.of(run.id(), account)
                .map(new WhatIfView.Words(run, texts.rules(), texts.wording(), language)::of)
                .orElseThrow(Problem::notFound);
    }

    private void requireReader(Caller caller, OrganisationId organisation) {
        sight.access().require(caller, organisation, COMMITTEE_OFFICER, INSPECTOR);
    }

    private WhatIf finished(Caller caller, OrganisationId organisation, String id) {
        requireReader(caller, organisation);
        WhatIf run = runs.find(organisation, id).orElseThrow(Problem::notFound);
        if (run.state() != WhatIf.State.FINISHED) {
            throw new Problem(409, "what-if-unfinished");
        }
        return run;
    }

    /** Whose ledgers the caller may read: a member who has moved out of sight is counted, and not shown. */
    private boolean maySee(Caller caller, @Nullable RosterMember member) {
        return member != null && sight.access().allows(caller, member.branch(), READERS);
    }

    private WhatIfView view(WhatIf run, Locale language) {
        String sentence = switch (run.state()) {
            case READING, COMPARING, FINISHED -> null;
            case FAILED ->
                texts.wording().of("what-if-" + run.failure(), language).text();
            case CANCELLED, ABANDONED ->
                texts.wording().of("what-if-" + run.state(), language).text();
        };
        return WhatIfView.of(run, run.startedAt().plus(texts.keeping().time()), sentence);
    }

    private static <T, R> Page<R> page(List<T> found, int limit, Function<T, String> cursor, Function<T, R> shown) {
        List<T> items = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(
                items.stream().map(shown).toList(), found.size() > limit ? cursor.apply(items.getLast()) : null);
    }
}
