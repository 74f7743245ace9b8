package org.xianfeng.grievance.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xianfeng.grievance.need.NeedMother.WINDOWS;
import static org.xianfeng.grievance.need.NeedMother.hours;
import static org.xianfeng.grievance.need.NeedMother.taken;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xianfeng.contracts.grievance.Confirmation;
import org.xianfeng.contracts.grievance.NeedConfirmed;
import org.xianfeng.grievance.agenda.AgendaItem;
import org.xianfeng.grievance.agenda.InMemoryAgenda;
import org.xianfeng.grievance.contact.InMemoryContacts;
import org.xianfeng.grievance.need.InMemoryNeeds;
import org.xianfeng.grievance.need.Need;
import org.xianfeng.grievance.need.NeedId;
import org.xianfeng.grievance.need.NeedMother;
import org.xianfeng.grievance.need.Needs;
import org.xianfeng.grievance.step.NeedState;
import org.xianfeng.starter.pending.NewEvent;

class WorkOffAgendaTest {
    private static final Instant RESOLVED = hours(3);
    private static final Instant LAPSE = RESOLVED.plus(Duration.ofDays(7));
    private static final Instant ERASURE = RESOLVED.plus(Duration.ofDays(30));
    private final InMemoryNeeds needs = new InMemoryNeeds();
    private final InMemoryAgenda agenda = new InMemoryAgenda();
    private final InMemoryContacts contacts = new InMemoryContacts();

    @Test
    void silence_counts_as_agreement_when_the_window_is_over_and_not_before() {
        planned(NeedMother.resolved("need-1"));
        at(LAPSE.minusMillis(1)).run();
        assertThat(state("need-1")).isEqualTo(NeedState.RESOLVED);
        at(LAPSE).run();
        assertThat(state("need-1")).isEqualTo(NeedState.CONFIRMED);
        assertThat(needs.told).hasSize(1);
        assertThat(needs.told.getFirst().data()).isInstanceOfSatisfying(NeedConfirmed.class, told -> {
            assertThat(told.confirmation()).isEqualTo(Confirmation.LAPSE);
            assertThat(told.satisfaction()).isNull();
            assertThat(told.confirmedAt()).isEqualTo(LAPSE);
        });
    }

    @Test
    void what_fell_due_while_nothing_ran_is_done_afterwards_however_much_it_is() {
        for (int need = 0; need < 250; need++) {
            planned(NeedMother.resolved("need-" + need));
        }
        at(LAPSE.plus(Duration.ofDays(3))).run();
        assertThat(needs.told).hasSize(250);
    }

    @Test
    void running_again_tells_nothing_twice() {
        planned(NeedMother.resolved("need-1"));
        at(LAPSE).run();
        planned(NeedMother.resolved("need-1"), false);
        at(LAPSE).run();
        assertThat(needs.told).hasSize(1);
    }

    @Test
    void who_spoke_in_time_is_not_silent() {
        planned(NeedMother.confirmed("need-1"));
        planned(NeedMother.reopened("need-2"));
        at(LAPSE).run();
        assertThat(needs.told).isEmpty();
        assertThat(agenda.due(LAPSE, 10)).isEmpty();
    }

    @Test
    void a_lapse_of_an_earlier_round_does_not_close_a_later_one() {
        Need again = taken(NeedMother.reopened("need-1")
                .dispatch(
                        new org.xianfeng.grievance.need.Dispatch(NeedMother.BRANCH, List.of(), hours(90)),
                        NeedMother.HANDLER));
        Need second = taken(again.resolve(NeedMother.HELPERS, "再修", NeedMother.HANDLER, hours(100)));
        needs.add(second, List.of());
        agenda.plan(new AgendaItem(AgendaItem.Kind.LAPSE, second.id(), 1, LAPSE));
        at(LAPSE).run();
        assertThat(state("need-1")).isEqualTo(NeedState.RESOLVED);
    }

    @Test
    void an_item_whose_need_never_became_resolved_is_dropped() {
        planned(NeedMother.dispatched("need-1"));
        agenda.plan(new AgendaItem(AgendaItem.Kind.LAPSE, new NeedId("never-written"), 1, LAPSE));
        at(LAPSE).run();
        assertThat(agenda.due(LAPSE, 10)).isEmpty();
        assertThat(state("need-1")).isEqualTo(NeedState.DISPATCHED);
    }

    @Test
    void of_two_instances_one_is_told_off_and_does_nothing() {
        planned(NeedMother.resolved("need-1"));
        WorkOffAgenda second = at(LAPSE);
        Needs interrupted = new Interrupted(needs, () -> second.run());
        new WorkOffAgenda(agenda, interrupted, contacts, WINDOWS, Clock.fixed(LAPSE, ZoneOffset.UTC)).run();
        assertThat(needs.told).hasSize(1);
    }

    @Test
    void one_need_that_cannot_be_read_does_not_hold_up_the_others() {
        planned(NeedMother.resolved("need-bad"));
        planned(NeedMother.resolved("need-good"));
        Needs broken = new Interrupted(needs, () -> {}) {
            @Override
            public Optional<Need> find(NeedId id) {
                if (id.value().equals("need-bad")) {
                    throw new IllegalStateException("unreadable");
                }
                return super.find(id);
            }
        };
        WorkOffAgenda work = new WorkOffAgenda(agenda, broken, contacts, WINDOWS, Clock.fixed(LAPSE, ZoneOffset.UTC));
        assertThatThrownBy(work::run).hasMessage("unreadable");
        assertThat(state("need-good")).isEqualTo(NeedState.CONFIRMED);
        assertThat(agenda.due(LAPSE, 10)).extracting(AgendaItem::need).containsExactly(new NeedId("need-bad"));
    }

    @Test
    void the_contact_is_erased_when_the_need_can_no_longer_be_reopened() {
        planned(NeedMother.confirmed("need-1"));
        contacts.keep(new NeedId("need-1"), "13800000000");
        at(ERASURE.minusMillis(1)).run();
        assertThat(contacts.contacts).hasSize(1);
        at(ERASURE).run();
        assertThat(contacts.contacts).isEmpty();
    }

    @Test
    void the_contact_of_a_reopened_need_stays() {
        planned(NeedMother.reopened("need-1"));
        contacts.keep(new NeedId("need-1"), "13800000000");
        at(ERASURE).run();
        assertThat(contacts.contacts).hasSize(1);
    }

    private void planned(Need need) {
        planned(need, true);
    }

    private void planned(Need need, boolean added) {
        if (added) {
            needs.add(need, List.of());
        }
        agenda.plan(new AgendaItem(AgendaItem.Kind.LAPSE, need.id(), 1, LAPSE));
        agenda.plan(new AgendaItem(AgendaItem.Kind.CONTACT_ERASURE, need.id(), 1, ERASURE));
    }

    private NeedState state(String need) {
        return needs.find(new NeedId(need)).orElseThrow().state();
    }

    private WorkOffAgenda at(Instant now) {
        return new WorkOffAgenda(agenda, needs, contacts, WINDOWS, Clock.fixed(now, ZoneOffset.UTC));
    }

    /** Needs between whose reading and writing something else happens, once. */
    private static class Interrupted implements Needs {
        private final Needs needs;
        private final Runnable meanwhile;
        private boolean happened;

        Interrupted(Needs needs, Runnable meanwhile) {
            this.needs = needs;
            this.meanwhile = meanwhile;
        }

        @Override
        public Optional<Need> find(NeedId id) {
            return needs.find(id);
        }

        @Override
        public List<Need> find(Collection<NeedId> ids) {
            return needs.find(ids);
        }

        @Override
        public void add(Need need, List<NewEvent> events) {
            needs.add(need, events);
        }

        @Override
        public void change(Need need, List<NewEvent> events) {
            if (!happened) {
                happened = true;
                meanwhile.run();
            }
            needs.change(need, events);
        }

        @Override
        public Count count(Instant now) {
            return needs.count(now);
        }
    }
}
