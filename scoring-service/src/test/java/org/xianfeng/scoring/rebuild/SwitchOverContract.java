package org.xianfeng.scoring.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xianfeng.contracts.activity.MeetingKind.BRANCH_GENERAL_MEETING;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xianfeng.scoring.award.Facts;
import org.xianfeng.scoring.award.JudgeEvent;
import org.xianfeng.scoring.award.KnownInMemory;
import org.xianfeng.scoring.award.PostClaims;
import org.xianfeng.scoring.award.RosterInMemory;
import org.xianfeng.scoring.award.ScoreEvents;
import org.xianfeng.scoring.ledger.Ledgers;
import org.xianfeng.scoring.ledger.MongoLedgers;
import org.xianfeng.scoring.page.PageHead;
import org.xianfeng.scoring.page.PageId;
import org.xianfeng.scoring.page.PageLimits;
import org.xianfeng.scoring.page.Verification;
import org.xianfeng.scoring.replay.Extent;
import org.xianfeng.scoring.replay.KeptEvents;
import org.xianfeng.scoring.rule.RuleConfiguration;
import org.xianfeng.starter.listener.ReceivedEvent;
import org.xianfeng.starter.test.StoreContract;
import org.xianfeng.starter.test.StoreKind;

/** A rebuild takes the place of pages in use, on every store. */
@StoreContract
class SwitchOverContract {
    private static final String DAY = "2026-11-20T01:00:00Z";
    private static final String PAGE_OF_A = "m:a:organisational-life:2026";
    private static final String PAGE_OF_B = "m:b:organisational-life:2026";
    private static final JudgeEvent JUDGE = new JudgeEvent(RuleConfiguration.shipped());

    private final MongoDatabase database;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RosterInMemory roster = new RosterInMemory().knows("a", "b");
    private final Ledgers live;
    private final ScoreEvents listener;
    private final Log log = new Log();
    private final Rebuilds rebuilds;
    private final List<PageId> announced = new ArrayList<>();
    private Runnable beforePut = () -> {};
    private int numbers;

    SwitchOverContract(StoreKind store) {
        database = store.open();
        live = new MongoLedgers(database, "ledgerPages", Clock.systemUTC(), PageLimits.STANDARD, meters);
        listener = new ScoreEvents(
                JUDGE, new PostClaims(live, _ -> {}, _ -> {}), roster, (_, _) -> true, new KnownInMemory());
        rebuilds = new MongoRebuilds(database, Clock.systemUTC());
    }

    @AfterEach
    void drop() {
        database.drop();
    }

    @Test
    void pages_that_were_tampered_with_or_lost_are_those_of_the_events_again() {
        meetings(6);
        Map<String, String> right = digests();
        pages().updateOne(Filters.eq("_id", PAGE_OF_A), Updates.set("confirmed", 99_900L));
        pages().deleteOne(Filters.eq("_id", PAGE_OF_B));

        Rebuild done = rebuild();

        assertThat(done.switched()).isEqualTo(new Rebuild.Switched(2, 0));
        assertThat(digests()).isEqualTo(right);
        assertThat(announced).extracting(PageId::toString).containsExactlyInAnyOrder(PAGE_OF_A, PAGE_OF_B);
        assertThat(meters.counter("xianfeng.ledger.pages.switched").count()).isEqualTo(2);
        assertIntact();
        assertThat(rebuild().differenceCount()).isZero();
    }

    @Test
    void pages_that_do_not_differ_stay_as_they_are_to_the_last_byte() {
        meetings(3);
        List<Document> before = pages().find().into(new ArrayList<>());
        assertThat(rebuild().switched()).isEqualTo(new Rebuild.Switched(0, 0));
        assertThat(pages().find().into(new ArrayList<>())).isEqualTo(before);
    }

    @Test
    void events_that_arrive_before_between_and_after_are_in_the_new_pages_exactly_once() {
        meetings(4);
        pages().deleteMany(Filters.in("_id", PAGE_OF_A, PAGE_OF_B));
        List<ReceivedEvent> late = new ArrayList<>();
        beforePut = () -> {
            happens(meeting());
            ReceivedEvent written = meeting();
            log.append(written);
            late.add(written);
        };

        Rebuild done = rebuild();
        listener.handle(late);
        listener.handle(log.events);

        assertThat(done.switched()).isNotNull();
        assertThat(digests()).isEqualTo(digestsOfAnotherWorld());
        assertIntact();
    }

    @Test
    void what_replaced_a_page_goes_on_taking_events_and_knows_the_old_ones() {
        meetings(3);
        pages().updateOne(Filters.eq("_id", PAGE_OF_A), Updates.set("confirmed", 1L));
        rebuild();
        listener.handle(log.events);
        happens(meeting());
        assertThat(digests()).isEqualTo(digestsOfAnotherWorld());
        assertIntact();
    }

    @Test
    void one_that_is_killed_half_way_leaves_each_page_whole_and_the_next_finishes() {
        meetings(4);
        Map<String, String> right = digests();
        pages().deleteMany(Filters.exists("_id"));
        AtomicInteger puts = new AtomicInteger();
        beforePut = () -> {
            if (puts.incrementAndGet() == 2) {
                throw new IllegalStateException("killed");
            }
        };

        assertThatThrownBy(this::rebuild).hasMessage("killed");
        assertThat(digests()).hasSize(1);
        assertThat(right).containsAllEntriesOf(digests());

        beforePut = () -> {};
        assertThat(rebuild().switched()).isEqualTo(new Rebuild.Switched(right.size() - 1L, 0));
        assertThat(digests()).isEqualTo(right);
        assertIntact();
    }

    @Test
    void the_former_page_is_kept_as_it_was_until_it_is_given_up() {
        meetings(2);
        pages().updateOne(Filters.eq("_id", PAGE_OF_A), Updates.set("confirmed", 99_900L));
        Document before = pages().find(Filters.eq("_id", PAGE_OF_A)).first();

        Rebuild done = rebuild();

        Document former = database.getCollection("formerPages").find().first();
        assertThat(former.get("page", Document.class)).isEqualTo(before);
        assertThat(former).containsEntry("rebuild", done.id());
        assertThat(generations().forget("another")).isZero();
        assertThat(generations().forget(done.id())).isEqualTo(1);
        assertThat(database.getCollection("formerPages").countDocuments()).isZero();
    }

    @Test
    void pages_to_which_no_event_leads_and_pages_with_closed_parts_are_left_for_people_to_look_at() {
        meetings(2);
        listener.handle(List.of(Facts.event("forged", Facts.lesson("d1", "b", "l1", 60, DAY))));
        pages().updateOne(Filters.eq("_id", PAGE_OF_A), Updates.set("confirmed", 99_900L));
        database.getCollection("ledgerPages.parts").insertOne(new Document("_id", PAGE_OF_A + "#1"));
        List<Document> before = pages().find().into(new ArrayList<>());

        assertThat(rebuild().switched()).isEqualTo(new Rebuild.Switched(0, 2));
        assertThat(pages().find().into(new ArrayList<>())).isEqualTo(before);
    }

    private Rebuild rebuild() {
        SwitchOver switchOver = new SwitchOver(interrupted(generations()), announced::addAll);
        RunRebuild run = new RunRebuild(
                live, log, new MongoShadows(database, Clock.systemUTC()), new ScoreAnew(JUDGE, roster), () -> {});
        StartRebuild start = new StartRebuild(rebuilds, run, () -> "r" + ++numbers, Clock.systemUTC(), Runnable::run);
        return rebuilds.find(start.switching("operator", switchOver).orElseThrow())
                .orElseThrow();
    }

    private MongoGenerations generations() {
        return new MongoGenerations(database, Clock.systemUTC(), meters);
    }

    private Generations interrupted(Generations generations) {
        return new Generations() {
            @Override
            public Map<PageId, Long> versions(List<PageId> pages) {
                return generations.versions(pages);
            }

            @Override
            public Outcome put(String rebuildId, PageId page, long version) {
                beforePut.run();
                return generations.put(rebuildId, page, version);
            }

            @Override
            public long forget(String rebuildId) {
                return generations.forget(rebuildId);
            }
        };
    }

    private MongoCollection<Document> pages() {
        return database.getCollection("ledgerPages");
    }

    private void meetings(int number) {
        for (int i = 0; i < number; i++) {
            happens(meeting());
        }
    }

    private ReceivedEvent meeting() {
        String id = "m" + ++numbers;
        return Facts.event(
                "event-of-" + id,
                Facts.meeting(id, BRANCH_GENERAL_MEETING, DAY, "a=present", numbers % 2 == 0 ? "b=late" : "b=absent"));
    }

    private void happens(ReceivedEvent event) {
        log.append(event);
        assertThat(listener.handle(List.of(event))).isEmpty();
        log.committed = log.events.size();
    }

    private Map<String, String> digests() {
        return digests(live);
    }

    /** What ledgers hold that took the same events in order, undisturbed. */
    private Map<String, String> digestsOfAnotherWorld() {
        Ledgers other = new MongoLedgers(database, "others", Clock.systemUTC(), PageLimits.STANDARD, meters);
        new ScoreEvents(JUDGE, new PostClaims(other, _ -> {}, _ -> {}), roster, (_, _) -> true, new KnownInMemory())
                .handle(log.events);
        return digests(other);
    }

    private static Map<String, String> digests(Ledgers ledgers) {
        Map<String, String> digests = new TreeMap<>();
        for (PageHead head : ledgers.headsAfter(null, 1_000)) {
            digests.put(head.id().toString(), head.confirmedHundredths() + " " + head.digest());
        }
        return digests;
    }

    private void assertIntact() {
        for (PageHead head : live.headsAfter(null, 1_000)) {
            assertThat(Verification.of(live.page(head.id()).orElseThrow().page(), List.of(), head))
                    .isEmpty();
        }
    }

    /** A topic with one partition. */
    private static final class Log implements KeptEvents {
        private final List<ReceivedEvent> events = new ArrayList<>();
        private int committed;

        void append(ReceivedEvent event) {
            events.add(event);
        }

        @Override
        public Extent readByLedgers() {
            return new Extent(Map.of("t/0", (long) committed));
        }

        @Override
        public Optional<Extent> since(Instant time) {
            return Optional.of(Extent.BEGINNING);
        }

        @Override
        public Extent written() {
            return new Extent(Map.of("t/0", (long) events.size()));
        }

        @Override
        public long read(Extent from, Extent to, Consumer<List<ReceivedEvent>> portion) {
            events.subList((int) from.at("t/0"), (int) to.at("t/0")).forEach(event -> portion.accept(List.of(event)));
            return 0;
        }
    }
}
