package org.xianfeng.scoring.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.scoring.proposal.Hall.ANNA;
import static org.xianfeng.scoring.proposal.Hall.COMMITTEE;
import static org.xianfeng.scoring.proposal.Hall.DAY;
import static org.xianfeng.scoring.proposal.Hall.SECRETARY;
import static org.xianfeng.scoring.proposal.Hall.document;
import static org.xianfeng.scoring.proposal.Hall.kept;
import static org.xianfeng.scoring.proposal.Hall.why;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xianfeng.contracts.scoring.ProposalDecided;
import org.xianfeng.scoring.page.Entry;
import org.xianfeng.scoring.page.EntryKind;
import org.xianfeng.scoring.page.PageId;
import org.xianfeng.scoring.proposal.Proposal.State;
import org.xianfeng.scoring.proposal.ProposalOutcome.Why;
import org.xianfeng.scoring.proposal.Vote.Person;
import org.xianfeng.scoring.proposal.Vote.Step;
import org.xianfeng.starter.access.Role;

/** What is taken from a member: a deduction, or a veto. */
class DeductionTest {
    private static final Person ANNAS_ACCOUNT = new Person("anna", Optional.of(ANNA));

    private final Hall hall = new Hall();

    @Test
    void nothing_is_taken_before_the_member_answered_or_the_days_for_it_are_over() {
        Proposal proposed = proposed("late-dues");
        assertThat(proposed.state()).isEqualTo(State.PROPOSED);
        assertThat(proposed.lastDay()).contains(DAY.plusDays(7));
        assertThat(why(decide(proposed, COMMITTEE, true))).isEqualTo(Why.TOO_EARLY);
        hall.after(7);
        assertThat(why(decide(proposed, COMMITTEE, true))).isEqualTo(Why.TOO_EARLY);
        hall.after(8);
        assertThat(kept(decide(proposed, COMMITTEE, true)).state()).isEqualTo(State.STANDS);
        assertThat(hall.posted()).containsEntry("member:a", "-200+0");
    }

    @Test
    void once_the_member_answered_it_may_be_decided_and_he_answers_once() {
        Proposal proposed = proposed("late-dues");
        Proposal heard = kept(hall.decide.reply(proposed, ANNAS_ACCOUNT, "当月在外出差"));
        assertThat(why(hall.decide.reply(heard, ANNAS_ACCOUNT, "再说一次"))).isEqualTo(Why.NOTHING_TO_ANSWER);
        Proposal refused = kept(decide(heard, COMMITTEE, false));
        assertThat(refused.state()).isEqualTo(State.REFUSED);
        assertThat(hall.proposals.told).isEmpty();
        assertThat(why(hall.decide.reply(refused, ANNAS_ACCOUNT, "x"))).isEqualTo(Why.NOTHING_TO_ANSWER);
    }

    @Test
    void who_proposed_it_does_not_decide_it_nor_does_the_member_and_the_committee_has_the_last_word() {
        Proposal proposed = proposed("late-dues");
        hall.after(8);
        assertThat(why(decide(proposed, SECRETARY, true))).isEqualTo(Why.SAME_PERSON);
        assertThat(why(decide(proposed, ANNAS_ACCOUNT, false))).isEqualTo(Why.OWN);
        assertThat(proposed.matter().posts(Step.SECOND)).containsExactly(Role.COMMITTEE_OFFICER);
        assertThat(proposed.matter().posts(Step.FIRST)).containsExactly(Role.BRANCH_OFFICER, Role.COMMITTEE_OFFICER);
    }

    @Test
    void a_claim_has_nothing_to_answer_and_nobody_objects_to_a_deduction() {
        assertThat(why(hall.decide.reply(hall.claimed(document("一")), ANNAS_ACCOUNT, "x")))
                .isEqualTo(Why.NOTHING_TO_ANSWER);
        assertThat(why(hall.decide.object(proposed("late-dues"), Hall.person("bo"), "x")))
                .isEqualTo(Why.NOT_OPEN);
    }

    @Test
    void what_was_taken_comes_back_by_two_people_as_a_reversal() {
        Proposal stands = stands("late-dues");
        Proposal lifting = kept(hall.vote(stands, Step.LIFT_FIRST, SECRETARY, true));
        kept(hall.vote(lifting, Step.LIFT_SECOND, COMMITTEE, true));
        assertThat(hall.posted()).containsEntry("member:a", "0+0");
        assertThat(entries()).extracting(Entry::kind).containsExactly(EntryKind.AWARD, EntryKind.REVERSAL);
    }

    @Test
    void a_veto_takes_no_points_in_the_ledger_and_says_there_that_it_stands_and_that_it_was_lifted() {
        Proposal stands = stands("discipline");
        assertThat(stands.matter().terms().holdsAtHundredths()).isZero();
        Proposal lifting = kept(hall.vote(stands, Step.LIFT_FIRST, COMMITTEE, true));
        kept(hall.vote(lifting, Step.LIFT_SECOND, Hall.person("committee-2"), true));
        assertThat(hall.proposals.told)
                .extracting(event -> ((ProposalDecided) event.data()).stands())
                .containsExactly(true, false);
        assertThat(hall.posted()).containsEntry("member:a", "0+0");
        assertThat(entries()).extracting(Entry::kind).containsOnly(EntryKind.DECLINED);
        assertThat(entries())
                .extracting(entry -> entry.reason().code())
                .containsExactly("veto-decided", "veto-taken-back");
    }

    private Proposal proposed(String rule) {
        return kept(hall.propose(hall.wish(ANNA, rule, 1, document("通报")), SECRETARY));
    }

    private Proposal stands(String rule) {
        Proposal proposed = proposed(rule);
        hall.after(8);
        return kept(decide(proposed, COMMITTEE, true));
    }

    private ProposalOutcome decide(Proposal proposal, Person by, boolean inFavour) {
        return hall.vote(proposal, Step.SECOND, by, inFavour);
    }

    private List<Entry> entries() {
        return hall.ledgers
                .page(PageId.parse("m:a:extra:2027").orElseThrow())
                .orElseThrow()
                .page()
                .journal();
    }
}
