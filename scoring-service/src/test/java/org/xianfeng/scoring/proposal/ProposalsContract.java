package org.xianfeng.scoring.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xianfeng.contracts.scoring.ProposalKind;
import org.xianfeng.scoring.claim.RuleVersion;
import org.xianfeng.scoring.evidence.Evidence;
import org.xianfeng.scoring.proposal.Proposal.State;
import org.xianfeng.scoring.proposal.Proposal.Statement;
import org.xianfeng.scoring.proposal.Proposals.Place;
import org.xianfeng.scoring.proposal.Proposals.Waiting;
import org.xianfeng.scoring.proposal.Vote.Person;
import org.xianfeng.scoring.proposal.Vote.Step;
import org.xianfeng.scoring.provision.EvidenceKind;
import org.xianfeng.scoring.yearterms.Veto;
import org.xianfeng.starter.access.Role;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.pending.FactCollections;
import org.xianfeng.starter.pending.IdTaken;
import org.xianfeng.starter.pending.MongoFacts;
import org.xianfeng.starter.pending.StaleVersion;
import org.xianfeng.starter.publishing.EventJson;
import org.xianfeng.starter.publishing.WireEvents;
import org.xianfeng.starter.relay.Outbox;
import org.xianfeng.starter.test.StoreContract;
import org.xianfeng.starter.test.StoreKind;

@StoreContract
class ProposalsContract {
    private static final OrganisationId COMMITTEE = new OrganisationId("committee");
    private static final OrganisationId BRANCH = new OrganisationId("branch");
    private static final Instant MORNING = Instant.parse("2026-12-01T01:02:03.004Z");
    private static final List<OrganisationId> PATH = List.of(COMMITTEE, BRANCH);

    private final MongoFacts documents;
    private final MongoProposals proposals;

    ProposalsContract(StoreKind store) {
        WireEvents events = new WireEvents("scoring", new EventJson());
        FactCollections collections = FactCollections.in(store.open(), events, new Outbox(100, 100), Clock.systemUTC());
        documents = collections.open("proposals");
        proposals = new MongoProposals(collections);
        proposals.index();
    }

    @Test
    void a_proposal_comes_back_as_it_was_kept_with_all_that_was_said() {
        for (ProposalKind kind : ProposalKind.values()) {
            Proposal kept = proposals.add(begun(kind, "a", kind.ordinal() + 1, 0), PATH);
            assertThat(proposals.find(kept.id())).contains(kept);
            kept = proposals.keep(
                    kept.with(vote(Step.FIRST, "leader"))
                            .withReply(said("anna"))
                            .with(vote(Step.SECOND, "secretary"))
                            .withObjection(said("bo"))
                            .settled(MORNING.plusSeconds(9)),
                    List.of());
            assertThat(proposals.find(kept.id())).contains(kept);
        }
    }

    @Test
    void what_makes_it_count_carries_its_event_in_the_same_document() {
        Proposal open = approved(proposals.add(begun(ProposalKind.CLAIM, "a", 1, 0), PATH));
        Proposal stands = proposals.find(open.id()).orElseThrow().settled(MORNING);
        proposals.keep(stands, DecideProposal.events(State.OPEN, stands));
        assertThat(documents.documents().find().first().getList("pendingEvents", Object.class))
                .hasSize(1);
    }

    @Test
    void a_number_is_used_once_and_the_slower_of_two_sayings_changes_nothing() {
        Proposal added = proposals.add(begun(ProposalKind.CLAIM, "a", 1, 0), PATH);
        assertThatThrownBy(() -> proposals.add(begun(ProposalKind.CLAIM, "a", 1, 5), PATH))
                .isInstanceOf(IdTaken.class);
        Proposal second = proposals.add(begun(ProposalKind.CLAIM, "a", 2, 1), PATH);
        proposals.add(begun(ProposalKind.CLAIM, "b", 1, 1), PATH);
        assertThat(proposals.under(new MemberId("a"), "lecture")).containsExactly(added, second);
        assertThat(proposals.under(new MemberId("a"), "another")).isEmpty();
        Proposal first = proposals.keep(added.with(vote(Step.FIRST, "leader")), List.of());
        assertThatThrownBy(() -> proposals.keep(added.with(vote(Step.FIRST, "deputy")), List.of()))
                .isInstanceOf(StaleVersion.class);
        assertThat(proposals.find(added.id())).contains(first);
    }

    @Test
    void what_waits_for_people_is_listed_below_an_organisation_from_the_oldest_on_until_it_is_decided() {
        Proposal first = proposals.add(begun(ProposalKind.CLAIM, "a", 1, 0), PATH);
        Proposal second = proposals.add(begun(ProposalKind.DEDUCTION, "b", 1, 1), PATH);
        Proposal third =
                proposals.add(begun(ProposalKind.CLAIM, "c", 1, 1), List.of(COMMITTEE, new OrganisationId("other")));
        assertThat(proposals.waitingBelow(BRANCH, null, 10)).containsExactly(first, second);
        List<Proposal> part = proposals.waitingBelow(COMMITTEE, null, 2);
        List<Proposal> rest = proposals.waitingBelow(COMMITTEE, Place.of(part.getLast()), 2);
        assertThat(part).hasSize(2).startsWith(first);
        assertThat(rest).hasSize(1).doesNotContainAnyElementsOf(part);
        assertThat(proposals.waiting())
                .containsEntry(ProposalKind.CLAIM, new Waiting(2, Optional.of(MORNING)))
                .containsEntry(ProposalKind.DEDUCTION, new Waiting(1, Optional.of(MORNING.plusSeconds(1))))
                .containsEntry(ProposalKind.VETO, new Waiting(0, Optional.empty()));

        Proposal stands = proposals.keep(second.with(vote(Step.SECOND, "committee")), List.of());
        assertThat(stands.state()).isEqualTo(State.STANDS);
        assertThat(proposals.waitingBelow(COMMITTEE, null, 10)).containsExactly(first, third);
        Proposal lifting = proposals.keep(stands.with(vote(Step.LIFT_FIRST, "deputy")), List.of());
        assertThat(proposals.waitingBelow(BRANCH, null, 10)).containsExactly(first, lifting);
        assertThat(proposals.waiting())
                .as("it waits since somebody wanted it taken back")
                .containsEntry(ProposalKind.DEDUCTION, new Waiting(1, Optional.of(MORNING.plusSeconds(60))));
    }

    @Test
    void what_members_may_object_to_is_listed_by_branch_and_due_when_its_days_are_over_unless_somebody_did() {
        Proposal open = approved(proposals.add(begun(ProposalKind.CLAIM, "a", 1, 0), PATH));
        Proposal later = approved(proposals.add(begun(ProposalKind.CLAIM, "b", 1, 1), PATH));
        proposals.add(begun(ProposalKind.CLAIM, "c", 1, 1), PATH);
        assertThat(proposals.openIn(BRANCH, null, 1)).containsExactly(open);
        assertThat(proposals.openIn(BRANCH, Place.of(open), 10)).containsExactly(later);
        assertThat(proposals.openIn(COMMITTEE, null, 10)).isEmpty();
        Instant due = Instant.parse("2026-12-06T16:00:00Z");
        assertThat(proposals.due(due.minusMillis(1), 10)).isEmpty();
        assertThat(proposals.due(due, 10)).containsExactlyInAnyOrder(open, later);
        Proposal objected = proposals.keep(open.withObjection(said("bo")), List.of());
        assertThat(proposals.due(due, 10)).containsExactly(later);
        assertThat(proposals.openIn(BRANCH, null, 10)).containsExactly(objected, later);
        proposals.keep(later.settled(due), List.of());
        assertThat(proposals.due(due, 10)).isEmpty();
        assertThat(proposals.openIn(BRANCH, null, 10)).containsExactly(objected);
    }

    @Test
    void a_veto_is_found_by_member_and_year_from_its_decision_until_it_is_taken_back() {
        MemberId anna = new MemberId("a");
        Proposal veto = proposals.add(begun(ProposalKind.VETO, "a", 1, 0), PATH);
        Proposal deduction = proposals.add(begun(ProposalKind.DEDUCTION, "a", 2, 0), PATH);
        proposals.keep(deduction.with(vote(Step.SECOND, "committee")), List.of());
        assertThat(proposals.inYear(2026, List.of(anna))).isEmpty();
        Proposal stands = proposals.keep(veto.with(vote(Step.SECOND, "committee")), List.of());
        Map<MemberId, List<Veto>> one =
                Map.of(anna, List.of(new Veto("extra", 0, LocalDate.of(2026, 11, 30), "办法第三条")));
        assertThat(proposals.inYear(2026, List.of(anna, new MemberId("b")))).isEqualTo(one);
        assertThat(proposals.inYear(2025, List.of(anna))).isEmpty();
        assertThat(proposals.inYear(2026, List.of())).isEmpty();
        Proposal lifting = proposals.keep(stands.with(vote(Step.LIFT_FIRST, "deputy")), List.of());
        assertThat(proposals.inYear(2026, List.of(anna))).isEqualTo(one);
        proposals.keep(lifting.with(vote(Step.LIFT_SECOND, "committee")), List.of());
        assertThat(proposals.inYear(2026, List.of(anna))).isEmpty();
    }

    @Test
    void those_of_a_member_are_listed_in_parts_from_the_newest_on() {
        Proposal old = proposals.add(begun(ProposalKind.CLAIM, "a", 1, 0), PATH);
        Proposal young = proposals.add(begun(ProposalKind.VETO, "a", 2, 1), PATH);
        proposals.add(begun(ProposalKind.CLAIM, "b", 1, 1), PATH);
        assertThat(proposals.of(new MemberId("a"), null, 10)).containsExactly(young, old);
        assertThat(proposals.of(new MemberId("a"), Place.of(young), 10)).containsExactly(old);
    }

    private Proposal approved(Proposal claimed) {
        Proposal approved = claimed.with(vote(Step.FIRST, "leader")).with(vote(Step.SECOND, "secretary"));
        return proposals.keep(approved, List.of());
    }

    private static Proposal begun(ProposalKind kind, String member, int number, int seconds) {
        Matter matter = new Matter(
                kind,
                new MemberId(member),
                BRANCH,
                LocalDate.of(2026, 11, 30),
                2,
                List.of(new Evidence(EvidenceKind.MEETING, "m1"), new Evidence(EvidenceKind.DOCUMENT, "镇党〔2026〕12号")),
                new Matter.Terms(
                        new RuleVersion("lecture", 1_001),
                        "extra",
                        "办法第三条",
                        List.of(Role.GROUP_LEADER, Role.BRANCH_OFFICER),
                        5,
                        kind == ProposalKind.VETO ? 0 : 400,
                        kind == ProposalKind.VETO ? 0L : null));
        return Proposal.begun(number, matter, new Statement(person("anna"), "到社区授课", MORNING.plusSeconds(seconds)));
    }

    private static Statement said(String account) {
        return new Statement(person(account), "我看见了", MORNING.plusSeconds(30));
    }

    private static Vote vote(Step step, String account) {
        return new Vote(step, person(account), true, "核对过材料", MORNING.plusSeconds(60));
    }

    private static Person person(String account) {
        return new Person(account, Optional.of(new MemberId("member-" + account)));
    }
}
