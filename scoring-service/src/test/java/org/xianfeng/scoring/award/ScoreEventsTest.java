package org.xianfeng.scoring.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xianfeng.contracts.activity.MeetingKind.BRANCH_GENERAL_MEETING;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.xianfeng.contracts.activity.MeetingHeld;
import org.xianfeng.contracts.grievance.Confirmation;
import org.xianfeng.contracts.grievance.NeedResolved;
import org.xianfeng.contracts.scoring.ContestUpheld;
import org.xianfeng.contracts.scoring.ProposalDecided;
import org.xianfeng.scoring.page.PageHead;
import org.xianfeng.scoring.rule.RuleConfiguration;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.listener.ReceivedEvent;
import org.xianfeng.starter.listener.Rejection;

class ScoreEventsTest {
    private static final String DAY = "2026-11-20T01:00:00Z";

    private final LedgersInMemory ledgers = new LedgersInMemory();
    private final RosterInMemory roster = new RosterInMemory().knows("a", "b", "c");
    private final List<PageHead> announced = new ArrayList<>();
    private final Map<String, Set<MemberId>> waiting = new TreeMap<>();
    private final ScoreEvents score = new ScoreEvents(
            new JudgeEvent(RuleConfiguration.shipped()),
            new PostClaims(ledgers, announced::addAll, _ -> {}),
            roster,
            (event, members) -> {
                waiting.put(event.id(), members);
                return true;
            },
            new KnownInMemory());

    @Test
    void a_meeting_becomes_points_of_its_members_and_of_its_branch() {
        assertThat(handle(meeting("e1", "m1", "a=present", "b=late", "c=absent")))
                .isEmpty();
        assertThat(ledgers.balances())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("member:a", "100+0", "member:b", "50+0", "member:c", "0+0", "branch:branch-1", "200+0"));
    }

    @Test
    void the_same_delivery_again_changes_nothing_and_announces_every_page_again() {
        ReceivedEvent event = meeting("e1", "m1", "a=present", "b=late");
        handle(event);
        List<PageHead> first = List.copyOf(announced);
        announced.clear();
        handle(event, event);
        assertThat(announced).containsExactlyInAnyOrderElementsOf(first);
        assertThat(ledgers.balances()).containsEntry("member:a", "100+0");
    }

    @Test
    void what_people_decided_holds_in_every_order_whatever_is_told_of_the_fact_and_however_often() {
        MeetingHeld held = Facts.meeting("m1", BRANCH_GENERAL_MEETING, DAY, "a=absent", "b=present");
        ContestUpheld right = Facts.upheld(held, "a", 100);
        List<ReceivedEvent> story = new ArrayList<>(List.of(
                Facts.event("e1", held),
                Facts.event("e2", right),
                Facts.event("e3", Facts.counted(held, "a", "late", 4)),
                Facts.event("e2", right)));
        for (int rotation = 0; rotation < story.size(); rotation++) {
            Collections.rotate(story, 1);
            assertThat(after(story)).containsEntry("member:a", "100+0").containsEntry("member:b", "100+0");
        }
    }

    @Test
    void what_people_decided_without_an_event_holds_in_every_order_and_however_often_until_they_take_it_back() {
        ProposalDecided stands = Facts.decided("p1", "a", "article-published", 2, 1);
        ProposalDecided back = Facts.decided("p1", "a", "article-published", 2, 2);
        ReceivedEvent made = Facts.event("e1", stands);
        assertThat(after(List.of(made, made))).containsEntry("member:a", "600+0");
        List<ReceivedEvent> story = new ArrayList<>(List.of(made, Facts.event("e2", back), made));
        for (int rotation = 0; rotation < story.size(); rotation++) {
            Collections.rotate(story, 1);
            assertThat(after(story)).containsEntry("member:a", "0+0");
        }
    }

    @Test
    void a_decision_of_another_kind_than_its_rule_provides_for_is_rejected() {
        for (String rule : List.of("dues-chased", "meeting-attendance", "no-such-rule")) {
            assertThat(handle(Facts.event("e1", Facts.decided("p1", "a", rule, 1, 1))))
                    .extracting(Rejection::reason)
                    .containsExactly("rule-unknown");
        }
    }

    @Test
    void a_decision_under_a_rule_that_the_books_of_that_day_do_not_have_is_rejected() {
        ContestUpheld right = new ContestUpheld(
                "c1", "a", Facts.BRANCH, "no-such-rule", "meeting:m1", Instant.parse(DAY), 100, Instant.parse(DAY), 1);
        assertThat(handle(Facts.event("e1", right)))
                .extracting(Rejection::reason)
                .containsExactly("rule-unknown");
    }

    @Test
    void every_order_of_a_need_that_was_confirmed_reopened_and_solved_again_gives_the_same() {
        NeedResolved first = Facts.resolved("n", 1, DAY, true, "a=1", "b=1");
        NeedResolved second = Facts.resolved("n", 2, DAY, true, "a=1", "c=2");
        List<ReceivedEvent> story = new ArrayList<>(List.of(
                Facts.event("e1", first),
                Facts.event("e2", Facts.confirmed(first, Confirmation.ASKER, 5)),
                Facts.event("e3", Facts.reopened(first)),
                Facts.event("e4", second),
                Facts.event("e5", Facts.confirmed(second, Confirmation.LAPSE, null))));
        Map<String, String> expected =
                Map.of("member:a", "200+0", "member:b", "0+0", "member:c", "400+0", "branch:branch-1", "200+0");
        for (int rotation = 0; rotation < story.size(); rotation++) {
            Collections.rotate(story, 1);
            assertThat(after(story)).isEqualTo(expected);
            List<ReceivedEvent> backwards = new ArrayList<>(story);
            Collections.reverse(backwards);
            assertThat(after(backwards)).isEqualTo(expected);
        }
    }

    @Test
    void points_of_a_need_are_provisional_until_it_is_confirmed() {
        NeedResolved done = Facts.resolved("n", 1, DAY, true, "a=1");
        handle(Facts.event("e1", done));
        assertThat(ledgers.balances()).containsEntry("member:a", "0+600").containsEntry("branch:branch-1", "0+200");
        handle(Facts.event("e2", Facts.confirmed(done, Confirmation.ASKER, 5)));
        assertThat(ledgers.balances()).containsEntry("member:a", "700+0").containsEntry("branch:branch-1", "200+0");
        handle(Facts.event("e3", Facts.reopened(done)));
        assertThat(ledgers.balances()).containsEntry("member:a", "0+0").containsEntry("branch:branch-1", "0+0");
    }

    @Test
    void an_id_that_comes_again_with_other_content_is_rejected_and_reaches_no_member() {
        handle(meeting("e1", "m1", "a=present"));
        ReceivedEvent other = meeting("e1", "m1", "a=present", "b=present");
        assertThat(handle(other)).containsExactly(new Rejection(other, "conflicting-duplicate"));
        assertThat(ledgers.balances()).doesNotContainKey("member:b").containsEntry("member:a", "100+0");
    }

    @Test
    void of_two_contents_under_one_id_in_one_delivery_only_one_counts() {
        ReceivedEvent one = meeting("e1", "m1", "a=present");
        ReceivedEvent other = meeting("e1", "m1", "b=present");
        assertThat(handle(one, other)).hasSize(1).allMatch(no -> no.reason().equals("conflicting-duplicate"));
        assertThat(ledgers.balances().keySet().stream().filter(account -> account.startsWith("member:")))
                .hasSize(1);
    }

    @Test
    void a_lesson_that_comes_again_with_other_content_is_rejected() {
        handle(Facts.event("e1", Facts.lesson("d1", "a", "l1", 1800, DAY)));
        ReceivedEvent other = Facts.event("e1", Facts.lesson("d1", "a", "l1", 3600, DAY));
        assertThat(handle(other)).containsExactly(new Rejection(other, "conflicting-duplicate"));
        assertThat(ledgers.balances()).containsEntry("member:a", "100+0");
    }

    @Test
    void a_meeting_that_names_a_member_twice_is_rejected_whole() {
        ReceivedEvent absurd = meeting("e1", "m1", "a=present", "a=absent");
        assertThat(handle(absurd, meeting("e2", "m2", "b=present")))
                .containsExactly(new Rejection(absurd, "repeated-member"));
        assertThat(ledgers.balances()).doesNotContainKey("member:a").containsEntry("member:b", "100+0");
    }

    @Test
    void a_fact_before_the_republic_or_after_its_own_event_is_rejected() {
        ReceivedEvent old = Facts.event("e1", Facts.lesson("d1", "a", "l1", 60, "1901-01-01T00:00:00Z"));
        ReceivedEvent ahead = Facts.event(
                "e2", Facts.lesson("d2", "a", "l1", 60, "2026-03-03T00:00:00Z"), Instant.parse("2026-03-01T23:59:59Z"));
        assertThat(handle(old, ahead))
                .containsExactly(new Rejection(old, "impossible-time"), new Rejection(ahead, "impossible-time"));
        assertThat(ledgers.balances()).isEmpty();
    }

    @Test
    void whom_the_roster_does_not_know_waits_and_the_others_get_their_points() {
        handle(meeting("e1", "m1", "a=present", "x=present", "y=late"));
        assertThat(waiting).containsOnlyKeys("e1");
        assertThat(waiting.get("e1")).containsExactlyInAnyOrder(new MemberId("x"), new MemberId("y"));
        assertThat(ledgers.balances()).containsOnlyKeys("member:a", "branch:branch-1");
    }

    @Test
    void an_id_that_comes_again_for_another_member_is_refused_though_no_page_of_that_member_knows_it() {
        ReceivedEvent lesson = Facts.event("e1", Facts.lesson("d1", "a", "l1", 1800, DAY));
        ReceivedEvent forged = Facts.event("e1", Facts.lesson("d1", "b", "l1", 1800, DAY));
        handle(lesson);
        for (int time = 0; time < 2; time++) {
            assertThat(handle(forged)).containsExactly(new Rejection(forged, "conflicting-duplicate"));
        }
        assertThat(handle(lesson)).isEmpty();
        assertThat(ledgers.balances()).containsExactly(Map.entry("member:a", "100+0"));
    }

    @Test
    void of_two_lessons_under_one_id_in_one_delivery_the_first_counts() {
        ReceivedEvent lesson = Facts.event("e1", Facts.lesson("d1", "a", "l1", 1800, DAY));
        ReceivedEvent forged = Facts.event("e1", Facts.lesson("d1", "b", "l1", 1800, DAY));
        assertThat(handle(lesson, forged)).containsExactly(new Rejection(forged, "conflicting-duplicate"));
        assertThat(ledgers.balances()).containsOnlyKeys("member:a");
    }

    @Test
    void a_conflicting_lesson_of_a_member_nobody_knows_does_not_wait_for_it() {
        handle(Facts.event("e1", Facts.lesson("d1", "a", "l1", 1800, DAY)));
        ReceivedEvent forged = Facts.event("e1", Facts.lesson("d1", "x", "l1", 1800, DAY));
        assertThat(handle(forged)).hasSize(1);
        assertThat(waiting).isEmpty();
    }

    @Test
    void the_rate_of_a_branch_follows_a_correction_whichever_comes_first() {
        var held = Facts.meeting("m1", BRANCH_GENERAL_MEETING, DAY, "a=present", "b=absent");
        ReceivedEvent first = Facts.event("e1", held);
        ReceivedEvent second = Facts.event("e2", Facts.counted(held, "b", "present", 4));
        ReceivedEvent third = Facts.event("e3", Facts.counted(Facts.after(held, "b", "present"), "a", "absent", 5));
        for (var order : List.of(
                List.of(first, second, third), List.of(third, first, second), List.of(second, third, first, second))) {
            assertThat(after(order)).containsEntry("branch:branch-1", "200+0");
        }
        assertThat(after(List.of(second, first, first))).containsEntry("branch:branch-1", "350+0");
    }

    @Test
    void an_event_of_no_rule_is_none_of_its_business() {
        assertThat(handle(Facts.event("e1", Facts.lesson("d1", "a", "l1", 60, "2020-01-01T00:00:00Z"))))
                .isEmpty();
        assertThat(announced).isEmpty();
    }

    @Test
    void nothing_is_announced_and_everything_is_tried_again_when_the_store_is_away() {
        ReceivedEvent event = meeting("e1", "m1", "a=present");
        ledgers.away(true);
        assertThatThrownBy(() -> handle(event)).hasMessage("the store is away");
        assertThat(announced).isEmpty();
        ledgers.away(false);
        handle(event);
        assertThat(ledgers.balances()).containsEntry("member:a", "100+0");
    }

    private Map<String, String> after(List<ReceivedEvent> story) {
        LedgersInMemory fresh = new LedgersInMemory();
        ScoreEvents once = new ScoreEvents(
                new JudgeEvent(RuleConfiguration.shipped()),
                new PostClaims(fresh, _ -> {}, _ -> {}),
                roster,
                (_, _) -> true,
                new KnownInMemory());
        story.forEach(event -> assertThat(once.handle(List.of(event))).isEmpty());
        return new HashMap<>(fresh.balances());
    }

    private List<Rejection> handle(ReceivedEvent... events) {
        return score.handle(List.of(events));
    }

    private static ReceivedEvent meeting(String eventId, String meetingId, String... attendances) {
        return Facts.event(eventId, Facts.meeting(meetingId, BRANCH_GENERAL_MEETING, DAY, attendances));
    }
}
