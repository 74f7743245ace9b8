package org.xianfeng.scoring.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.scoring.standing.PostedPage.State;
import org.xianfeng.starter.identity.OrganisationId;

/** Standings are what sorting says, whatever the order in which branches and postings come. */
class StandingsPropertiesTest {
    private static final ComparisonRules RULES =
            new ComparisonRules(List.of(OrganisationKind.BRANCH), List.of(1, 7, 21), 3, 2, 10);
    private static final OrganisationId ROOT = new OrganisationId("root");

    @Property(tries = 200)
    void any_order_any_repetition_and_any_moves_give_what_sorting_gives(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int branches) {
        Random random = new Random(seed);
        List<Seat> before = seats(random, branches);
        List<Seat> after = seats(random, branches);
        List<PostedPage> history = history(random, branches);
        List<PostedPage> delivered = new ArrayList<>(history);
        delivered.addAll(history);
        Collections.shuffle(delivered, random);

        Standings standings = new Standings(RULES);
        standings.seat(after);
        standings.take(history);
        Standings disturbed = new Standings(RULES);
        disturbed.seat(Collections.nCopies(1, after.getFirst()));
        disturbed.seat(union(before, after));
        delivered.forEach(page -> disturbed.take(List.of(page)));
        disturbed.seat(after);
        disturbed.take(delivered);

        Map<String, long[]> plain = newest(history);
        for (Seat seat : after) {
            for (OrganisationId within : seat.within()) {
                Standing expected = bySorting(seat, within, after, plain);
                assertThat(standings.standing(within, seat.branch())).isEqualTo(expected);
                assertThat(disturbed.standing(within, seat.branch())).isEqualTo(expected);
            }
            assertThat(disturbed.list(ROOT, seat.group().id(), null, 100))
                    .isEqualTo(standings.list(ROOT, seat.group().id(), null, 100));
        }
        assertThat(disturbed.groups(ROOT)).isEqualTo(standings.groups(ROOT));
        for (OrganisationId above : List.of(ROOT, new OrganisationId("committee-0"))) {
            long sum = after.stream()
                    .filter(seat -> seat.within().contains(above))
                    .mapToLong(seat -> plain.getOrDefault(seat.branch().value(), new long[2])[0])
                    .sum();
            assertThat(disturbed.hundredthsBelow(List.of(above))).isEqualTo(Map.of(above, sum));
        }
        assertThat(disturbed.size()).isEqualTo(after.size());
    }

    /** Everybody who sits before or after, where they sit before. */
    private static List<Seat> union(List<Seat> before, List<Seat> after) {
        Map<String, Seat> all = new TreeMap<>();
        after.forEach(seat -> all.put(seat.branch().value(), seat));
        before.forEach(seat -> all.put(seat.branch().value(), seat));
        return List.copyOf(all.values());
    }

    private static List<Seat> seats(Random random, int branches) {
        return IntStream.range(0, branches)
                .filter(i -> i == 0 || random.nextInt(5) > 0)
                .mapToObj(i -> new Seat(
                        new OrganisationId("b-" + i),
                        RULES.group(OrganisationKind.BRANCH, 1 + random.nextInt(30))
                                .orElseThrow(),
                        List.of(new OrganisationId("committee-" + random.nextInt(2)), ROOT)))
                .toList();
    }

    private static List<PostedPage> history(Random random, int branches) {
        List<PostedPage> history = new ArrayList<>();
        for (int branch = 0; branch < branches; branch++) {
            for (int page = 0; page < random.nextInt(4); page++) {
                int versions = 1 + random.nextInt(3);
                for (int version = 1; version <= versions; version++) {
                    history.add(new PostedPage(
                            new OrganisationId("b-" + branch),
                            "life:" + page,
                            new State(version, 100L * random.nextInt(8) - 200, version)));
                }
            }
        }
        return history;
    }

    /** Points and entries by branch, from the newest state of each page. */
    private static Map<String, long[]> newest(List<PostedPage> history) {
        Map<String, PostedPage> pages = new TreeMap<>();
        history.forEach(page -> pages.merge(
                page.branch().value() + "/" + page.name(),
                page,
                (one, other) -> one.state().version() > other.state().version() ? one : other));
        Map<String, long[]> sums = new TreeMap<>();
        pages.values().forEach(page -> {
            long[] sum = sums.computeIfAbsent(page.branch().value(), _ -> new long[2]);
            sum[0] += page.state().pointsHundredths();
            sum[1] += page.state().entries();
        });
        return sums;
    }

    private static Standing bySorting(Seat seat, OrganisationId within, List<Seat> all, Map<String, long[]> plain) {
        long[] none = new long[2];
        long[] own = plain.getOrDefault(seat.branch().value(), none);
        if (own[1] < RULES.leastEntries()) {
            return new Standing.TooFewFacts(own[0], own[1]);
        }
        List<Long> sorted = all.stream()
                .filter(other ->
                        other.within().contains(within) && other.group().equals(seat.group()))
                .map(other -> plain.getOrDefault(other.branch().value(), none))
                .filter(other -> other[1] >= RULES.leastEntries())
                .map(other -> other[0])
                .sorted(Comparator.reverseOrder())
                .toList();
        if (sorted.size() < RULES.leastBranches()) {
            return new Standing.TooFewBranches(own[0], sorted.size());
        }
        int lower = (int) sorted.stream().filter(points -> points < own[0]).count();
        return new Standing.Ranked(
                own[0],
                sorted.indexOf(own[0]) + 1,
                Collections.frequency(sorted, own[0]),
                sorted.size(),
                100 * lower / (sorted.size() - 1),
                sorted.stream()
                        .mapToLong(points -> points)
                        .filter(points -> points > own[0])
                        .min(),
                sorted.stream()
                        .mapToLong(points -> points)
                        .filter(points -> points < own[0])
                        .max());
    }
}
