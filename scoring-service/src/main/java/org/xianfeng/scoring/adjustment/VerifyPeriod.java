package org.xianfeng.scoring.adjustment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.frozen.FrozenAccounts;
import org.xianfeng.scoring.frozen.FrozenAccounts.Kept;
import org.xianfeng.scoring.frozen.FrozenTotals;
import org.xianfeng.scoring.frozen.PeriodName;
import org.xianfeng.scoring.frozen.PeriodSeal;
import org.xianfeng.scoring.period.ClosedPeriod.Frozen;

/** Verifies a period part by part, so that no request takes long however many accounts there are. */
public final class VerifyPeriod {
    private static final int PORTION = 200;
    private static final int MOST_SHOWN = 200;
    private static final Duration A_WHILE = Duration.ofSeconds(2);

    private final FrozenAccounts accounts;
    private final CompareFrozen compare;
    private final PeriodSeal seals;
    private final Clock clock;

    VerifyPeriod(FrozenAccounts accounts, CompareFrozen compare, PeriodSeal seals, Clock clock) {
        this.accounts = accounts;
        this.compare = compare;
        this.seals = seals;
        this.clock = clock;
    }

    /**
     * How far a verification is.
     *
     * @param last the account that was looked at last; none before the first
     * @param totals what those looked at amount to
     */
    public record Reached(@Nullable Account last, FrozenTotals totals) {
        static final Reached NOTHING = new Reached(null, FrozenTotals.NONE);
    }

    /**
     * A part of a verification.
     *
     * @param differing the accounts of this part that differ
     * @param genuine whether the signed totals are what was signed
     * @param complete whether all accounts together are what was signed; known at the end
     */
    public record Part(Reached reached, List<Adjustment> differing, boolean genuine, Optional<Boolean> complete) {}

    Part of(Frozen frozen, Reached from) {
        PeriodName period = frozen.closing().name();
        Instant end = clock.instant().plus(A_WHILE);
        boolean genuine = frozen.isGenuine(seals);
        FrozenTotals totals = from.totals();
        @Nullable Account last = from.last();
        List<Adjustment> differing = new ArrayList<>();
        while (true) {
            List<Kept> some = accounts.after(frozen.freezing(), last, PORTION);
            if (some.isEmpty()) {
                return new Part(
                        new Reached(last, totals), differing, genuine, Optional.of(totals.equals(frozen.totals())));
            }
            differing.addAll(compare.of(some, period));
            for (Kept kept : some) {
                totals = totals.with(kept.frozen(), frozen.freezing());
            }
            last = some.getLast().frozen().account();
            if (differing.size() >= MOST_SHOWN || !clock.instant().isBefore(end)) {
                return new Part(new Reached(last, totals), differing, genuine, Optional.empty());
            }
        }
    }
}
