package org.xianfeng.scoring.adjustment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.frozen.FrozenAccounts;
import org.xianfeng.scoring.frozen.FrozenAccounts.Kept;
import org.xianfeng.scoring.period.ClosedPeriod;
import org.xianfeng.scoring.period.ClosedPeriod.Freezing;
import org.xianfeng.scoring.period.ClosedPeriod.Frozen;
import org.xianfeng.scoring.period.ClosedPeriod.Published;
import org.xianfeng.scoring.period.ClosedPeriods;
import org.xianfeng.starter.identity.OrganisationId;

/** The closed periods in which an account has a signed total, of whatever organisation above it closed them. */
final class AccountClosings {
    private static final Comparator<Published> LATEST_FIRST = Comparator.comparing(
                    (Published one) -> one.closing().name().to())
            .reversed()
            .thenComparing(one -> one.closing().name().kind())
            .thenComparing(one -> one.closing().organisation().value());

    private final ClosedPeriods periods;
    private final FrozenAccounts accounts;
    private final CompareFrozen compare;

    AccountClosings(ClosedPeriods periods, FrozenAccounts accounts, CompareFrozen compare) {
        this.periods = periods;
        this.accounts = accounts;
        this.compare = compare;
    }

    /**
     * A closed period and what was signed of an account.
     *
     * @param adjustment what differs by now, if anything does
     */
    record OfAccount(Published period, Kept kept, Optional<Adjustment> adjustment) {}

    /** Those published by the organisations of a path, the latest first. */
    List<Published> published(List<OrganisationId> path) {
        List<Published> all = new ArrayList<>();
        for (OrganisationId organisation : path) {
            for (ClosedPeriod period : periods.of(organisation)) {
                switch (period) {
                    case Freezing _, Frozen _ -> {}
                    case Published published -> all.add(published);
                }
            }
        }
        all.sort(LATEST_FIRST);
        return all;
    }

    /** What was signed of the account in these. */
    List<OfAccount> of(Account account, List<Published> some) {
        List<OfAccount> found = new ArrayList<>();
        for (Published period : some) {
            accounts.find(period.frozen().freezing(), account)
                    .ifPresent(kept -> found.add(new OfAccount(
                            period,
                            kept,
                            compare.of(List.of(kept), period.closing().name()).stream()
                                    .findFirst())));
        }
        return found;
    }
}
