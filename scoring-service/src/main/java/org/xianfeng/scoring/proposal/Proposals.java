package org.xianfeng.scoring.proposal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.scoring.ProposalKind;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.pending.NewEvent;

/** All proposals. */
interface Proposals {
    Optional<Proposal> find(String id);

    /** Those of a member, the newest first, after a place. */
    List<Proposal> of(MemberId member, @Nullable Place after, int most);

    /** All of a member under a rule. */
    List<Proposal> under(MemberId member, String rule);

    /** Those that wait for people below an organisation, the oldest first, after a place. */
    List<Proposal> waitingBelow(OrganisationId organisation, @Nullable Place after, int most);

    /** Those of a branch to which its members may object, the oldest first, after a place. */
    List<Proposal> openIn(OrganisationId branch, @Nullable Place after, int most);

    /** Those without objections whose days for them were over by then, some at a time. */
    List<Proposal> due(Instant by, int most);

    /** How many wait for people, and since when the oldest, by kind. */
    Map<ProposalKind, Waiting> waiting();

    /** Keeps a new one, with the organisations from the root down to its branch. @throws IdTaken if the number is in use */
    Proposal add(Proposal proposal, List<OrganisationId> path);

    /** Keeps what was said, and the events that tell of it. @throws StaleVersion if somebody else was faster */
    Proposal keep(Proposal proposal, List<NewEvent> events);

    /** Where a proposal stands in a list. */
    record Place(Instant at, String id) {
        static Place of(Proposal proposal) {
            return new Place(proposal.plea().at(), proposal.id());
        }
    }

    /** What waits. */
    record Waiting(long count, Optional<Instant> since) {}
}
