package org.xianfeng.scoring.contest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.pending.IdTaken;
import org.xianfeng.starter.pending.NewEvent;
import org.xianfeng.starter.pending.StaleVersion;

/** Contests without a store, and the events that go with them. */
final class ContestsInMemory implements Contests {
    final List<NewEvent> told = new ArrayList<>();
    private final Map<String, Contest> kept = new HashMap<>();

    @Override
    public Optional<Contest> find(String id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public Contest add(Contest contest, List<OrganisationId> path) {
        if (kept.containsKey(contest.id())) {
            throw new IdTaken("contests", contest.id());
        }
        kept.put(contest.id(), contest.keptAs(1));
        return contest.keptAs(1);
    }

    @Override
    public Contest keep(Contest contest, List<NewEvent> events) {
        if (kept.get(contest.id()).version() != contest.version()) {
            throw new StaleVersion("contests", contest.id());
        }
        Contest next = contest.keptAs(contest.version() + 1);
        kept.put(contest.id(), next);
        told.addAll(events);
        return next;
    }

    @Override
    public List<Contest> of(MemberId member, Place after, int most) {
        throw new UnsupportedOperationException("shown by the contract of the store");
    }

    @Override
    public List<Contest> waitingBelow(OrganisationId organisation, Place after, int most) {
        throw new UnsupportedOperationException("shown by the contract of the store");
    }

    @Override
    public Waiting waiting() {
        throw new UnsupportedOperationException("shown by the contract of the store");
    }
}
