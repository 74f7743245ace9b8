package org.xianfeng.scoring.effect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.scoring.claim.Subject;
import org.xianfeng.scoring.effect.AccountEffect.PointsChange;
import org.xianfeng.scoring.effect.FactChange.Counting;
import org.xianfeng.scoring.page.Entry;
import org.xianfeng.scoring.page.LedgerPage;
import org.xianfeng.scoring.page.PageLimits;
import org.xianfeng.scoring.page.Posting;

/**
 * Compares the pages of an account in use with what they would be if the facts in reach had been judged by a draft. The
 * facts out of reach stand on them as ever, and take their room under caps.
 */
public final class CompareAccount {
    private static final PageLimits NONE = new PageLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE);

    private final Account account;
    private final Reach reach;
    private final Instant asOf;
    private final Map<Key, Counting> before = new LinkedHashMap<>();
    private final Map<Key, Counting> after = new LinkedHashMap<>();
    private final Map<Key, Claim> claims = new LinkedHashMap<>();
    private final Map<String, PointsChange> byBranch = new HashMap<>();

    private CompareAccount(Account account, Reach reach, Instant asOf) {
        this.account = account;
        this.reach = reach;
        this.asOf = asOf;
    }

    /** A page in use, and what the draft makes of the facts in reach alone; either may be missing. */
    public record Pages(Optional<LedgerPage> live, Optional<LedgerPage> draft) {}

    private record Key(String block, String rule, Subject subject) {}

    /**
     * The effect on an account; none while facts in reach still arrive, because they were not judged by the draft.
     *
     * @param asOf everything that was posted before is known to the draft too
     */
    public static Optional<AccountEffect> of(Account account, List<Pages> pages, Reach reach, Instant asOf) {
        CompareAccount compare = new CompareAccount(account, reach, asOf);
        return pages.stream().anyMatch(compare::isStillArriving)
                ? Optional.empty()
                : Optional.of(compare.effect(pages));
    }

    private boolean isStillArriving(Pages pages) {
        return pages.live().isPresent()
                && pages.live().get().journal().reversed().stream()
                        .takeWhile(entry -> !entry.postedAt().isBefore(asOf))
                        .anyMatch(entry -> isInReach(entry) && !knows(pages, entry));
    }

    private static boolean knows(Pages pages, Entry entry) {
        String event = entry.event().id();
        return pages.draft().stream()
                .anyMatch(draft -> draft.holding().stream()
                                .anyMatch(claim -> claim.event().id().equals(event))
                        || draft.superseded().stream()
                                .anyMatch(claim -> claim.event().id().equals(event)));
    }

    private boolean isInReach(Entry entry) {
        return reach.covers(entry.factTime(), entry.branchId());
    }

    private AccountEffect effect(List<Pages> all) {
        for (Pages pages : all) {
            pages.live().ifPresent(live -> count(live, before));
            drafted(pages).ifPresent(page -> count(page, after));
        }
        before.forEach((key, counting) -> add(key, new PointsChange(counting.pointsHundredths(), 0)));
        after.forEach((key, counting) -> add(key, new PointsChange(0, counting.pointsHundredths())));
        List<FactChange> changes = claims.keySet().stream()
                .map(this::change)
                .filter(change -> change.differenceHundredths() != 0)
                .sorted(Comparator.comparing((FactChange change) -> -Math.abs(change.differenceHundredths()))
                        .thenComparing(FactChange::factTime)
                        .thenComparing(FactChange::subject))
                .toList();
        int shown = Math.min(changes.size(), AccountEffect.MOST_FACTS);
        return new AccountEffect(account, latestBranch(), byBranch, changes.subList(0, shown), changes.size() - shown);
    }

    private void count(LedgerPage page, Map<Key, Counting> into) {
        page.decisions().stream()
                .filter(decision -> reach.covers(decision.claim()))
                .forEach(decision -> {
                    Claim claim = decision.claim();
                    Key key = new Key(claim.block().id(), claim.rule().id(), claim.subject());
                    claims.putIfAbsent(key, claim);
                    into.put(key, new Counting(claim.rule(), decision.pointsHundredths(), decision.reason()));
                });
    }

    /** The page as it would be: what the draft makes of the facts in reach, among those out of reach. */
    private Optional<LedgerPage> drafted(Pages pages) {
        List<Claim> others = pages.live().stream()
                .flatMap(live -> live.holding().stream())
                .filter(claim -> !reach.covers(claim))
                .toList();
        if (others.isEmpty()) {
            return pages.draft();
        }
        return pages.draft().map(draft -> {
            List<Claim> all =
                    Stream.concat(others.stream(), draft.holding().stream()).toList();
            return Posting.post(LedgerPage.empty(draft.id()), all, asOf, NONE).page();
        });
    }

    private void add(Key key, PointsChange change) {
        byBranch.merge(Objects.requireNonNull(claims.get(key)).branchId(), change, PointsChange::plus);
    }

    private FactChange change(Key key) {
        Claim claim = Objects.requireNonNull(claims.get(key));
        return new FactChange(
                key.subject(), claim.factTime(), claim.branchId(), key.block(), found(before, key), found(after, key));
    }

    private static @Nullable Counting found(Map<Key, Counting> all, Key key) {
        return all.get(key);
    }

    private String latestBranch() {
        List<Claim> all = new ArrayList<>(claims.values());
        return all.stream()
                .max(Comparator.comparing(Claim::factTime))
                .map(Claim::branchId)
                .orElse("");
    }
}
