package org.xianfeng.scoring.proposal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xianfeng.contracts.scoring.ProposalKind;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.pending.IdTaken;
import org.xianfeng.starter.pending.NewEvent;
import org.xianfeng.starter.pending.StaleVersion;

/** Proposals without a store, and the events that go with them. */
final class ProposalsInMemory implements Proposals {
    final List<NewEvent> told = new ArrayList<>();
    Runnable beforeNextAdd = () -> {};
    private final Map<String, Proposal> kept = new LinkedHashMap<>();

    @Override
    public Optional<Proposal> find(String id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public List<Proposal> under(MemberId member, String rule) {
        return kept.values().stream()
                .filter(one -> one.matter().member().equals(member))
                .filter(one -> one.matter().terms().rule().id().equals(rule))
                .toList();
    }

    @Override
    public List<Proposal> due(Instant by, int most) {
        return kept.values().stream()
                .filter(one -> one.state() == Proposal.State.OPEN)
                .filter(one -> one.isLater(by))
                .limit(most)
                .toList();
    }

    @Override
    public Proposal add(Proposal proposal, List<OrganisationId> path) {
        Runnable first = beforeNextAdd;
        beforeNextAdd = () -> {};
        first.run();
        if (kept.containsKey(proposal.id())) {
            throw new IdTaken("proposals", proposal.id());
        }
        kept.put(proposal.id(), proposal.keptAs(1));
        return proposal.keptAs(1);
    }

    @Override
    public Proposal keep(Proposal proposal, List<NewEvent> events) {
        if (kept.get(proposal.id()).version() != proposal.version()) {
            throw new StaleVersion("proposals", proposal.id());
        }
        Proposal next = proposal.keptAs(proposal.version() + 1);
        kept.put(proposal.id(), next);
        told.addAll(events);
        return next;
    }

    @Override
    public List<Proposal> of(MemberId member, Place after, int most) {
        throw new UnsupportedOperationException("shown by the contract of the store");
    }

    @Override
    public List<Proposal> waitingBelow(OrganisationId organisation, Place after, int most) {
        throw new UnsupportedOperationException("shown by the contract of the store");
    }

    @Override
    public List<Proposal> openIn(OrganisationId branch, Place after, int most) {
        throw new UnsupportedOperationException("shown by the contract of the store");
    }

    @Override
    public Map<ProposalKind, Waiting> waiting() {
        throw new UnsupportedOperationException("shown by the contract of the store");
    }
}
