package org.xianfeng.scoring.parking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.contracts.activity.MeetingKind.BRANCH_GENERAL_MEETING;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xianfeng.scoring.award.Facts;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.listener.ReceivedEvent;
import org.xianfeng.starter.publishing.EventJson;
import org.xianfeng.starter.test.StoreContract;
import org.xianfeng.starter.test.StoreKind;

@StoreContract
class ParkedEventsContract {
    private static final Instant MORNING = Instant.parse("2026-11-21T01:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-11-21T12:00:00Z");

    private final MongoDatabase database;
    private final ParkedEvents parked;

    ParkedEventsContract(StoreKind store) {
        database = store.open();
        parked = new MongoParkedEvents(database, new EventJson());
    }

    @AfterEach
    void drop() {
        database.drop();
    }

    @Test
    void an_event_comes_back_as_it_was_put_down() {
        ReceivedEvent event = event("e1", "x=present", "y=late");
        assertThat(parked.add(event, ids("x", "y"), MORNING)).isTrue();
        assertThat(parked.after(null, 10))
                .containsExactly(new ParkedEvent(event, ids("x", "y"), MORNING, "member-unknown"));
    }

    @Test
    void the_same_event_again_keeps_its_first_time_and_gains_members() {
        ReceivedEvent event = event("e1", "x=present", "y=late");
        parked.add(event, ids("x"), MORNING);
        assertThat(parked.add(event, ids("x", "y"), EVENING)).isTrue();
        assertThat(parked.after(null, 10))
                .containsExactly(new ParkedEvent(event, ids("x", "y"), MORNING, "member-unknown"));
        assertThat(parked.count()).isOne();
    }

    @Test
    void what_waits_for_nobody_is_taken_away() {
        ReceivedEvent event = event("e1", "x=present");
        parked.add(event, ids(), MORNING);
        parked.remove(event.id(), ids());
        assertThat(parked.count()).isZero();
    }

    @Test
    void another_content_under_the_same_id_is_turned_away() {
        ReceivedEvent event = event("e1", "x=present");
        parked.add(event, ids("x"), MORNING);
        assertThat(parked.add(event("e1", "x=absent"), ids("x"), MORNING)).isFalse();
        assertThat(parked.after(null, 10)).extracting(ParkedEvent::event).containsExactly(event);
    }

    @Test
    void events_are_found_by_the_members_they_wait_for() {
        parked.add(event("e1", "x=present"), ids("x"), MORNING);
        parked.add(event("e2", "x=present", "y=present"), ids("x", "y"), MORNING);
        parked.add(event("e3", "z=present"), ids("z"), MORNING);
        assertThat(found("y")).containsExactly("e2");
        assertThat(found("x", "z")).containsExactly("e1", "e2", "e3");
        assertThat(found("nobody")).isEmpty();
        assertThat(parked.waitingFor(ids("x", "z"), 2)).hasSize(2);
    }

    @Test
    void an_event_that_waits_for_nobody_any_more_is_gone() {
        parked.add(event("e1", "x=present", "y=present"), ids("x", "y"), MORNING);
        parked.remove("e1", ids("x"));
        assertThat(parked.after(null, 10))
                .singleElement()
                .satisfies(one -> assertThat(one.members()).isEqualTo(ids("y")));
        parked.remove("e1", ids("y"));
        parked.remove("e1", ids("y"));
        assertThat(parked.count()).isZero();
        assertThat(parked.oldest()).isEmpty();
    }

    @Test
    void the_list_goes_on_after_a_cursor_and_the_oldest_is_known() {
        parked.add(event("e2", "x=present"), ids("x"), EVENING);
        parked.add(event("e1", "x=present"), ids("x"), MORNING.plusSeconds(60));
        parked.add(event("e3", "x=present"), ids("x"), MORNING);
        assertThat(parked.after("e1", 1)).extracting(one -> one.event().id()).containsExactly("e2");
        assertThat(parked.after("e3", 1)).isEmpty();
        assertThat(parked.oldest()).contains(MORNING);
    }

    @Test
    void why_an_event_still_waits_can_be_told() {
        parked.add(event("e1", "x=present"), ids("x"), MORNING);
        parked.explain("e1", "page-full");
        assertThat(parked.after(null, 1)).extracting(ParkedEvent::reason).containsExactly("page-full");
    }

    @Test
    void many_who_put_the_same_event_down_at_once_make_one() throws Exception {
        List<String> names =
                IntStream.range(0, 16).mapToObj(number -> "m" + number).toList();
        ReceivedEvent event =
                event("e1", names.stream().map(name -> name + "=present").toArray(String[]::new));
        List<Callable<Boolean>> all = names.stream()
                .<Callable<Boolean>>map(name -> () -> parked.add(event, ids(name), MORNING))
                .toList();
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> one : many.invokeAll(all)) {
                assertThat(one.get()).isTrue();
            }
        }
        assertThat(parked.after(null, 10))
                .singleElement()
                .satisfies(one -> assertThat(one.members()).isEqualTo(ids(names.toArray(String[]::new))));
    }

    private List<String> found(String... members) {
        return parked.waitingFor(ids(members), 10).stream()
                .map(one -> one.event().id())
                .toList();
    }

    private static ReceivedEvent event(String id, String... attendances) {
        return Facts.event(id, Facts.meeting("m1", BRANCH_GENERAL_MEETING, "2026-11-20T01:00:00Z", attendances));
    }

    private static Set<MemberId> ids(String... ids) {
        return Arrays.stream(ids).map(MemberId::new).collect(Collectors.toSet());
    }
}
