package org.xianfeng.scoring.belonging;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;

/**
 * That a member belongs to a branch.
 *
 * @param revision of the member, as its event says
 * @param from the first day
 */
record Belonging(MemberId member, long revision, OrganisationId branch, LocalDate from) {
    private static final Comparator<Belonging> ORDER = Comparator.comparing(Belonging::revision);

    /**
     * Where a member stood on the day from which a year is counted for him: its first day, or the day of his registration when
     * that was later. None while nothing is known of him.
     */
    static Optional<Stood> inYear(int year, List<Belonging> known) {
        return known.stream().min(ORDER).map(first -> {
            LocalDate newYear = LocalDate.of(year, 1, 1);
            LocalDate day = first.from().isAfter(newYear) ? first.from() : newYear;
            return new Stood(then(day, first, known).branch(), first.from(), day);
        });
    }

    /** The branch on a day, that of the registration before it; none while nothing is known. */
    static Optional<OrganisationId> branchOn(LocalDate day, List<Belonging> known) {
        return known.stream().min(ORDER).map(first -> then(day, first, known).branch());
    }

    private static Belonging then(LocalDate day, Belonging first, List<Belonging> known) {
        return known.stream().filter(one -> !one.from().isAfter(day)).max(ORDER).orElse(first);
    }
}
