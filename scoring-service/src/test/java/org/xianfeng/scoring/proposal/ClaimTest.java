package org.xianfeng.scoring.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xianfeng.scoring.proposal.Hall.ANNA;
import static org.xianfeng.scoring.proposal.Hall.BO;
import static org.xianfeng.scoring.proposal.Hall.COMMITTEE;
import static org.xianfeng.scoring.proposal.Hall.DAY;
import static org.xianfeng.scoring.proposal.Hall.LEADER;
import static org.xianfeng.scoring.proposal.Hall.SECRETARY;
import static org.xianfeng.scoring.proposal.Hall.document;
import static org.xianfeng.scoring.proposal.Hall.kept;
import static org.xianfeng.scoring.proposal.Hall.meeting;
import static org.xianfeng.scoring.proposal.Hall.why;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xianfeng.contracts.scoring.ProposalDecided;
import org.xianfeng.scoring.award.Facts;
import org.xianfeng.scoring.evidence.Evidence;
import org.xianfeng.scoring.page.Entry;
import org.xianfeng.scoring.page.EntryKind;
import org.xianfeng.scoring.page.PageId;
import org.xianfeng.scoring.proposal.Proposal.State;
import org.xianfeng.scoring.proposal.ProposalOutcome.Refused;
import org.xianfeng.scoring.proposal.ProposalOutcome.Why;
import org.xianfeng.scoring.proposal.Vote.Person;
import org.xianfeng.scoring.proposal.Vote.Step;
import org.xianfeng.scoring.provision.EvidenceKind;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.version.ChangedSince;
import org.xianfeng.starter.version.ExpectedVersion;

class ClaimTest {
    private final Hall hall = new Hall();

    @Test
    void a_claim_counts_after_two_reviews_and_the_days_in_which_nobody_objected() {
        Proposal approved = hall.approved(meeting("m1"));
        assertThat(approved.state()).isEqualTo(State.OPEN);
        assertThat(approved.lastDay()).contains(DAY.plusDays(5));
        hall.after(5).decide.settle(10);
        assertThat(hall.now(approved).state()).as("the last day is not over").isEqualTo(State.OPEN);
        assertThat(hall.proposals.told).isEmpty();

        hall.at(DAY.plusDays(6).atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant());
        hall.decide.settle(10);
        hall.decide.settle(10);
        assertThat(hall.now(approved).state()).isEqualTo(State.STANDS);
        assertThat(told().stands()).isTrue();
        assertThat(told().happenedAt()).isEqualTo(Hall.noon(DAY));
        assertThat(hall.proposals.told.getFirst().key()).isEqualTo(Facts.BRANCH);
        assertThat(hall.posted()).containsEntry("member:a", "200+0");
        assertThat(hall.decided).containsExactly(State.PROPOSED, State.OPEN, State.STANDS);
    }

    @Test
    void the_caps_of_the_rule_hold_for_claims_as_for_everything() {
        for (String title : List.of("一", "二", "三")) {
            hall.approved(document(title));
        }
        hall.after(6).decide.settle(10);
        assertThat(hall.posted()).containsEntry("member:a", "500+0");
    }

    @Test
    void a_draft_counts_what_people_decided_by_its_own_points() {
        hall.approved(meeting("m1"));
        hall.after(6).decide.settle(10);
        assertThat(hall.postedBy(Hall.TEXT.replace("{each: 2, unit: 1}", "{each: 3, unit: 1}")))
                .containsEntry("member:a", "300+0");
    }

    @Test
    void the_second_person_may_refuse_what_the_first_proposed_and_the_claimant_reads_why() {
        Proposal proposed = kept(hall.vote(hall.claimed(meeting("m1")), Step.FIRST, LEADER, true));
        Proposal refused = kept(hall.vote(proposed, Step.SECOND, SECRETARY, false));
        assertThat(refused.state()).isEqualTo(State.REFUSED);
        assertThat(refused.votes().getLast().reason()).isEqualTo("核对过材料");
        assertThat(hall.proposals.told).isEmpty();
        assertThat(hall.claimed(meeting("m1")).state())
                .as("with the same evidence anew")
                .isEqualTo(State.WAITING);
    }

    @Test
    void one_person_never_takes_both_steps_be_it_with_another_account_or_for_himself() {
        Proposal claimed = hall.claimed(meeting("m1"));
        Person anna = new Person("annas-office", Optional.of(ANNA));
        assertThat(why(hall.vote(claimed, Step.FIRST, anna, true))).isEqualTo(Why.OWN);
        Proposal proposed = kept(hall.vote(claimed, Step.FIRST, LEADER, true));
        assertThat(why(hall.vote(proposed, Step.SECOND, LEADER, true))).isEqualTo(Why.SAME_PERSON);
        Person again = new Person("another-account", LEADER.member());
        assertThat(why(hall.vote(proposed, Step.SECOND, again, true))).isEqualTo(Why.SAME_PERSON);
        assertThat(why(hall.vote(proposed, Step.SECOND, anna, true))).isEqualTo(Why.OWN);
    }

    @Test
    void who_claimed_for_another_does_not_review_it() {
        Proposal claimed = kept(hall.propose(hall.wish(ANNA, "lecture", 1, meeting("m1")), SECRETARY));
        assertThat(why(hall.vote(claimed, Step.FIRST, SECRETARY, true))).isEqualTo(Why.OWN);
        Proposal proposed = kept(hall.vote(claimed, Step.FIRST, LEADER, true));
        assertThat(why(hall.vote(proposed, Step.SECOND, SECRETARY, true))).isEqualTo(Why.OWN);
    }

    @Test
    void a_step_is_taken_only_in_its_turn_and_upon_what_was_seen() {
        Proposal claimed = hall.claimed(meeting("m1"));
        assertThat(why(hall.vote(claimed, Step.SECOND, SECRETARY, true))).isEqualTo(Why.NOT_NOW);
        Proposal proposed = kept(hall.vote(claimed, Step.FIRST, LEADER, true));
        assertThat(why(hall.vote(proposed, Step.FIRST, SECRETARY, true))).isEqualTo(Why.NOT_NOW);
        DecideProposal.Ballot ballot = new DecideProposal.Ballot(Step.SECOND, SECRETARY, true, "同意");
        assertThatThrownBy(() -> hall.decide.vote(proposed, ExpectedVersion.of(claimed.version()), ballot))
                .isInstanceOf(ChangedSince.class);
    }

    @Test
    void an_objection_stops_the_claim_until_somebody_who_took_no_part_decides_after_the_days() {
        Proposal approved = hall.approved(meeting("m1"));
        Person bo = new Person("bo", Optional.of(BO));
        Proposal objected = kept(hall.decide.object(approved, bo, "他没有去"));
        assertThat(why(hall.decide.object(objected, bo, "再说一次"))).isEqualTo(Why.OBJECTED_ALREADY);
        assertThat(why(hall.decide.object(objected, new Person("anna", Optional.of(ANNA)), "x")))
                .isEqualTo(Why.OWN);
        assertThat(why(hall.vote(objected, Step.OBJECTIONS, COMMITTEE, true))).isEqualTo(Why.TOO_EARLY);

        hall.after(6).decide.settle(10);
        assertThat(hall.now(objected).state()).isEqualTo(State.OPEN);
        assertThat(why(hall.vote(objected, Step.OBJECTIONS, SECRETARY, true))).isEqualTo(Why.TOOK_PART);
        assertThat(why(hall.vote(objected, Step.OBJECTIONS, bo, false))).isEqualTo(Why.TOOK_PART);
        assertThat(why(hall.decide.object(objected, Hall.person("late"), "迟到的异议")))
                .isEqualTo(Why.NOT_OPEN);
        assertThat(kept(hall.vote(objected, Step.OBJECTIONS, COMMITTEE, true)).state())
                .isEqualTo(State.STANDS);
        assertThat(told().revision()).isEqualTo(1);
    }

    @Test
    void an_objection_that_is_right_ends_the_claim() {
        Proposal objected = kept(hall.decide.object(hall.approved(meeting("m1")), Hall.person("bo"), "他没有去"));
        hall.after(6);
        assertThat(kept(hall.vote(objected, Step.OBJECTIONS, COMMITTEE, false)).state())
                .isEqualTo(State.REFUSED);
        assertThat(hall.proposals.told).isEmpty();
    }

    @Test
    void what_counts_is_taken_back_by_two_people_and_its_entry_is_reversed() {
        Proposal approved = hall.approved(meeting("m1"));
        hall.after(6).decide.settle(10);
        Proposal lifting = kept(hall.vote(hall.now(approved), Step.LIFT_FIRST, LEADER, true));
        assertThat(why(hall.vote(lifting, Step.LIFT_SECOND, LEADER, true))).isEqualTo(Why.SAME_PERSON);
        Proposal kept = kept(hall.vote(lifting, Step.LIFT_SECOND, SECRETARY, false));
        assertThat(kept.state()).isEqualTo(State.STANDS);
        assertThat(hall.proposals.told).as("nothing changed").hasSize(1);
        Proposal again = kept(hall.vote(kept, Step.LIFT_FIRST, SECRETARY, true));
        assertThat(kept(hall.vote(again, Step.LIFT_SECOND, COMMITTEE, true)).state())
                .isEqualTo(State.LIFTED);
        assertThat(hall.posted()).containsEntry("member:a", "0+0");
        List<Entry> entries = hall.ledgers
                .page(PageId.parse("m:a:extra:2027").orElseThrow())
                .orElseThrow()
                .page()
                .journal();
        assertThat(entries).extracting(Entry::kind).containsExactly(EntryKind.AWARD, EntryKind.REVERSAL);
        assertThat(entries.getLast().reason().code()).isEqualTo("claim-taken-back");
    }

    @Test
    void evidence_is_a_fact_of_the_own_branch_of_that_day_in_which_the_member_had_part() {
        assertThat(why(claim(meeting("m2")))).isEqualTo(Why.EVIDENCE_NOT_OF_MEMBER);
        assertThat(why(claim(meeting("m4")))).isEqualTo(Why.EVIDENCE_NOT_OF_MEMBER);
        assertThat(why(claim(meeting("m3")))).isEqualTo(Why.EVIDENCE_OF_ANOTHER_DAY);
        assertThat(why(claim(meeting("m5")))).isEqualTo(Why.EVIDENCE_UNKNOWN);
        assertThat(why(claim(new Evidence(EvidenceKind.NEED, "n2:1")))).isEqualTo(Why.EVIDENCE_UNKNOWN);
        assertThat(claim(new Evidence(EvidenceKind.NEED, "n1:1"))).isInstanceOf(ProposalOutcome.Kept.class);
        assertThat(why(hall.propose(hall.wish(ANNA, "late-dues", 1, meeting("m1")), SECRETARY)))
                .isEqualTo(Why.EVIDENCE_KIND);
    }

    @Test
    void the_same_evidence_counts_once_under_a_rule_however_a_document_is_written() {
        hall.claimed(meeting("m1"), document("镇党〔2027〕12 号"));
        assertThat(why(claim(meeting("m1")))).isEqualTo(Why.EVIDENCE_USED);
        assertThat(claim(document(" 镇党〔２０２７〕12号"))).isEqualTo(Refused.because(Why.EVIDENCE_USED, "2027-03-10"));
    }

    @Test
    void of_two_claims_at_the_same_moment_with_the_same_evidence_one_is_kept() {
        hall.proposals.beforeNextAdd = () -> hall.claimed(meeting("m1"));
        assertThat(why(claim(meeting("m1")))).isEqualTo(Why.EVIDENCE_USED);
        hall.proposals.beforeNextAdd = () -> hall.claimed(document("一"));
        assertThat(claim(document("二"))).isInstanceOf(ProposalOutcome.Kept.class);
        assertThat(hall.proposals.under(ANNA, "lecture")).hasSize(3);
    }

    @Test
    void what_is_too_late_too_much_ahead_exempt_or_under_no_such_rule_is_refused() {
        hall.after(30);
        assertThat(claim(meeting("m1"))).isInstanceOf(ProposalOutcome.Kept.class);
        hall.after(31);
        assertThat(claim(document("x"))).isEqualTo(Refused.because(Why.TOO_LATE, "2027-04-09", "30"));
        hall.after(-1);
        assertThat(claim(document("x"))).isEqualTo(Refused.because(Why.DAY_AHEAD, "2027-03-09"));
        hall.after(0);
        assertThat(hall.propose(hall.wish(ANNA, "lecture", 4, document("x")), LEADER))
                .isEqualTo(Refused.because(Why.TOO_MANY_UNITS, "3"));
        assertThat(hall.propose(hall.wish(new MemberId("retired"), "lecture", 1, document("x")), LEADER))
                .isEqualTo(Refused.because(Why.EXEMPT, "办法第三条"));
        assertThat(why(hall.propose(hall.wish(ANNA, "meeting-attendance", 1, document("x")), LEADER)))
                .isEqualTo(Why.RULE_UNKNOWN);
        assertThat(why(hall.propose(hall.wish(new MemberId("nobody"), "lecture", 1, document("x")), LEADER)))
                .isEqualTo(Why.RULE_UNKNOWN);
        assertThat(why(hall.propose(hall.wish(new MemberId("left"), "lecture", 1, document("x")), LEADER)))
                .isEqualTo(Why.MEMBER_UNKNOWN);
        MakeProposal.Wish before =
                new MakeProposal.Wish(ANNA, "lecture", LocalDate.of(2026, 12, 31), 1, List.of(document("x")), "x");
        assertThat(why(hall.propose(before, LEADER))).isEqualTo(Why.RULE_UNKNOWN);
    }

    private ProposalOutcome claim(Evidence evidence) {
        return hall.propose(hall.wish(ANNA, "lecture", 1, evidence), new Person("anna", Optional.of(ANNA)));
    }

    private ProposalDecided told() {
        assertThat(hall.proposals.told).hasSize(1);
        return (ProposalDecided) hall.proposals.told.getFirst().data();
    }
}
