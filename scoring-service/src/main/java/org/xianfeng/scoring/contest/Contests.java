package org.xianfeng.scoring.contest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.pending.NewEvent;

/** All contests. */
interface Contests {
    Optional<Contest> find(String id);

    /** Those of a member, the newest first, after a place. */
    List<Contest> of(MemberId member, @Nullable Place after, int most);

    /** Those that wait for an answer below an organisation, the oldest first, after a place. */
    List<Contest> waitingBelow(OrganisationId organisation, @Nullable Place after, int most);

    /** How many wait for an answer, and since when the oldest. */
    Waiting waiting();

    /** Keeps a new one, with the organisations from the root down to its branch. @throws IdTaken if there is one already */
    Contest add(Contest contest, List<OrganisationId> path);

    /** Keeps an answer and the events that tell of it. @throws StaleVersion if another answer was faster */
    Contest keep(Contest contest, List<NewEvent> events);

    /** Where a contest stands in a list. */
    record Place(Instant at, String id) {
        static Place of(Contest contest) {
            return new Place(contest.plea().at(), contest.id());
        }
    }

    /** What waits. */
    record Waiting(long count, Optional<Instant> since) {}
}
