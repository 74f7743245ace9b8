package org.xianfeng.scoring.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xianfeng.contracts.activity.MeetingKind.BRANCH_GENERAL_MEETING;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianfeng.contracts.EventData;
import org.xianfeng.contracts.activity.MeetingHeld;
import org.xianfeng.contracts.scoring.ContestUpheld;
import org.xianfeng.scoring.award.Facts;
import org.xianfeng.scoring.award.JudgeEvent;
import org.xianfeng.scoring.award.Judged;
import org.xianfeng.scoring.award.LedgersInMemory;
import org.xianfeng.scoring.contest.Answer.Judge;
import org.xianfeng.scoring.contest.ContestOutcome.Kept;
import org.xianfeng.scoring.contest.ContestOutcome.Refused;
import org.xianfeng.scoring.contest.ContestOutcome.Why;
import org.xianfeng.scoring.page.Entry;
import org.xianfeng.scoring.page.EntryKind;
import org.xianfeng.scoring.page.PageId;
import org.xianfeng.scoring.rule.RuleConfiguration;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.pending.NewEvent;
import org.xianfeng.starter.version.ChangedSince;
import org.xianfeng.starter.version.ExpectedVersion;

class ContestTest {
    private static final Instant NOW = Instant.parse("2027-01-10T00:00:00Z");
    private static final MemberId ANNA = new MemberId("a");
    private static final Judge SECRETARY = new Judge("secretary", Optional.of(new MemberId("s")), false);
    private static final Judge DEPUTY = new Judge("deputy", Optional.of(new MemberId("d")), false);
    private static final Judge COMMITTEE = new Judge("committee", Optional.empty(), true);

    private final JudgeEvent judge = new JudgeEvent(RuleConfiguration.shipped());
    private final LedgersInMemory ledgers = new LedgersInMemory();
    private final ContestsInMemory contests = new ContestsInMemory();
    private final RuleRange ranges = new RuleRange(RuleConfiguration::shipped, (_, _) -> Optional.empty());
    private final List<Contest.State> answered = new ArrayList<>();
    private final AnswerContest answer = new AnswerContest(contests, ranges, at(NOW), answered::add);
    private final PageId page = PageId.parse("m:a:organisational-life:2026").orElseThrow();

    @BeforeEach
    void annaIsSaidToHaveMissedOneOfTwoMeetings() {
        post("held-1", meeting("m1", "2026-11-20T01:00:00Z", "a=present", "b=present"));
        post("held-2", meeting("m2", "2026-12-04T01:00:00Z", "a=absent", "b=present"));
    }

    @Test
    void what_the_branch_answers_waits_for_a_second_person_whose_answer_decides() {
        Contest contest = contested("m2", 100);
        Contest first = kept(answer(contest, SECRETARY, true, 100));
        assertThat(first.state()).isEqualTo(Contest.State.ANSWERED);
        assertThat(contests.told).isEmpty();

        Contest decided = kept(answer(first, DEPUTY, true, 50));
        assertThat(decided.state()).isEqualTo(Contest.State.UPHELD);
        assertThat(upheld().pointsHundredths()).isEqualTo(50);
        assertThat(answered).containsExactly(Contest.State.ANSWERED, Contest.State.UPHELD);
    }

    @Test
    void the_second_person_may_decide_against_the_first() {
        Contest first = kept(answer(contested("m2", 100), SECRETARY, true, 100));
        assertThat(kept(answer(first, COMMITTEE, false, 0)).state()).isEqualTo(Contest.State.REFUSED);
        assertThat(contests.told).isEmpty();
    }

    @Test
    void a_committee_officer_decides_alone() {
        assertThat(kept(answer(contested("m2", 100), COMMITTEE, false, 0)).state())
                .isEqualTo(Contest.State.REFUSED);
    }

    @Test
    void the_same_person_does_not_decide_after_the_first_answer_be_it_with_another_account() {
        Contest first = kept(answer(contested("m2", 100), SECRETARY, true, 100));
        assertThat(why(answer(first, SECRETARY, true, 100))).isEqualTo(Why.SAME_PERSON);
        Judge again = new Judge("another-account", SECRETARY.member(), true);
        assertThat(why(answer(first, again, true, 100))).isEqualTo(Why.SAME_PERSON);
    }

    @Test
    void nobody_answers_the_own_contest_whatever_the_office() {
        Judge anna = new Judge("anna", Optional.of(ANNA), true);
        assertThat(why(answer(contested("m2", 100), anna, true, 100))).isEqualTo(Why.OWN_CONTEST);
    }

    @Test
    void an_answer_to_what_was_answered_meanwhile_is_not_taken_for_a_decision() {
        Contest contest = contested("m2", 100);
        Contest first = kept(answer(contest, SECRETARY, true, 100));
        AnswerContest.Verdict verdict = new AnswerContest.Verdict(DEPUTY, true, 100, "有签到");
        assertThatThrownBy(() -> answer.of(first, ExpectedVersion.of(contest.version()), verdict))
                .isInstanceOf(ChangedSince.class);
    }

    @Test
    void what_is_decided_is_not_decided_again() {
        Contest decided = kept(answer(contested("m2", 100), COMMITTEE, true, 100));
        assertThat(why(answer(decided, DEPUTY, false, 0))).isEqualTo(Why.DECIDED_ALREADY);
        assertThat(why(contest("m2", 100))).isEqualTo(Why.DECIDED_ALREADY);
    }

    @Test
    void a_decision_for_more_is_an_entry_of_its_own_and_one_for_less_takes_the_old_one_back() {
        kept(answer(contested("m2", 100), COMMITTEE, true, 100));
        kept(answer(contested("m1", 50), COMMITTEE, true, 50));
        contests.told.forEach(event -> post("decision-" + event.subject(), event.data()));
        assertThat(ledgers.balances()).containsEntry("member:a", "150+0");
        assertThat(entries("m1"))
                .extracting(Entry::kind)
                .containsExactly(EntryKind.AWARD, EntryKind.REVERSAL, EntryKind.AWARD);
        assertThat(entries("m1").get(1).reverses())
                .isEqualTo(entries("m1").getFirst().id());
        assertThat(entries("m2").getLast().reason().code()).isEqualTo("contest-upheld");
    }

    @Test
    void what_people_decided_is_not_contested_again() {
        Contest decided = kept(answer(contested("m2", 100), COMMITTEE, true, 100));
        post("decision", upheld());
        ContestsInMemory forgotten = new ContestsInMemory();
        ContestEntry.Wish wish =
                new ContestEntry.Wish(ANNA, page, entries("m2").getLast().id(), 50, "再申诉");
        assertThat(why(entry(forgotten, NOW).of(wish))).isEqualTo(Why.DECIDED_ALREADY);
        assertThat(decided.isDecided()).isTrue();
    }

    @Test
    void what_people_decided_without_a_rule_that_gave_it_is_not_contested_but_taken_back() {
        post("decided", Facts.decided("p1", "a", "article-published", 1, 1));
        PageId study = PageId.parse("m:a:study:2026").orElseThrow();
        Entry given = ledgers.page(study).orElseThrow().page().journal().getFirst();
        ContestEntry.Wish wish = new ContestEntry.Wish(ANNA, study, given.id(), 100, "应多计");
        assertThat(why(entry(contests, NOW).of(wish))).isEqualTo(Why.DECIDED_BY_PEOPLE);
    }

    @Test
    void one_matter_is_contested_once() {
        contested("m2", 100);
        assertThat(why(contest("m2", 50))).isEqualTo(Why.CONTESTED_ALREADY);
    }

    @Test
    void an_entry_that_is_not_there_or_another_members_cannot_be_contested() {
        assertThat(why(entry(contests, NOW).of(new ContestEntry.Wish(ANNA, page, "no-such-entry", 100, "在场"))))
                .isEqualTo(Why.ENTRY_UNKNOWN);
        ContestEntry.Wish foreign = new ContestEntry.Wish(
                new MemberId("b"), page, entries("m1").getFirst().id(), 50, "在场");
        assertThat(why(entry(contests, NOW).of(foreign))).isEqualTo(Why.ENTRY_UNKNOWN);
    }

    @Test
    void an_entry_can_be_contested_to_the_last_moment_of_its_days_and_not_after() {
        Instant last = entries("m2").getFirst().postedAt().plus(Duration.ofDays(30));
        assertThat(why(entry(contests, last.plusMillis(1)).of(wish("m2", 100)))).isEqualTo(Why.TOO_LATE);
        assertThat(entry(contests, last).of(wish("m2", 100))).isInstanceOf(Kept.class);
    }

    @Test
    void nobody_asks_for_or_decides_on_more_than_the_rule_can_give_or_on_what_stands_already() {
        assertThat(contest("m2", 101)).isEqualTo(Refused.because(Why.OUT_OF_RANGE, "0", "1"));
        assertThat(why(contest("m2", -1))).isEqualTo(Why.OUT_OF_RANGE);
        assertThat(why(contest("m2", 0))).isEqualTo(Why.NOTHING_CHANGES);
        Contest contest = contested("m2", 100);
        assertThat(why(answer(contest, COMMITTEE, true, 150))).isEqualTo(Why.OUT_OF_RANGE);
        assertThat(why(answer(contest, COMMITTEE, true, 0))).isEqualTo(Why.NOTHING_CHANGES);
    }

    private ContestUpheld upheld() {
        assertThat(contests.told).hasSize(1);
        NewEvent event = contests.told.getFirst();
        assertThat(event.key()).isEqualTo(Facts.BRANCH);
        return (ContestUpheld) event.data();
    }

    private List<Entry> entries(String meeting) {
        return ledgers.page(page).orElseThrow().page().journal().stream()
                .filter(entry -> entry.subject().id().equals(meeting))
                .toList();
    }

    private ContestEntry.Wish wish(String meeting, long wanted) {
        return new ContestEntry.Wish(ANNA, page, entries(meeting).getFirst().id(), wanted, "我在场，有签到");
    }

    private ContestOutcome contest(String meeting, long wanted) {
        return entry(contests, NOW).of(wish(meeting, wanted));
    }

    private Contest contested(String meeting, long wanted) {
        return kept(contest(meeting, wanted));
    }

    private ContestEntry entry(Contests kept, Instant now) {
        return new ContestEntry(
                ledgers, kept, ranges, _ -> List.of(), new ContestEntry.Term(at(now), Duration.ofDays(30)));
    }

    private ContestOutcome answer(Contest contest, Judge by, boolean upheld, long points) {
        return answer.of(
                contest, ExpectedVersion.of(contest.version()), new AnswerContest.Verdict(by, upheld, points, "查过签到表"));
    }

    private static Contest kept(ContestOutcome outcome) {
        assertThat(outcome).isInstanceOf(Kept.class);
        return ((Kept) outcome).contest();
    }

    private static Why why(ContestOutcome outcome) {
        assertThat(outcome).isInstanceOf(Refused.class);
        return ((Refused) outcome).why();
    }

    private static MeetingHeld meeting(String id, String startedAt, String... attendances) {
        return Facts.meeting(id, BRANCH_GENERAL_MEETING, startedAt, attendances);
    }

    private void post(String id, EventData data) {
        ledgers.post(((Judged.Claims) judge.of(Facts.event(id, data))).claims());
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
