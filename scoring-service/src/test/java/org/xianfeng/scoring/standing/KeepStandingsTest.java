package org.xianfeng.scoring.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianfeng.contracts.membership.Employment;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.contracts.membership.OrganisationStatus;
import org.xianfeng.contracts.scoring.LedgerKind;
import org.xianfeng.contracts.scoring.PointsPosted;
import org.xianfeng.scoring.account.AccountPages;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.claim.Block;
import org.xianfeng.scoring.claim.PagePeriod;
import org.xianfeng.scoring.ledger.Blocks.BlockInForce;
import org.xianfeng.scoring.ledger.DamagedOne;
import org.xianfeng.scoring.ledger.Ledgers;
import org.xianfeng.scoring.ledger.Title;
import org.xianfeng.scoring.page.PageHead;
import org.xianfeng.scoring.page.PageId;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.roster.Census;
import org.xianfeng.starter.roster.RosterMember;
import org.xianfeng.starter.roster.RosterOrganisation;

class KeepStandingsTest {
    private static final OrganisationId BUREAU = new OrganisationId("bureau");
    private static final ComparisonRules RULES =
            new ComparisonRules(List.of(OrganisationKind.BRANCH), List.of(1), 2, 1, 10);
    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");

    private final List<String> branches = new ArrayList<>(List.of("east", "west"));
    private final Map<PageId, PageHead> stored = new HashMap<>();
    private final Set<PageId> damaged = new HashSet<>();
    private final Standings standings = new Standings(RULES);
    private final KeepStandings keep = new KeepStandings(
            standings,
            new GatherSeats(new Small(), RULES),
            ledgers(),
            new AccountPages(
                    _ -> List.of(new BlockInForce(
                            new Block("life", PagePeriod.QUARTER), LedgerKind.BRANCH, new Title("生活", "Life"), null)),
                    Clock.fixed(NOW, ZoneOffset.UTC)));

    @BeforeEach
    void post() {
        store("east", "2026Q1", 1, 300);
        store("east", "2026Q4", 2, 100);
        store("west", "2026Q1", 1, 350);
        store("west", "2025Q4", 1, 90_000);
    }

    @Test
    void standings_begin_with_the_pages_of_this_year() {
        keep.begin();
        assertThat(points("east")).isEqualTo(400);
        assertThat(points("west")).isEqualTo(350);
        assertThat(rank("east")).isEqualTo(1);
    }

    @Test
    void what_is_announced_counts_once_in_any_order_and_a_former_year_or_a_member_never() {
        keep.begin();
        keep.take(List.of(posted("west", "2026Q2", 3, 900), posted("west", "2026Q2", 2, 100)));
        keep.take(List.of(
                posted("west", "2026Q2", 3, 900), posted("west", "2025Q4", 7, 1), posted("east", "2026Q4", 1, 5)));
        keep.take(List.of(new PointsPosted(
                LedgerKind.MEMBER, "west", "m:west:life:2026Q3", 1, "life", "2026Q3", 5_000, 0, 1, NOW)));
        assertThat(points("west")).isEqualTo(1_250);
        assertThat(points("east")).isEqualTo(400);
        assertThat(rank("west")).isEqualTo(1);
    }

    @Test
    void a_new_branch_brings_its_pages_and_a_dissolved_one_leaves() {
        keep.begin();
        store("north", "2026Q1", 1, 375);
        branches.add("north");
        branches.remove("west");
        keep.seatAgain();
        assertThat(rank("north")).isEqualTo(2);
        assertThat(standings.standing(BUREAU, new OrganisationId("west"))).isEqualTo(new Standing.NotCompared());
    }

    @Test
    void a_page_that_cannot_be_read_keeps_nobody_else_from_a_standing() {
        damaged.add(page("east", "2026Q1"));
        keep.begin();
        assertThat(points("east")).isEqualTo(100);
        assertThat(points("west")).isEqualTo(350);
    }

    @Test
    void postings_that_nobody_is_seated_for_are_read_when_somebody_is() {
        branches.remove("west");
        keep.begin();
        store("west", "2026Q1", 2, 800);
        keep.take(List.of(posted("west", "2026Q1", 2, 800)));
        branches.add("west");
        keep.seatAgain();
        assertThat(points("west")).isEqualTo(800);
    }

    private long points(String branch) {
        return ((Standing.Ranked) standings.standing(BUREAU, new OrganisationId(branch))).pointsHundredths();
    }

    private int rank(String branch) {
        return ((Standing.Ranked) standings.standing(BUREAU, new OrganisationId(branch))).rank();
    }

    private static PageId page(String branch, String period) {
        return new PageId(Account.branch(branch), "life", period);
    }

    private void store(String branch, String period, long version, long points) {
        PageId id = page(branch, period);
        stored.put(id, new PageHead(id, version, points, 50, 1, "", "", NOW, NOW, List.of()));
    }

    private static PointsPosted posted(String branch, String period, long version, long points) {
        return new PointsPosted(
                LedgerKind.BRANCH, branch, page(branch, period).toString(), version, "life", period, points, 0, 1, NOW);
    }

    private Ledgers ledgers() {
        return (Ledgers) Proxy.newProxyInstance(
                Ledgers.class.getClassLoader(), new Class<?>[] {Ledgers.class}, (_, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("heads");
                    Collection<?> wanted = (Collection<?>) arguments[0];
                    if (wanted.stream().anyMatch(damaged::contains)) {
                        throw DamagedOne.told();
                    }
                    return stored.values().stream()
                            .filter(head -> wanted.contains(head.id()))
                            .toList();
                });
    }

    /** A bureau with branches of one member each. */
    private final class Small implements Census {
        @Override
        public void organisations(Consumer<RosterOrganisation> each) {
            each.accept(new RosterOrganisation(
                    BUREAU, Optional.empty(), OrganisationKind.COMMITTEE, "bureau", OrganisationStatus.ACTIVE));
            branches.forEach(branch -> each.accept(new RosterOrganisation(
                    new OrganisationId(branch),
                    Optional.of(BUREAU),
                    OrganisationKind.BRANCH,
                    branch,
                    OrganisationStatus.ACTIVE)));
        }

        @Override
        public void members(Consumer<RosterMember> each) {
            branches.forEach(branch -> each.accept(new RosterMember(
                    new MemberId("of-" + branch),
                    new OrganisationId(branch),
                    org.xianfeng.contracts.membership.Standing.FORMAL,
                    Employment.IN_SERVICE,
                    false)));
        }
    }
}
