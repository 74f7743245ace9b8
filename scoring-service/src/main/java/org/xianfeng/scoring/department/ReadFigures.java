package org.xianfeng.scoring.department;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.xianfeng.scoring.participation.Totals;
import org.xianfeng.starter.identity.OrganisationId;

/** Reads what organisations add up to, and what of it is out of the ordinary. */
final class ReadFigures {
    private final Departments departments;
    private final int leastExpected;
    private final ParticipationText text;

    ReadFigures(Departments departments, int leastExpected, ParticipationText text) {
        this.departments = departments;
        this.leastExpected = leastExpected;
        this.text = text;
    }

    /** Month by month, the earliest first. */
    List<Figures> of(OrganisationId organisation, YearMonth from, YearMonth to, Locale language) {
        TreeMap<YearMonth, Totals> totals = new TreeMap<>();
        for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            totals.put(month, departments.totals(List.of(organisation), month).getOrDefault(organisation, Totals.NONE));
        }
        TreeMap<YearMonth, Long> rates = new TreeMap<>();
        totals.forEach((month, sums) -> {
            Long rate = rate(sums);
            if (rate != null) {
                rates.put(month, rate);
            }
        });
        SortedMap<YearMonth, Long> unusual = UnusualMonths.of(rates);
        List<Figures> figures = new ArrayList<>();
        totals.forEach((month, sums) -> {
            Long usual = unusual.get(month);
            Long rate = rates.get(month);
            String question = usual == null || rate == null ? null : text.question(month, rate, usual, language);
            figures.add(figures(organisation, month, sums, usual, question));
        });
        return figures;
    }

    /** Of several organisations in one month, in their order. */
    List<Figures> of(List<OrganisationId> organisations, YearMonth month) {
        Map<OrganisationId, Totals> totals = departments.totals(organisations, month);
        return organisations.stream()
                .map(one -> figures(one, month, totals.getOrDefault(one, Totals.NONE), null, null))
                .toList();
    }

    private Figures figures(
            OrganisationId organisation,
            YearMonth month,
            Totals totals,
            @Nullable Long usual,
            @Nullable String question) {
        return new Figures(
                organisation.value(),
                month.toString(),
                totals,
                rate(totals),
                totals.ratings() == 0
                        ? null
                        : (200 * totals.satisfactionSum() + totals.ratings()) / (2 * totals.ratings()),
                usual,
                question);
    }

    private @Nullable Long rate(Totals totals) {
        return totals.expected() < leastExpected
                ? null
                : totals.attendedOfMillion().getAsLong();
    }
}
