package org.xianfeng.grievance.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xianfeng.contracts.grievance.NeedCategory;
import org.xianfeng.contracts.grievance.NeedChannel;
import org.xianfeng.contracts.grievance.NeedPriority;
import org.xianfeng.contracts.grievance.NeedRegistered;
import org.xianfeng.grievance.contact.InMemoryContacts;
import org.xianfeng.grievance.deadline.Deadlines;
import org.xianfeng.grievance.intake.RegisterNeed.Answer;
import org.xianfeng.grievance.need.InMemoryNeeds;
import org.xianfeng.grievance.need.Need;
import org.xianfeng.grievance.need.NeedMother;
import org.xianfeng.grievance.register.InMemoryNeedRegister;
import org.xianfeng.grievance.register.RegisterName;
import org.xianfeng.grievance.step.Actor;
import org.xianfeng.grievance.tracking.InMemoryKeys;
import org.xianfeng.starter.identity.KeyedRequest;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.pending.IdTaken;

class RegisterNeedTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private final InMemoryKeys keys = new InMemoryKeys();
    private final InMemoryNeedRegister register = new InMemoryNeedRegister();
    private final InMemoryContacts contacts = new InMemoryContacts();
    private final InMemoryNeeds needs = new InMemoryNeeds();
    private final List<String> ids = new ArrayList<>(List.of("need-1", "need-2"));

    @Test
    void an_asker_gets_a_key_and_the_organisation_gets_the_need() {
        Answer.Registered answer = (Answer.Registered) with(new Random(1)).of(request(Optional.empty()), Actor.asker());
        Need need = needs.find(answer.need()).orElseThrow();
        assertThat(need.asked().description()).isEqualTo("<script>alert(1)</script>");
        assertThat(need.triage().due().answerBy()).isEqualTo(NOW.plus(Duration.ofDays(1)));
        assertThat(needs.told).hasSize(1);
        assertThat(needs.told.getFirst().data()).isInstanceOf(NeedRegistered.class);
        assertThat(register.last(RegisterName.receivedBy(NeedMother.COMMITTEE))
                        .orElseThrow()
                        .needs())
                .containsExactly(answer.need());
        assertThat(keys.find(answer.trackingNumber()).orElseThrow().secretHash())
                .isEqualTo(answer.secret().hash());
    }

    @Test
    void the_contact_is_kept_apart() {
        Answer.Registered answer =
                (Answer.Registered) with(new Random(1)).of(request(Optional.of("13800000000")), Actor.asker());
        assertThat(contacts.contacts).isEqualTo(Map.of(answer.need(), "13800000000"));
        assertThat(needs.find(answer.need()).orElseThrow().toString()).doesNotContain("13800000000");
        assertThat(needs.told.toString()).doesNotContain("13800000000");
    }

    @Test
    void an_organisation_that_takes_no_needs_gets_none() {
        RegisterNeed.Request elsewhere = new RegisterNeed.Request(
                new OrganisationId("branch-1"),
                NeedCategory.OTHER,
                NeedChannel.ONLINE,
                "路灯",
                Optional.of("13800000000"));
        assertThat(with(new Random(1)).of(elsewhere, Actor.asker())).isEqualTo(new Answer.Closed());
        assertThat(contacts.contacts).isEmpty();
        assertThat(needs.told).isEmpty();
    }

    @Test
    void a_tracking_number_in_use_is_drawn_again() {
        Answer.Registered first = (Answer.Registered) with(new Random(1)).of(request(Optional.empty()), Actor.asker());
        Answer.Registered second = (Answer.Registered) with(new Random(1)).of(request(Optional.empty()), Actor.asker());
        assertThat(second.trackingNumber()).isNotEqualTo(first.trackingNumber());
    }

    @Test
    void a_request_answered_again_after_a_crash_has_one_need_and_a_secret_that_opens_it() {
        ids.set(1, "need-1");
        Answer.Registered lost = (Answer.Registered) with(new Random(1)).of(request(Optional.empty()), Actor.asker());
        Answer.Registered again = (Answer.Registered) new KeyedRequest("seed", true)
                .answer(() -> with(new Random(2)).of(request(Optional.empty()), Actor.asker()));
        assertThat(again.need()).isEqualTo(lost.need());
        assertThat(again.trackingNumber()).isEqualTo(lost.trackingNumber());
        assertThat(keys.find(again.trackingNumber()).orElseThrow().secretHash())
                .isEqualTo(again.secret().hash());
        assertThat(needs.told).hasSize(1);
        assertThat(register.last(RegisterName.receivedBy(NeedMother.COMMITTEE))
                        .orElseThrow()
                        .needs())
                .hasSize(1);
    }

    @Test
    void a_need_that_cannot_be_written_leaves_no_contact_behind() {
        ids.set(1, "need-1");
        with(new Random(1)).of(request(Optional.empty()), Actor.asker());
        assertThatThrownBy(() -> with(new Random(2)).of(request(Optional.of("13800000000")), Actor.asker()))
                .isInstanceOf(IdTaken.class);
        assertThat(contacts.contacts).isEmpty();
    }

    private RegisterNeed with(RandomGenerator random) {
        Deadlines deadlines = new Deadlines(Arrays.stream(NeedPriority.values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        _ -> new Deadlines.Target(Duration.ofDays(1), Duration.ofDays(2), "test"))));
        return new RegisterNeed(
                new OnlyTheCommittee(),
                new RegisterNeed.NewNeedStores(keys, register, contacts, needs),
                deadlines,
                new RegisterNeed.Draws(ids::removeFirst, random),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static RegisterNeed.Request request(Optional<String> contact) {
        return new RegisterNeed.Request(
                NeedMother.COMMITTEE,
                NeedCategory.ENVIRONMENT,
                NeedChannel.ONLINE,
                "<script>alert(1)</script>",
                contact);
    }

    private static final class OnlyTheCommittee implements Intakes {
        @Override
        public boolean takesNeeds(OrganisationId organisation) {
            return organisation.equals(NeedMother.COMMITTEE);
        }

        @Override
        public void set(OrganisationId organisation, boolean open, String account, Instant at) {
            throw new UnsupportedOperationException("not asked for");
        }

        @Override
        public List<OrganisationId> open(Optional<OrganisationId> after, int most) {
            throw new UnsupportedOperationException("not asked for");
        }
    }
}
