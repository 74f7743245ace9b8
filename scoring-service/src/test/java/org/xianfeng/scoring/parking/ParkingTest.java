package org.xianfeng.scoring.parking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xianfeng.contracts.activity.MeetingKind.BRANCH_GENERAL_MEETING;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xianfeng.contracts.membership.Employment;
import org.xianfeng.contracts.membership.MemberRegistered;
import org.xianfeng.contracts.membership.Standing;
import org.xianfeng.scoring.award.Facts;
import org.xianfeng.scoring.award.JudgeEvent;
import org.xianfeng.scoring.award.LedgersInMemory;
import org.xianfeng.scoring.award.PostClaims;
import org.xianfeng.scoring.award.RosterInMemory;
import org.xianfeng.scoring.page.PageHead;
import org.xianfeng.scoring.rule.RuleConfiguration;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.listener.ReceivedEvent;

class ParkingTest {
    private static final String DAY = "2026-11-20T01:00:00Z";
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");

    private final ParkedInMemory parked = new ParkedInMemory();
    private final LedgersInMemory ledgers = new LedgersInMemory();
    private final RosterInMemory roster = new RosterInMemory();
    private final List<PageHead> announced = new ArrayList<>();
    private final ReleaseParked release = new ReleaseParked(
            parked,
            new JudgeEvent(RuleConfiguration.shipped()),
            new PostClaims(ledgers, announced::addAll, _ -> {}),
            roster);
    private final ParkEvents park = new ParkEvents(parked, release, roster, Clock.fixed(NOW, ZoneOffset.UTC));
    private final ReleaseOnRegistration registration = new ReleaseOnRegistration(release);
    private final ReceivedEvent meeting =
            Facts.event("e1", Facts.meeting("m1", BRANCH_GENERAL_MEETING, DAY, "x=present", "y=late"));

    @Test
    void what_waits_says_for_whom_since_when_and_why() {
        assertThat(park.park(meeting, ids("x", "y"))).isTrue();
        assertThat(parked.after(null, 10))
                .containsExactly(new ParkedEvent(meeting, ids("x", "y"), NOW, "member-unknown"));
        assertThat(parked.count()).isOne();
        assertThat(parked.oldest()).contains(NOW);
    }

    @Test
    void a_registration_releases_what_waits_for_that_member_and_for_no_other() {
        park.park(meeting, ids("x", "y"));
        register("x");
        assertThat(ledgers.balances()).containsOnlyKeys("member:x").containsEntry("member:x", "100+0");
        assertThat(announced).hasSize(1);
        assertThat(parked.after(null, 10))
                .singleElement()
                .satisfies(one -> assertThat(one.members()).isEqualTo(ids("y")));
        register("y");
        assertThat(ledgers.balances()).containsEntry("member:y", "50+0");
        assertThat(parked.count()).isZero();
    }

    @Test
    void what_a_process_left_behind_that_died_while_taking_it_away_is_swept_up() {
        parked.add(meeting, Set.of(), NOW);
        release.sweep();
        assertThat(parked.count()).isZero();
        assertThat(ledgers.balances()).isEmpty();
    }

    @Test
    void a_registration_delivered_twice_and_before_the_event_releases_once() {
        register("x");
        register("x");
        park.park(meeting, ids("x"));
        register("x");
        long entries = ledgers.entries();
        register("x");
        assertThat(ledgers.entries()).isEqualTo(entries).isOne();
        assertThat(ledgers.balances()).containsEntry("member:x", "100+0");
    }

    @Test
    void whoever_registers_between_the_question_and_the_parking_is_released_by_the_second_question() {
        parked.afterNextAdd(() -> roster.knows("x"));
        park.park(meeting, ids("x"));
        assertThat(ledgers.balances()).containsEntry("member:x", "100+0");
        assertThat(parked.count()).isZero();
    }

    @Test
    void a_roster_that_lags_behind_the_registration_is_made_up_for_by_the_sweep() {
        register("x");
        park.park(meeting, ids("x"));
        assertThat(ledgers.balances()).isEmpty();
        release.sweep();
        assertThat(parked.count()).isOne();
        roster.knows("x");
        release.sweep();
        release.sweep();
        assertThat(ledgers.balances()).containsEntry("member:x", "100+0");
        assertThat(ledgers.entries()).isOne();
        assertThat(parked.count()).isZero();
    }

    @Test
    void a_crash_between_posting_and_forgetting_counts_once() {
        park.park(meeting, ids("x"));
        release.release(meeting, ids("x"));
        parked.add(meeting, ids("x"), NOW);
        register("x");
        assertThat(ledgers.entries()).isOne();
        assertThat(parked.count()).isZero();
    }

    @Test
    void while_the_store_is_away_nothing_is_forgotten() {
        park.park(meeting, ids("x"));
        ledgers.away(true);
        assertThatThrownBy(() -> register("x")).hasMessage("the store is away");
        assertThat(parked.count()).isOne();
        ledgers.away(false);
        register("x");
        assertThat(ledgers.balances()).containsEntry("member:x", "100+0");
    }

    @Test
    void another_content_under_the_id_of_a_parked_event_is_turned_away() {
        park.park(meeting, ids("x"));
        ReceivedEvent other = Facts.event("e1", Facts.meeting("m1", BRANCH_GENERAL_MEETING, DAY, "x=absent"));
        assertThat(park.park(other, ids("x"))).isFalse();
        register("x");
        assertThat(ledgers.balances()).containsEntry("member:x", "100+0");
    }

    @Test
    void what_the_ledgers_refuse_stays_visible_with_the_reason() {
        register("x");
        roster.knows("x");
        park.park(meeting, ids("x"));
        roster.knows("y");
        ReceivedEvent other = Facts.event("e1", Facts.meeting("m1", BRANCH_GENERAL_MEETING, DAY, "x=absent"));
        parked.add(other, ids("x"), NOW);
        release.sweep();
        assertThat(parked.after(null, 10))
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).isEqualTo("conflicting-duplicate"));
    }

    @Test
    void many_events_of_one_member_are_all_released() {
        for (int number = 0; number < 250; number++) {
            ReceivedEvent lesson = Facts.event(
                    "lesson-event-" + number, Facts.lesson("done-" + number, "x", "lesson-" + number, 60, DAY));
            park.park(lesson, ids("x"));
        }
        register("x");
        assertThat(parked.count()).isZero();
        assertThat(ledgers.entries()).isEqualTo(250);
    }

    private void register(String member) {
        MemberRegistered registered = new MemberRegistered(
                member, Facts.BRANCH, null, Standing.FORMAL, Employment.RETIRED, LocalDate.of(2026, 1, 1), 1);
        assertThat(registration.handle(List.of(Facts.event("registered-" + member, registered))))
                .isEmpty();
    }

    private static Set<MemberId> ids(String... ids) {
        return java.util.Arrays.stream(ids).map(MemberId::new).collect(java.util.stream.Collectors.toSet());
    }
}
