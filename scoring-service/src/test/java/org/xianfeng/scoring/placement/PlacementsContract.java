package org.xianfeng.scoring.placement;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xianfeng.contracts.EventData;
import org.xianfeng.contracts.membership.OrganisationChanged;
import org.xianfeng.contracts.membership.OrganisationCreated;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.contracts.membership.OrganisationStatus;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.listener.ReceivedEvent;
import org.xianfeng.starter.test.StoreContract;
import org.xianfeng.starter.test.StoreKind;

@StoreContract
class PlacementsContract {
    private static final OrganisationId BRANCH = new OrganisationId("branch");

    private final MongoDatabase database;
    private final KnownPlacements known;
    private final NotePlacements note;
    private final Placements placements;

    PlacementsContract(StoreKind store) {
        database = store.open();
        known = new MongoPlacements(database, Duration.ofSeconds(30));
        note = new NotePlacements(known);
        placements = new WalkUp(known);
    }

    @Test
    void a_move_holds_from_the_day_after_the_next_one_and_not_before() {
        note.handle(List.of(created("east", null), created("west", null), created("branch", "east")));
        note.handle(List.of(moved("branch", "west", 2, "2026-03-10T01:00:00Z")));
        assertThat(path("2020-01-01")).containsExactly("east", "branch");
        assertThat(path("2026-03-11")).containsExactly("east", "branch");
        assertThat(path("2026-03-12")).containsExactly("west", "branch");
    }

    @Test
    void any_order_and_any_repetition_tell_the_same() {
        List<ReceivedEvent> story = List.of(
                created("east", null),
                created("west", null),
                created("branch", "east"),
                moved("branch", "west", 2, "2026-03-10T01:00:00Z"),
                moved("branch", "east", 3, "2026-05-10T01:00:00Z"));
        List<ReceivedEvent> arrived = new ArrayList<>(story);
        arrived.addAll(story);
        Collections.shuffle(arrived, new Random(7));
        arrived.forEach(event -> note.handle(List.of(event)));
        assertThat(path("2026-03-11")).containsExactly("east", "branch");
        assertThat(path("2026-04-01")).containsExactly("west", "branch");
        assertThat(path("2026-06-01")).containsExactly("east", "branch");
    }

    @Test
    void what_was_looked_up_ahead_is_not_asked_of_the_store_again() {
        note.handle(List.of(created("east", null), created("branch", "east")));
        placements.ahead(List.of(BRANCH, new OrganisationId("east"), new OrganisationId("nobody")));
        database.getCollection("placements").drop();
        assertThat(path("2026-01-01")).containsExactly("east", "branch");
        assertThat(placements.path(new OrganisationId("nobody"), LocalDate.of(2026, 1, 1)))
                .isEmpty();
    }

    @Test
    void an_organisation_whose_way_to_the_root_is_not_known_has_no_path() {
        note.handle(List.of(created("branch", "east")));
        assertThat(placements.path(BRANCH, LocalDate.of(2026, 1, 1))).isEmpty();
        note.handle(List.of(created("east", null)));
        assertThat(path("2026-01-01")).containsExactly("east", "branch");
    }

    @Test
    void a_way_that_leads_round_in_a_ring_is_no_path() {
        note.handle(List.of(created("branch", "east"), created("east", "west"), created("west", "east")));
        LocalDate day = LocalDate.of(2026, 1, 1);
        assertThat(placements.path(BRANCH, day)).isEmpty();
        assertThat(placements.leadsRound(BRANCH, day)).isTrue();
    }

    @Test
    void a_way_of_which_a_part_is_unknown_is_no_ring() {
        note.handle(List.of(created("branch", "east")));
        assertThat(placements.leadsRound(BRANCH, LocalDate.of(2026, 1, 1))).isFalse();
        note.handle(List.of(created("east", null)));
        assertThat(placements.leadsRound(BRANCH, LocalDate.of(2026, 1, 1))).isFalse();
    }

    private List<String> path(String day) {
        return placements.path(BRANCH, LocalDate.parse(day)).orElseThrow().stream()
                .map(OrganisationId::value)
                .toList();
    }

    private static ReceivedEvent created(String id, String parent) {
        return received(
                new OrganisationCreated(id, parent, OrganisationKind.COMMITTEE, id, 1),
                Instant.parse("2026-01-01T00:00:00Z"));
    }

    private static ReceivedEvent moved(String id, String parent, long revision, String at) {
        return received(
                new OrganisationChanged(
                        id, parent, OrganisationKind.COMMITTEE, id, OrganisationStatus.ACTIVE, revision),
                Instant.parse(at));
    }

    private static ReceivedEvent received(EventData data, Instant at) {
        return new ReceivedEvent(data.toString(), "", "/xianfeng/membership", null, "x", at, "x", data);
    }
}
