package org.xianfeng.scoring.period;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xianfeng.scoring.frozen.PeriodName;
import org.xianfeng.starter.identity.OrganisationId;

/** The freezings that are going on, so that one that broke off is begun anew. */
interface Freezings {
    /** Notes that a period is to be frozen; again changes nothing. */
    void note(OrganisationId organisation, PeriodName name);

    /** Those noted. */
    List<Open> open();

    Optional<Open> find(OrganisationId organisation, PeriodName name);

    /** Takes one under a name of its own, unless somebody is at it who gave a sign of life within a minute. */
    boolean take(Open open, String freezing);

    /** Gives a sign of life. @return false if another has taken it */
    boolean alive(Open open, String freezing, long accounts);

    /** Says why it came to nothing, so that it is tried again. */
    void failed(Open open, String freezing, String why);

    /** Forgets it: the period is frozen, or was never entered. */
    void forget(Open open);

    /**
     * A freezing that is going on.
     *
     * @param begun the names under which it was begun, the last one last
     * @param accounts how many are gathered
     * @param failure why the last one came to nothing
     */
    record Open(
            OrganisationId organisation,
            PeriodName name,
            Instant since,
            List<String> begun,
            long accounts,
            @Nullable String failure) {
        public Open {
            begun = List.copyOf(begun);
        }
    }
}
