package org.xianfeng.scoring.standing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xianfeng.scoring.rank.ScoreCounts;
import org.xianfeng.starter.identity.OrganisationId;

/**
 * The standing of every branch in every organisation above it, in memory: a function of where branches sit and of the newest
 * state of their pages, whatever the order in which those come. A branch of one page below one organisation takes
 * about 500 bytes. Safe for several threads.
 */
public final class Standings {
    private final ComparisonRules rules;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<OrganisationId, Seated> seats = new HashMap<>();
    private final Map<OrganisationId, TreeMap<RankGroup, Peers>> peers = new HashMap<>();

    Standings(ComparisonRules rules) {
        this.rules = rules;
    }

    private record Seated(Seat seat, YearPoints points) {}

    /** A group with how many of it are ranked, and how many have too few facts for that. */
    public record Sizes(RankGroup group, int ranked, int withTooFewFacts) {}

    /** A branch in a list. */
    public record Listed(String branch, Standing.Ranked standing) {}

    /** Where branches sit by now; whoever is not among them has no standing any more. Answers who is new. */
    List<OrganisationId> seat(Collection<Seat> now) {
        return writing(() -> {
            List<OrganisationId> added = new ArrayList<>();
            Set<OrganisationId> gone = new HashSet<>(seats.keySet());
            for (Seat seat : now) {
                gone.remove(seat.branch());
                Seated before = seats.get(seat.branch());
                if (before == null) {
                    added.add(seat.branch());
                    sit(new Seated(seat, new YearPoints()));
                } else if (!before.seat().equals(seat)) {
                    leave(before);
                    sit(new Seated(seat, before.points()));
                }
            }
            gone.forEach(branch -> leave(seats.get(branch)));
            return added;
        });
    }

    /** Forgets everything; for a new year, or after postings were missed. */
    void clear() {
        writing(() -> {
            seats.clear();
            peers.clear();
            return true;
        });
    }

    /** What pages say; known states and those of branches that are not ranked change nothing. */
    void take(Collection<PostedPage> pages) {
        writing(() -> {
            pages.forEach(this::takeOne);
            return true;
        });
    }

    private void takeOne(PostedPage page) {
        Seated seated = seats.get(page.branch());
        if (seated != null && seated.points().isBefore(page)) {
            leaveContests(seated);
            seated.points().take(page);
            enterContests(seated);
        }
    }

    private void sit(Seated seated) {
        seats.put(seated.seat().branch(), seated);
        enterContests(seated);
    }

    private void leave(@Nullable Seated seated) {
        if (seated != null) {
            leaveContests(seated);
            seats.remove(seated.seat().branch());
        }
    }

    private void enterContests(Seated seated) {
        Seat seat = seated.seat();
        seat.within()
                .forEach(within -> peers.computeIfAbsent(within, _ -> new TreeMap<>(RankGroup.ORDER))
                        .computeIfAbsent(seat.group(), _ -> new Peers())
                        .put(seat.branch().value(), seated.points(), rules.leastEntries()));
    }

    private void leaveContests(Seated seated) {
        Seat seat = seated.seat();
        for (OrganisationId within : seat.within()) {
            TreeMap<RankGroup, Peers> groups = peers.get(within);
            Peers others = groups == null ? null : groups.get(seat.group());
            if (groups != null && others != null) {
                others.take(seat.branch().value(), seated.points(), rules.leastEntries());
                if (others.isEmpty()) {
                    groups.remove(seat.group());
                }
                if (groups.isEmpty()) {
                    peers.remove(within);
                }
            }
        }
    }

    /** How many branches have a standing. */
    public int size() {
        return reading(seats::size);
    }

    /** The groups below an organisation. */
    public List<Sizes> groups(OrganisationId within) {
        return reading(() -> peers.getOrDefault(within, new TreeMap<>(RankGroup.ORDER)).entrySet().stream()
                .map(one -> new Sizes(
                        one.getKey(), one.getValue().ranked(), one.getValue().withTooFewFacts()))
                .toList());
    }

    /** The ranked branches of a group, the highest first; nobody where too few are comparable. */
    public List<Listed> list(OrganisationId within, String group, @Nullable Placed after, int most) {
        return reading(() -> peers(within, group)
                .filter(others -> others.ranked() >= rules.leastBranches())
                .map(others -> others.list(after, most).stream()
                        .map(placed -> new Listed(placed.branch(), ranked(others, placed.pointsHundredths())))
                        .toList())
                .orElse(List.of()));
    }

    private Optional<Peers> peers(OrganisationId within, String group) {
        return peers.getOrDefault(within, new TreeMap<>(RankGroup.ORDER)).entrySet().stream()
                .filter(one -> one.getKey().id().equals(group))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Among whom a branch is compared; none when it is not. */
    public Optional<Seat> seatOf(OrganisationId branch) {
        return reading(() -> Optional.ofNullable(seats.get(branch)).map(Seated::seat));
    }

    /** The sum of the points of all branches below each of these organisations. */
    public Map<OrganisationId, Long> hundredthsBelow(Collection<OrganisationId> organisations) {
        return reading(() -> {
            Map<OrganisationId, Long> sums = new HashMap<>();
            organisations.forEach(one -> sums.put(one, 0L));
            for (Seated seated : seats.values()) {
                long points = seated.points().pointsHundredths();
                seated.seat().within().forEach(above -> sums.computeIfPresent(above, (_, sum) -> sum + points));
            }
            return sums;
        });
    }

    /** Where a branch stands below an organisation. */
    public Standing standing(OrganisationId within, OrganisationId branch) {
        return reading(() -> {
            Seated seated = seats.get(branch);
            TreeMap<RankGroup, Peers> groups = peers.get(within);
            Peers others = seated == null || groups == null
                    ? null
                    : groups.get(seated.seat().group());
            if (seated == null || others == null || !seated.seat().within().contains(within)) {
                return new Standing.NotCompared();
            }
            YearPoints points = seated.points();
            if (points.entries() < rules.leastEntries()) {
                return new Standing.TooFewFacts(points.pointsHundredths(), points.entries());
            }
            return others.ranked() < rules.leastBranches()
                    ? new Standing.TooFewBranches(points.pointsHundredths(), others.ranked())
                    : ranked(others, points.pointsHundredths());
        });
    }

    private static Standing.Ranked ranked(Peers peers, long points) {
        ScoreCounts counts = peers.counts();
        int others = Math.max(1, counts.size() - 1);
        return new Standing.Ranked(
                points,
                counts.above(points) + 1,
                counts.at(points),
                counts.size(),
                (int) (100L * counts.below(points) / others),
                counts.nextAbove(points),
                counts.nextBelow(points));
    }

    private <T> T reading(Supplier<T> what) {
        lock.readLock().lock();
        try {
            return what.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    private <T> T writing(Supplier<T> what) {
        lock.writeLock().lock();
        try {
            return what.get();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
