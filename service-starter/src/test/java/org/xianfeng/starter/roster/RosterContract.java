package org.xianfeng.starter.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.xianfeng.contracts.EventContracts;
import org.xianfeng.contracts.EventData;
import org.xianfeng.contracts.membership.Employment;
import org.xianfeng.contracts.membership.MemberLeft;
import org.xianfeng.contracts.membership.MemberRegistered;
import org.xianfeng.contracts.membership.MemberTransferred;
import org.xianfeng.contracts.membership.OrganisationChanged;
import org.xianfeng.contracts.membership.OrganisationCreated;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.contracts.membership.OrganisationStatus;
import org.xianfeng.contracts.membership.Standing;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.listener.ReceivedEvent;
import org.xianfeng.starter.test.StoreContract;
import org.xianfeng.starter.test.StoreKind;

@StoreContract
class RosterContract {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final List<EventData> HISTORY = List.of(
            created("bureau", null, OrganisationKind.COMMITTEE),
            created("general", "bureau", OrganisationKind.GENERAL_BRANCH),
            created("east", "general", OrganisationKind.BRANCH),
            created("west", "general", OrganisationKind.BRANCH),
            new OrganisationChanged(
                    "west", "bureau", OrganisationKind.BRANCH, "west renamed", OrganisationStatus.ACTIVE, 2),
            registered("li", "east", 1),
            new MemberTransferred("li", "east", "west", DAY, 2),
            registered("zhang", "east", 1),
            new MemberLeft("zhang", "east", DAY, 2),
            registered("wang", "west", 1),
            new MemberTransferred("wang", "west", "east", DAY, 2),
            new MemberTransferred("wang", "east", "west", DAY, 3),
            registered("zhao", "east", 1),
            new MemberLeft("zhao", "east", DAY, 2),
            registered("zhao", "west", 3));

    private final MongoDatabase database;
    private final RosterHandler handler;

    RosterContract(StoreKind store) {
        database = store.open();
        handler = new RosterHandler("test.roster", new MongoRosterChanges(database));
    }

    @Test
    void the_history_in_order_gives_the_roster() {
        handler.handle(received(HISTORY));
        assertRoster();
    }

    @Test
    void any_order_and_every_event_twice_give_the_same_roster() {
        for (long seed = 1; seed <= 10; seed++) {
            List<EventData> shuffled = new ArrayList<>(HISTORY);
            shuffled.addAll(HISTORY);
            Collections.shuffle(shuffled, new Random(seed));
            database.drop();
            RosterHandler fresh = new RosterHandler("test.roster", new MongoRosterChanges(database));
            int half = shuffled.size() / 2;
            fresh.handle(received(shuffled.subList(0, half)));
            fresh.handle(received(shuffled.subList(half, shuffled.size())));
            assertRoster();
        }
    }

    @Test
    void consumers_of_several_partitions_at_once_lose_nothing() throws Exception {
        for (int round = 0; round < 10; round++) {
            database.drop();
            RosterHandler first = new RosterHandler("test.roster", new MongoRosterChanges(database));
            try (ExecutorService consumers = Executors.newFixedThreadPool(4)) {
                List<Callable<Object>> all = new ArrayList<>();
                for (EventData event : HISTORY) {
                    all.add(() -> first.handle(received(List.of(event))));
                }
                for (var done : consumers.invokeAll(all)) {
                    done.get();
                }
            }
            assertRoster();
        }
    }

    @Test
    void someone_of_whom_only_a_transfer_arrived_is_not_known_yet() {
        handler.handle(received(List.of(new MemberTransferred("li", "east", "west", DAY, 2))));
        assertThat(roster().member(new MemberId("li"))).isEmpty();
        assertThat(roster().membersOf(new OrganisationId("west"))).isEmpty();
        handler.handle(received(List.of(registered("li", "east", 1))));
        assertThat(roster().member(new MemberId("li")).orElseThrow().branch()).isEqualTo(new OrganisationId("west"));
    }

    @Test
    void a_path_is_empty_while_an_organisation_on_the_way_is_unknown() {
        handler.handle(received(List.of(created("east", "general", OrganisationKind.BRANCH))));
        assertThat(roster().pathOf(new OrganisationId("east"))).isEmpty();
    }

    @Test
    void organisations_in_a_circle_have_no_path() {
        handler.handle(received(
                List.of(created("a", "b", OrganisationKind.COMMITTEE), created("b", "a", OrganisationKind.COMMITTEE))));
        assertThat(roster().pathOf(new OrganisationId("a"))).isEmpty();
    }

    @Test
    void a_moved_branch_has_its_new_path_when_the_remembered_one_has_expired() {
        handler.handle(received(HISTORY));
        Roster remembering = new MongoRoster(database, Duration.ofMillis(300));
        assertThat(path(remembering, "east")).containsExactly("bureau", "general", "east");
        handler.handle(received(List.of(new OrganisationChanged(
                "east", "bureau", OrganisationKind.BRANCH, "east", OrganisationStatus.ACTIVE, 2))));
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(path(remembering, "east")).containsExactly("bureau", "east"));
    }

    private void assertRoster() {
        Roster roster = roster();
        assertThat(path(roster, "east")).containsExactly("bureau", "general", "east");
        assertThat(path(roster, "west")).containsExactly("bureau", "west");
        assertThat(roster.organisation(new OrganisationId("west")).orElseThrow().name())
                .isEqualTo("west renamed");
        assertThat(roster.below(new OrganisationId("bureau")))
                .extracting(found -> found.id().value())
                .containsExactly("general", "west");
        assertThat(roster.membersOf(new OrganisationId("east"))).isEmpty();
        assertThat(roster.membersOf(new OrganisationId("west")))
                .extracting(member -> member.id().value())
                .containsExactly("li", "wang", "zhao");
        assertThat(roster.member(new MemberId("zhang")).orElseThrow().left()).isTrue();
        assertThat(roster.members(List.of(new MemberId("li"), new MemberId("nobody"), new MemberId("zhang"))))
                .containsOnlyKeys(new MemberId("li"), new MemberId("zhang"));
    }

    @Test
    void a_census_goes_through_everybody_once() {
        handler.handle(received(HISTORY));
        MongoCensus census = new MongoCensus(database);
        List<String> seen = new ArrayList<>();
        census.organisations(found -> seen.add(found.id().value()));
        assertThat(seen).containsExactlyInAnyOrder("bureau", "general", "east", "west");
        seen.clear();
        census.members(member -> seen.add(member.id().value() + (member.left() ? " left" : "")));
        assertThat(seen).containsExactlyInAnyOrder("li", "wang", "zhao", "zhang left");
    }

    private Roster roster() {
        return new MongoRoster(database, Duration.ofSeconds(30));
    }

    private static List<String> path(Roster roster, String organisation) {
        return roster.pathOf(new OrganisationId(organisation)).stream()
                .map(OrganisationId::value)
                .toList();
    }

    private static EventData created(
            String id, @org.jspecify.annotations.Nullable String parent, OrganisationKind kind) {
        return new OrganisationCreated(id, parent, kind, id, 1);
    }

    private static EventData registered(String member, String branch, long revision) {
        return new MemberRegistered(member, branch, null, Standing.FORMAL, Employment.RETIRED, DAY, revision);
    }

    private static List<ReceivedEvent> received(List<EventData> data) {
        return data.stream()
                .map(one -> new ReceivedEvent(
                        "id", EventContracts.of(one).type(), "/test", null, "key", Instant.EPOCH, "hash", one))
                .toList();
    }
}
