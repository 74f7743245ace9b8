package org.xianfeng.scoring.yearterms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.xianfeng.scoring.yearterms.YearTerms.Earned;
import org.xianfeng.scoring.yearterms.YearTerms.Held;
import org.xianfeng.scoring.yearterms.YearTerms.Line;

class VetoTest {
    private static final LocalDate DAY = LocalDate.of(2027, 5, 1);

    @Property
    void what_is_shown_is_never_above_the_strictest_nor_raised_and_the_lines_account_for_it(
            @ForAll @IntRange(min = -500, max = 500) int confirmed,
            @ForAll @IntRange(min = -500, max = 500) int provisional,
            @ForAll List<@IntRange(min = 0, max = 300) Integer> most,
            @ForAll long seed) {
        Held year = Held.asTheyAre(new Earned(confirmed, provisional));
        List<Veto> vetoes = new ArrayList<>(
                most.stream().map(one -> new Veto("b", one, DAY, "第九条")).toList());
        Held held = year.under(vetoes);
        long strictest = vetoes.stream().mapToLong(Veto::mostHundredths).min().orElse(Long.MAX_VALUE);
        assertThat(held.confirmedHundredths()).isEqualTo(Math.min(confirmed, strictest));
        assertThat(held.confirmedHundredths() + held.provisionalHundredths())
                .isEqualTo(Math.min((long) confirmed + provisional, strictest));
        assertThat(sum(held, false)).isEqualTo(held.confirmedHundredths() - confirmed);
        assertThat(sum(held, true)).isEqualTo(held.provisionalHundredths() - provisional);
        assertThat(held.lines().isEmpty()).isEqualTo(vetoes.isEmpty());
        Collections.shuffle(vetoes, new Random(seed));
        assertThat(year.under(vetoes)).isEqualTo(held);
        assertThat(year.under(Stream.concat(vetoes.stream(), vetoes.stream()).toList()))
                .isEqualTo(held);
    }

    private static long sum(Held held, boolean provisional) {
        return held.lines().stream()
                .filter(line -> line.provisional() == provisional)
                .mapToLong(Line::pointsHundredths)
                .sum();
    }
}
