package org.xianfeng.scoring.yearterms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.xianfeng.scoring.claim.Reason;
import org.xianfeng.scoring.yearterms.YearTerms.Held;
import org.xianfeng.scoring.yearterms.YearTerms.Line;

/**
 * People decided that a block of a year counts for so much and no more, whatever facts give and whenever they come.
 *
 * @param mostHundredths what it counts for at most; what is less already stays
 * @param day of the matter for which they decided it
 * @param source where the organisation's document provides for it
 */
public record Veto(String block, long mostHundredths, LocalDate day, String source) {
    /** What the year shows while these vetoes on its block stand: the strictest holds, and is told. */
    static Held hold(Held year, List<Veto> vetoes) {
        return vetoes.stream()
                .min(Comparator.comparing(Veto::mostHundredths)
                        .thenComparing(Veto::day)
                        .thenComparing(Veto::source))
                .map(veto -> veto.hold(year))
                .orElse(year);
    }

    private Held hold(Held year) {
        long confirmed = Math.min(year.confirmedHundredths(), mostHundredths);
        long whole = Math.min(year.confirmedHundredths() + year.provisionalHundredths(), mostHundredths);
        long provisional = whole - confirmed;
        Reason why = Reason.of("held-by-veto", "points:" + mostHundredths, day.toString(), "source:" + source);
        List<Line> lines = new ArrayList<>(year.lines());
        lines.add(new Line(confirmed - year.confirmedHundredths(), false, why));
        if (provisional != year.provisionalHundredths()) {
            lines.add(new Line(provisional - year.provisionalHundredths(), true, why));
        }
        return new Held(confirmed, provisional, lines);
    }
}
