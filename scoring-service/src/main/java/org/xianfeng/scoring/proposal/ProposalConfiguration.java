package org.xianfeng.scoring.proposal;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.scoring.account.AccountAccess;
import org.xianfeng.scoring.belonging.BranchOnDay;
import org.xianfeng.scoring.evidence.BranchFacts;
import org.xianfeng.scoring.placement.Placements;
import org.xianfeng.scoring.rulebook.CurrentRules;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.counting.CountedBy;
import org.xianfeng.starter.pending.FactCollections;
import org.xianfeng.starter.roster.Roster;

/** Wires what people decide on. */
@Configuration(proxyBeanMethods = false)
class ProposalConfiguration {
    @Bean
    MongoProposals proposals(FactCollections collections) {
        return new MongoProposals(collections);
    }

    @Bean
    DecidableRules decidableRules(CurrentRules rules, Placements placements, BranchOnDay branches) {
        return new DecidableRules(rules::now, placements, branches);
    }

    @Bean
    MakeProposal makeProposal(
            Proposals proposals, DecidableRules rules, BranchFacts facts, Roster roster, Clock clock) {
        return new MakeProposal(proposals, rules, facts, roster, clock);
    }

    @Bean
    DecideProposal decideProposal(Proposals proposals, Clock clock, MeterRegistry meters) {
        CountedBy decided = new CountedBy(
                meters,
                "xianfeng.scoring.proposals.decided",
                "state",
                List.of(Proposal.State.STANDS, Proposal.State.REFUSED, Proposal.State.LIFTED));
        return new DecideProposal(proposals, clock, state -> {
            if (!state.waitsForPeople()) {
                decided.count(state);
            }
        });
    }

    @Bean
    ProposalController.Sight proposalSight(Access access, AccountAccess accounts, Roster roster) {
        return new ProposalController.Sight(access, accounts, roster);
    }

    @Bean
    ProposalSchedule proposalSchedule(
            MongoProposals proposals, DecideProposal decide, Clock clock, MeterRegistry meters) {
        return new ProposalSchedule(proposals, decide, clock, meters);
    }
}
