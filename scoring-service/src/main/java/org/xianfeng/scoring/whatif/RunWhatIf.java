package org.xianfeng.scoring.whatif;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xianfeng.scoring.award.JudgeEvent;
import org.xianfeng.scoring.award.PostClaims;
import org.xianfeng.scoring.award.ScoreEvents;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.effect.AccountEffect;
import org.xianfeng.scoring.effect.CompareAccount;
import org.xianfeng.scoring.effect.Effects;
import org.xianfeng.scoring.effect.GatherEffects;
import org.xianfeng.scoring.effect.PagesOfPeriod;
import org.xianfeng.scoring.effect.Reach;
import org.xianfeng.scoring.fact.Fact;
import org.xianfeng.scoring.ledger.Ledgers;
import org.xianfeng.scoring.ledger.UnreadablePage;
import org.xianfeng.scoring.page.LedgerPage;
import org.xianfeng.scoring.page.PageHead;
import org.xianfeng.scoring.page.PageId;
import org.xianfeng.scoring.placement.Placements;
import org.xianfeng.scoring.replay.Extent;
import org.xianfeng.scoring.replay.KeptEvents;
import org.xianfeng.scoring.rule.RuleBooks;
import org.xianfeng.starter.abreast.Abreast;
import org.xianfeng.starter.listener.ReceivedEvent;
import org.xianfeng.starter.roster.Roster;

/**
 * Judges the kept events of a period by a draft, the same way as ever but into a workspace, and compares account by
 * account with the ledgers in use. Nothing in use is changed.
 */
final class RunWhatIf {
    private static final int PORTION = 200;
    private static final int AT_ONCE = 4;
    private static final int MOST_PAUSES = 60;
    /** By so much the clocks of instances may differ. */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(1);

    private final KeptEvents events;
    private final Placements placements;
    private final Roster roster;
    private final Results results;
    private final Time time;

    RunWhatIf(KeptEvents events, Placements placements, Roster roster, Results results, Time time) {
        this.events = events;
        this.placements = placements;
        this.roster = roster;
        this.results = results;
        this.time = time;
    }

    /** Where a run compares with, works, and leaves what it found. */
    record Results(Ledgers live, Workspaces workspaces, Effects effects) {}

    /** What time it is, and how to let some of it pass. */
    record Time(Clock clock, Runnable pause) {}

    /** The ledgers in use have not come to what the run has read. */
    private static final class Behind extends RuntimeException {}

    /**
     * What a run goes by.
     *
     * @param begin where to begin reading
     * @param inForce the books as they are
     * @param drafted the books with the draft in its place
     */
    record Course(Extent begin, RuleBooks inForce, RuleBooks drafted) {}

    void of(WhatIf run, Course course, Advance advance) {
        try {
            Workspaces.Workspace space = results.workspaces().open(run.id());
            Reach reach = new Reach(
                    run.organisation(), run.period().from(), run.period().to(), placements);
            Instant asOf = time.clock().instant().minus(CLOCKS_DIFFER);
            read(course, reach, space, advance);
            advance.comparing(space.accounts().count());
            GatherEffects gather = new GatherEffects(run.id(), results.effects(), roster);
            PagesOfPeriod pages = new PagesOfPeriod(reach, List.of(course.inForce(), course.drafted()));
            compare(new Comparison(pages, reach, space, asOf), gather, advance);
            advance.finished(gather.summary(advance::alive));
        } catch (Advance.Stopped stopped) {
            results.effects().forget(run.id());
            if (stopped.isCancelled()) {
                advance.cancelled();
            }
        } catch (RuntimeException failure) {
            results.effects().forget(run.id());
            advance.failed(why(failure));
            throw failure;
        } finally {
            results.workspaces().drop(run.id());
        }
    }

    private static String why(RuntimeException failure) {
        return switch (failure) {
            case UnreadablePage _ -> "damaged";
            case Behind _ -> "behind";
            default -> "broken";
        };
    }

    private void read(Course course, Reach reach, Workspaces.Workspace space, Advance advance) {
        JudgeEvent judge = new JudgeEvent(course::drafted, placements);
        PostClaims post =
                new PostClaims(space.ledgers(), heads -> space.accounts().add(accounts(heads)), _ -> {});
        ScoreEvents score = new ScoreEvents(judge, post, roster, (_, _) -> true, space.known());
        Extent end = events.written();
        advance.expect(end.since(course.begin()));
        long passedOver = events.read(course.begin(), end, portion -> {
            Set<Account> accounts = new HashSet<>();
            List<ReceivedEvent> reached = portion.stream()
                    .filter(event -> isReached(event, reach, accounts))
                    .toList();
            space.accounts().add(accounts);
            int rejected = reached.isEmpty() ? 0 : score.handle(reached).size();
            advance.read(portion.size(), reached.size(), rejected);
        });
        advance.read(passedOver, 0, 0);
        awaitLedgers(end, advance);
    }

    /** What the run has read, the ledgers in use are to have read too before they are compared. */
    private void awaitLedgers(Extent end, Advance advance) {
        for (int pauses = 0; end.since(events.readByLedgers()) > 0; pauses++) {
            if (pauses == MOST_PAUSES) {
                throw new Behind();
            }
            time.pause().run();
            advance.alive();
        }
    }

    private static Set<Account> accounts(List<PageHead> heads) {
        return heads.stream().map(head -> head.id().account()).collect(Collectors.toSet());
    }

    private static boolean isReached(ReceivedEvent event, Reach reach, Set<Account> accounts) {
        Optional<Fact> fact = Fact.of(event.data()).filter(one -> reach.covers(one.time(), one.branchId()));
        fact.ifPresent(one -> {
            accounts.add(Account.branch(one.branchId()));
            Fact.members(event.data()).forEach(member -> accounts.add(Account.member(member)));
        });
        return fact.isPresent();
    }

    private record Comparison(PagesOfPeriod pages, Reach reach, Workspaces.Workspace space, Instant asOf) {}

    private void compare(Comparison comparison, GatherEffects gather, Advance advance) {
        Workspaces.Accounts accounts = comparison.space().accounts();
        List<Account> some = accounts.after(null, PORTION);
        while (!some.isEmpty()) {
            Heads live = heads(results.live(), comparison.pages(), some);
            Heads drafted = heads(comparison.space().ledgers(), comparison.pages(), some);
            List<Account> portion = some;
            Abreast.each(portion, AT_ONCE, account -> effect(comparison, account, live, drafted))
                    .forEach(gather::take);
            advance.compared(portion.size());
            some = accounts.after(portion.getLast(), PORTION);
        }
    }

    private Optional<AccountEffect> effect(Comparison comparison, Account account, Heads live, Heads drafted) {
        List<CompareAccount.Pages> pages = comparison.pages().of(account).stream()
                .map(page -> new CompareAccount.Pages(live.page(page), drafted.page(page)))
                .filter(both -> both.live().isPresent() || both.draft().isPresent())
                .toList();
        return CompareAccount.of(account, pages, comparison.reach(), comparison.asOf());
    }

    private static Heads heads(Ledgers ledgers, PagesOfPeriod pages, List<Account> accounts) {
        List<PageId> ids =
                accounts.stream().flatMap(account -> pages.of(account).stream()).toList();
        Map<PageId, PageHead> heads = new HashMap<>();
        Abreast.portions(ids, 1_000).forEach(some -> ledgers.heads(some).forEach(head -> heads.put(head.id(), head)));
        return new Heads(ledgers, heads);
    }

    /** Which pages there are, so that those that are not need not be asked for one by one. */
    private record Heads(Ledgers ledgers, Map<PageId, PageHead> known) {
        Optional<LedgerPage> page(PageId id) {
            return known.containsKey(id) ? ledgers.page(id).map(Ledgers.StoredPage::page) : Optional.empty();
        }
    }
}
