package org.xianfeng.scoring.fluctuation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.xianfeng.contracts.activity.MeetingHeld;
import org.xianfeng.contracts.activity.MeetingKind;
import org.xianfeng.scoring.participation.CountedFacts;
import org.xianfeng.scoring.participation.MonthFacts;
import org.xianfeng.scoring.participation.Totals;
import org.xianfeng.starter.identity.OrganisationId;

/** Whatever two months hold, the parts add up to the change: exactly, and as they are shown. */
class SplitPropertiesTest {
    private static final List<String> STARTS =
            List.of("2026-03-10T01:00:00Z", "2026-03-12T07:00:00Z", "2026-03-13T11:00:00Z", "2026-03-14T02:00:00Z");

    @Property(tries = 150)
    void the_parts_of_a_branch_add_up_to_its_change(@ForAll long seed) {
        Random random = new Random(seed);
        MonthFacts before = month(random);
        MonthFacts after = month(random);
        Optional<Split> split = Split.of(new TwoMonths(before, after));
        boolean known = Totals.of(before).expected() > 0 && Totals.of(after).expected() > 0;
        assertThat(split.isPresent()).isEqualTo(known);
        split.ifPresent(one -> {
            assertThat(one.before()).isEqualTo(rate(before));
            assertThat(one.after()).isEqualTo(rate(after));
            addsUp(one);
        });
    }

    @Property(tries = 40)
    void the_parts_of_a_department_add_up_to_its_change(@ForAll long seed) {
        Random random = new Random(seed);
        DepartmentSplit department = new DepartmentSplit();
        for (int branch = 0; branch < 6; branch++) {
            department.add(
                    new OrganisationId("b" + branch),
                    random.nextInt(4) == 0 ? MonthFacts.NONE : month(random),
                    random.nextInt(4) == 0 ? MonthFacts.NONE : month(random));
        }
        Totals before = department.before();
        Totals after = department.after();
        if (before.expected() == 0 || after.expected() == 0) {
            return;
        }
        Split split = department.split();
        addsUp(split);
        for (Cause cause : Cause.values()) {
            Fraction told = Fraction.ZERO;
            for (Change.Branch branch : department.largest(cause)) {
                told = told.plus(Fraction.of(branch.millionths(), Split.MILLION));
            }
            Fraction apart = split.parts().get(cause).minus(told).times(Split.MILLION);
            assertThat(Math.abs(apart.rounded().longValueExact()))
                    .as("%s, told by its branches", cause)
                    .isLessThanOrEqualTo(6);
        }
    }

    @Property(tries = 40)
    void the_other_way_round_every_part_is_the_opposite(@ForAll long seed) {
        Random random = new Random(seed);
        MonthFacts before = month(random);
        MonthFacts after = month(random);
        Split.of(new TwoMonths(before, after)).ifPresent(there -> {
            Split back = Split.of(new TwoMonths(after, before)).orElseThrow();
            there.parts()
                    .forEach((cause, part) -> assertThat(back.parts().get(cause).plus(part))
                            .as(cause.toString())
                            .isEqualTo(Fraction.ZERO));
        });
    }

    private static void addsUp(Split split) {
        Fraction sum = split.parts().values().stream().reduce(Fraction.ZERO, Fraction::plus);
        assertThat(sum).isEqualTo(split.after().minus(split.before()));
        Map<Cause, Long> shown = split.millionths();
        assertThat(shown.values().stream().mapToLong(part -> part).sum())
                .isEqualTo(split.millionthsAfter() - split.millionthsBefore());
        shown.forEach((cause, part) -> assertThat(split.parts()
                        .get(cause)
                        .times(Split.MILLION)
                        .minus(Fraction.of(part, 1))
                        .rounded())
                .isBetween(BigInteger.valueOf(-1), BigInteger.ONE));
    }

    private static Fraction rate(MonthFacts facts) {
        Totals totals = Totals.of(facts);
        return Fraction.of(totals.attended(), totals.expected());
    }

    private static MonthFacts month(Random random) {
        List<MeetingHeld> meetings = new ArrayList<>();
        int held = random.nextInt(6);
        int lowest = random.nextInt(3);
        for (int i = 0; i < held; i++) {
            StringBuilder letters = new StringBuilder(".".repeat(lowest));
            for (int member = lowest; member < 7; member++) {
                letters.append("pplvax..".charAt(random.nextInt(8)));
            }
            meetings.add(CountedFacts.held(
                    "b",
                    "t" + i,
                    MeetingKind.values()[random.nextInt(4)],
                    STARTS.get(random.nextInt(STARTS.size())),
                    letters.toString()));
        }
        return CountedFacts.month(meetings);
    }
}
