package org.xianfeng.scoring.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xianfeng.scoring.claim.RuleVersion;
import org.xianfeng.scoring.claim.Subject;
import org.xianfeng.scoring.contest.Answer.Judge;
import org.xianfeng.scoring.contest.Contests.Place;
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
class ContestsContract {
    private static final OrganisationId COMMITTEE = new OrganisationId("committee");
    private static final OrganisationId BRANCH = new OrganisationId("branch");
    private static final Instant MORNING = Instant.parse("2026-12-01T01:02:03.004Z");

    private final MongoFacts documents;
    private final MongoContests contests;

    ContestsContract(StoreKind store) {
        WireEvents events = new WireEvents("scoring", new EventJson());
        FactCollections collections = FactCollections.in(store.open(), events, new Outbox(100, 100), Clock.systemUTC());
        documents = collections.open("contests");
        contests = new MongoContests(collections);
        contests.index();
    }

    @Test
    void a_contest_comes_back_as_it_was_kept_with_both_answers() {
        Contest added = contests.add(begun("a", "m1", 0), List.of(COMMITTEE, BRANCH));
        assertThat(contests.find(added.id())).contains(added);
        Contest first = contests.keep(added.with(answer("secretary", true)), List.of());
        assertThat(contests.find(added.id())).contains(first);
        Contest decided = contests.keep(first.with(answer("deputy", true)), List.of());
        assertThat(contests.find(added.id())).contains(decided);
        assertThat(decided.version()).isEqualTo(3);
    }

    @Test
    void the_decision_for_the_member_carries_its_event_in_the_same_document() {
        Contest added = contests.add(begun("a", "m1", 0), List.of(BRANCH));
        Contest decided = added.with(answer("secretary", true)).with(answer("deputy", true));
        contests.keep(decided, Decision.events(decided));
        assertThat(documents.documents().find().first().getList("pendingEvents", Object.class))
                .hasSize(1);
    }

    @Test
    void the_second_attempt_and_the_slower_answer_change_nothing() {
        Contest added = contests.add(begun("a", "m1", 0), List.of(BRANCH));
        assertThatThrownBy(() -> contests.add(begun("a", "m1", 5), List.of(BRANCH)))
                .isInstanceOf(IdTaken.class);
        Contest first = contests.keep(added.with(answer("secretary", true)), List.of());
        assertThatThrownBy(() -> contests.keep(added.with(answer("deputy", false)), List.of()))
                .isInstanceOf(StaleVersion.class);
        assertThat(contests.find(added.id())).contains(first);
    }

    @Test
    void what_waits_is_listed_below_an_organisation_in_parts_from_the_oldest_on_until_it_is_decided() {
        Contest first = contests.add(begun("a", "m1", 0), List.of(COMMITTEE, BRANCH));
        Contest second = contests.add(begun("b", "m1", 1), List.of(COMMITTEE, BRANCH));
        Contest third = contests.add(begun("a", "m2", 1), List.of(COMMITTEE, new OrganisationId("other")));
        assertThat(contests.waitingBelow(BRANCH, null, 10)).containsExactly(first, second);
        List<Contest> part = contests.waitingBelow(COMMITTEE, null, 2);
        List<Contest> rest = contests.waitingBelow(COMMITTEE, Place.of(part.getLast()), 2);
        assertThat(part).hasSize(2).startsWith(first);
        assertThat(rest).hasSize(1).doesNotContainAnyElementsOf(part);
        assertThat(contests.waiting()).isEqualTo(new Contests.Waiting(3, Optional.of(MORNING)));

        Contest answered = contests.keep(first.with(answer("secretary", false)), List.of());
        assertThat(contests.waitingBelow(BRANCH, null, 10)).containsExactly(answered, second);
        contests.keep(answered.with(answer("deputy", false)), List.of());
        assertThat(contests.waitingBelow(BRANCH, null, 10)).containsExactly(second);
        assertThat(contests.waiting()).isEqualTo(new Contests.Waiting(2, Optional.of(MORNING.plusSeconds(1))));
        assertThat(contests.waitingBelow(new OrganisationId("other"), null, 10)).containsExactly(third);
    }

    @Test
    void those_of_a_member_are_listed_in_parts_from_the_newest_on() {
        Contest old = contests.add(begun("a", "m1", 0), List.of(BRANCH));
        Contest young = contests.add(begun("a", "m2", 1), List.of(BRANCH));
        contests.add(begun("b", "m2", 1), List.of(BRANCH));
        assertThat(contests.of(new MemberId("a"), null, 10)).containsExactly(young, old);
        assertThat(contests.of(new MemberId("a"), Place.of(young), 10)).containsExactly(old);
    }

    private static Contest begun(String member, String meeting, int seconds) {
        Contested about = new Contested(
                new MemberId(member),
                BRANCH,
                new RuleVersion("meeting-attendance", 2),
                new Subject("meeting", meeting),
                MORNING.minusSeconds(3600),
                "entry-1",
                0);
        return Contest.begun(about, new Contest.Plea(100, "我在场", MORNING.plusSeconds(seconds)));
    }

    private static Answer answer(String account, boolean upheld) {
        Judge judge = new Judge(account, Optional.of(new MemberId("member-" + account)), false);
        return new Answer(judge, upheld, 100, "查过签到表", MORNING.plusSeconds(60));
    }
}
