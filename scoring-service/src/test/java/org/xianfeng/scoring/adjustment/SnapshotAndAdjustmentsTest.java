package org.xianfeng.scoring.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.xianfeng.scoring.account.AccountPages;
import org.xianfeng.scoring.adjustment.Adjustment.Finding;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.claim.Cap;
import org.xianfeng.scoring.claim.CapWindow;
import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.scoring.claim.SampleClaim;
import org.xianfeng.scoring.claim.Settled;
import org.xianfeng.scoring.frozen.FrozenAccount;
import org.xianfeng.scoring.frozen.FrozenAccounts.Kept;
import org.xianfeng.scoring.frozen.PeriodName;
import org.xianfeng.scoring.frozen.ReadPeriod;
import org.xianfeng.scoring.ledger.InMemoryLedgers;
import org.xianfeng.scoring.page.Histories;
import org.xianfeng.scoring.page.PageLimits;
import org.xianfeng.scoring.period.Bureau;

/** Whatever comes before the freezing and after it: what was frozen and the entries since are what holds. */
class SnapshotAndAdjustmentsTest {
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Account MEMBER = Account.member("m-1");
    private static final List<Cap> CAPS = List.of(
            new Cap("rule:a", CapWindow.MONTH, 200),
            new Cap("block:organisational-life", CapWindow.QUARTER, 450),
            new Cap("block:organisational-life", CapWindow.YEAR, 700));

    @Property(tries = 400)
    void frozen_points_and_the_entries_since_are_what_the_period_has(
            @ForAll("claims") List<Claim> claims,
            @ForAll long seed,
            @ForAll @IntRange(max = 100) int share,
            @ForAll("periods") String name) {
        PeriodName period = PeriodName.parse(name).orElseThrow();
        List<List<Claim>> batches = Histories.delivered(claims, seed);
        int until = batches.size() * share / 100;
        InMemoryLedgers ledgers = ledgers();
        ReadPeriod read = read(ledgers);
        batches.subList(0, until).forEach(ledgers::post);
        FrozenAccount frozen = now(read, period);
        batches.subList(until, batches.size()).forEach(ledgers::post);
        InMemoryLedgers atOnce = ledgers();
        atOnce.post(claims);
        FrozenAccount truth = now(read(atOnce), period);

        Optional<Adjustment> found = new CompareFrozen(read, ledgers)
                .of(List.of(new Kept(frozen, true)), period).stream().findFirst();

        assertThat(found.map(Adjustment::finding)).isIn(Optional.empty(), Optional.of(Finding.ADJUSTED));
        assertThat(frozen.confirmedHundredths()
                        + found.map(one -> one.entries().stream()
                                        .mapToLong(posted -> posted.entry().confirmedHundredths())
                                        .sum())
                                .orElse(0L))
                .isEqualTo(truth.confirmedHundredths());
        assertThat(frozen.provisionalHundredths()
                        + found.map(Adjustment::provisionalHundredths).orElse(0L))
                .isEqualTo(truth.provisionalHundredths());
        found.ifPresent(one -> assertThat(one.entries())
                .allMatch(posted -> period.covers(posted.entry().factTime())));
    }

    @Property(tries = 100)
    void the_months_of_a_year_add_up_to_the_year(@ForAll("claims") List<Claim> claims) {
        InMemoryLedgers ledgers = ledgers();
        ledgers.post(claims);
        ReadPeriod read = read(ledgers);
        long months = 0;
        for (PeriodName month = PeriodName.parse("2026-01").orElseThrow(); month.year() == 2026; month = month.next()) {
            months += now(read, month).pointsHundredths();
        }

        assertThat(months)
                .isEqualTo(now(read, PeriodName.parse("2026").orElseThrow()).pointsHundredths());
    }

    private static InMemoryLedgers ledgers() {
        Instant now = Instant.parse("2026-11-22T01:00:00Z");
        return new InMemoryLedgers(Clock.fixed(now, ZoneOffset.UTC), new PageLimits(7, 10_000, 70_000));
    }

    private static ReadPeriod read(InMemoryLedgers ledgers) {
        return new ReadPeriod(ledgers, new AccountPages(Bureau.blocks(), Clock.systemUTC()));
    }

    private static FrozenAccount now(ReadPeriod read, PeriodName period) {
        return read.now(Map.of(MEMBER, "branch-1"), period).getFirst();
    }

    @Provide
    Arbitrary<String> periods() {
        return Arbitraries.of("2026-01", "2026-02", "2026-03", "2026Q1", "2026Q2", "2026");
    }

    /** A correction tells the time of the fact that it corrects, as every event does. */
    @Provide
    Arbitrary<List<Claim>> claims() {
        return Combinators.combine(
                        Arbitraries.of("a", "b"),
                        Arbitraries.integers().between(1, 8),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of(-100L, 0L, 100L, 200L, 300L),
                        Arbitraries.subsetOf(CAPS),
                        Arbitraries.of(Settled.values()))
                .as(Draft::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(25)
                .map(drafts -> {
                    List<Claim> claims = new ArrayList<>();
                    drafts.forEach(draft -> claims.add(draft.as("e-" + claims.size())));
                    return claims;
                });
    }

    private record Draft(String rule, int subject, int revision, long points, Set<Cap> caps, Settled settled) {
        Claim as(String event) {
            return SampleClaim.of(event)
                    .rule(rule, 1)
                    .subject("meeting:" + subject)
                    .revision(revision)
                    .at(BEGIN.plus(Duration.ofDays(15L * (subject - 1))).toString())
                    .raw(points, points == 0 ? "absent" : "attended")
                    .caps(caps.toArray(Cap[]::new))
                    .settled(settled)
                    .claim();
        }
    }
}
