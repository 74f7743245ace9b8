package org.xianfeng.scoring.period;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.frozen.FrozenAccounts;
import org.xianfeng.scoring.frozen.FrozenAccounts.Kept;
import org.xianfeng.scoring.frozen.FrozenTotals;
import org.xianfeng.scoring.frozen.PeriodSeal;
import org.xianfeng.scoring.frozen.ReadPeriod;
import org.xianfeng.scoring.ledger.UnreadablePage;
import org.xianfeng.scoring.period.ClosedPeriod.Freezing;
import org.xianfeng.scoring.period.ClosedPeriod.Frozen;
import org.xianfeng.starter.identity.NewIds;
import org.xianfeng.starter.pending.StaleVersion;

/**
 * Gathers the totals of a closed period and signs them at once. A freezing keeps its accounts under a name of its own; the
 * period names one of them in the same write that signs it, so that one that broke off leaves nothing that is seen.
 */
final class FreezePeriod {
    private static final int PORTION = 200;

    private final ClosedPeriods periods;
    private final Freezings freezings;
    private final ScopeAccounts scope;
    private final Snapshot snapshot;
    private final Around around;

    FreezePeriod(ClosedPeriods periods, Freezings freezings, ScopeAccounts scope, Snapshot snapshot, Around around) {
        this.periods = periods;
        this.freezings = freezings;
        this.scope = scope;
        this.snapshot = snapshot;
        this.around = around;
    }

    /** Where totals are read, kept and signed. */
    record Snapshot(ReadPeriod read, FrozenAccounts accounts, PeriodSeal seal) {}

    /** Time, new ids, and who counts what was frozen. */
    record Around(Clock clock, NewIds ids, Frozens count) {}

    /** Hears of periods that were frozen. */
    interface Frozens {
        void frozen(long accounts);
    }

    /** Another has taken it. */
    private static final class Overtaken extends RuntimeException {}

    /** Freezes what was noted, unless somebody else is at it. */
    void of(Freezings.Open open) {
        Optional<ClosedPeriod> period = periods.find(open.organisation(), open.name());
        if (period.isPresent() && period.get() instanceof Freezing freezing) {
            String name = around.ids().next();
            if (freezings.take(open, name)) {
                freeze(open, freezing, name);
            }
        }
        tidy(open);
    }

    private void freeze(Freezings.Open open, Freezing period, String name) {
        try {
            gather(open, name);
            Instant now = around.clock().instant().truncatedTo(ChronoUnit.MILLIS);
            Frozen frozen = period.sealed(name, now, total(open, name), snapshot.seal());
            periods.step(frozen, List.of());
            around.count().frozen(frozen.totals().accounts());
        } catch (Overtaken | StaleVersion _) {
            snapshot.accounts().forget(name);
        } catch (RuntimeException failure) {
            snapshot.accounts().forget(name);
            freezings.failed(open, name, failure instanceof UnreadablePage ? "damaged" : "broken");
            throw failure;
        }
    }

    private void gather(Freezings.Open open, String name) {
        AtomicLong gathered = new AtomicLong();
        scope.each(open.organisation(), accounts -> {
            snapshot.accounts().keep(name, snapshot.read().now(accounts, open.name()));
            alive(open, name, gathered.addAndGet(accounts.size()));
        });
    }

    /** Adds up what is kept, not what was handed over: whoever moved meanwhile was met twice and is kept once. */
    private FrozenTotals total(Freezings.Open open, String name) {
        FrozenTotals totals = FrozenTotals.NONE;
        List<Kept> some = snapshot.accounts().after(name, null, PORTION);
        while (!some.isEmpty()) {
            for (Kept one : some) {
                if (!one.genuine()) {
                    throw new IllegalStateException("an account of " + name + " was changed while it was frozen");
                }
                totals = totals.with(one.frozen(), name);
            }
            alive(open, name, totals.accounts());
            Account last = some.getLast().frozen().account();
            some = snapshot.accounts().after(name, last, PORTION);
        }
        return totals;
    }

    private void alive(Freezings.Open open, String name, long accounts) {
        if (!freezings.alive(open, name, accounts)) {
            throw new Overtaken();
        }
    }

    /** Once a period is frozen, whatever others began is of no use. */
    private void tidy(Freezings.Open open) {
        Optional<ClosedPeriod> period = periods.find(open.organisation(), open.name());
        Optional<String> used = period.flatMap(FreezePeriod::used);
        Optional<Freezings.Open> noted = freezings.find(open.organisation(), open.name());
        if (used.isPresent() && noted.isPresent()) {
            noted.get().begun().stream()
                    .filter(begun -> !begun.equals(used.get()))
                    .forEach(snapshot.accounts()::forget);
            freezings.forget(noted.get());
        }
    }

    private static Optional<String> used(ClosedPeriod period) {
        return switch (period) {
            case Freezing _ -> Optional.empty();
            case Frozen frozen -> Optional.of(frozen.freezing());
            case ClosedPeriod.Published published ->
                Optional.of(published.frozen().freezing());
        };
    }
}
