package org.xianfeng.scoring.participation;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.xianfeng.contracts.EventData;
import org.xianfeng.contracts.activity.LessonCompleted;
import org.xianfeng.contracts.activity.MeetingHeld;
import org.xianfeng.contracts.activity.MeetingKind;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.listener.ReceivedEvent;
import org.xianfeng.starter.test.StoreContract;
import org.xianfeng.starter.test.StoreKind;

@StoreContract
class CountParticipationContract {
    private static final String AT = "2026-03-10T01:00:00Z";

    private final MongoDatabase database;
    private final Months months;
    private final CountParticipation count;

    CountParticipationContract(StoreKind store) {
        database = store.open();
        months = new MongoMonths(database);
        count = new CountParticipation(months);
    }

    @Test
    void a_month_counts_who_came_of_those_expected_and_leaves_the_exempt_out() {
        handle(held("b", "t1", AT, "pplvax"), held("b", "t2", AT, "pa"));
        assertThat(totals("b")).isEqualTo(new Totals(2, 4, 7, 1, 1, 1, 0, 0, 0, 0, 0));
        assertThat(totals("b").activeBranches()).isEqualTo(1);
        assertThat(totals("b").attendedOfMillion()).hasValue(571_429);
    }

    @Test
    void a_correction_decides_anew_whichever_comes_first() {
        MeetingHeld held = held("b", "t1", AT, "ppaa");
        handle(CountedFacts.corrected(held, "m3", 'p', 3));
        assertThat(totals("b")).isEqualTo(Totals.NONE);
        handle(held);
        handle(CountedFacts.corrected(held, "m3", 'x', 2));
        assertThat(totals("b").attended()).isEqualTo(3);
        handle(CountedFacts.corrected(held, "m3", 'x', 4));
        assertThat(totals("b").expected()).isEqualTo(3);
        assertThat(totals("b").attended()).isEqualTo(2);
    }

    @Test
    void the_month_is_that_of_the_fact_in_the_calendar_of_the_branch() {
        handle(held("b", "t1", "2026-02-28T16:00:00Z", "p"), held("b", "t2", "2026-02-28T15:59:59Z", "p"));
        assertThat(totals("b").meetings()).isOne();
        assertThat(totals("b", YearMonth.of(2026, 2)).meetings()).isOne();
    }

    @Test
    void a_lesson_counts_until_it_is_revoked_and_a_need_until_it_is_reopened() {
        LessonCompleted lesson = CountedFacts.lesson("b", "c1", 1_800, AT);
        List<EventData> need = CountedFacts.need("b", "n1", AT, 4);
        handle(lesson, CountedFacts.lesson("b", "c2", 60, AT), need.get(0));
        assertThat(totals("b").needsAwaiting()).isOne();
        handle(need.get(1));
        assertThat(totals("b")).isEqualTo(new Totals(0, 0, 0, 0, 0, 0, 1_860, 1, 0, 4, 1));
        handle(need.get(2), CountedFacts.revoked(lesson));
        assertThat(totals("b")).isEqualTo(new Totals(0, 0, 0, 0, 0, 0, 60, 0, 0, 0, 0));
    }

    @Test
    void any_order_any_repetition_and_any_batches_come_to_the_same() {
        List<EventData> story = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            MeetingHeld held = held("b" + i % 3, "t" + i, AT, i % 2 == 0 ? "plvax" : "..ppa");
            story.add(held);
            story.add(CountedFacts.corrected(held, "m3", 'p', 2));
            story.add(CountedFacts.corrected(held, "m3", 'x', 3));
            story.addAll(CountedFacts.need("b" + i % 3, "n" + i, AT, 1 + i % 5).subList(0, 1 + i % 3));
            LessonCompleted lesson = CountedFacts.lesson("b" + i % 3, "c" + i, 100 + i, AT);
            story.add(lesson);
            if (i % 4 == 0) {
                story.add(CountedFacts.revoked(lesson));
            }
        }
        handle(story.toArray(EventData[]::new));
        Map<OrganisationId, MonthFacts> once = everything();
        for (int seed = 0; seed < 5; seed++) {
            database.getCollection("participation").deleteMany(new Document());
            List<EventData> arrived = new ArrayList<>(story);
            arrived.addAll(story.subList(0, 20));
            Collections.shuffle(arrived, new Random(seed));
            for (int from = 0; from < arrived.size(); from += 7) {
                handle(arrived.subList(from, Math.min(arrived.size(), from + 7)).toArray(EventData[]::new));
            }
            assertThat(everything()).isEqualTo(once);
        }
    }

    @Test
    void what_is_known_already_is_not_written_again() {
        MeetingHeld held = held("b", "t1", AT, "ppa");
        handle(held);
        Document written = database.getCollection("participation").find().first();
        handle(held, held);
        assertThat(database.getCollection("participation").find().first()).isEqualTo(written);
    }

    @Test
    void writers_of_one_month_at_once_lose_nothing() throws Exception {
        List<Callable<List<?>>> writers = IntStream.range(0, 8)
                .mapToObj(writer -> (Callable<List<?>>) () -> {
                    for (int i = 0; i < 10; i++) {
                        handle(held("b", "t" + writer + "-" + i, AT, "pa"));
                    }
                    return List.of();
                })
                .toList();
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            for (Future<List<?>> done : pool.invokeAll(writers)) {
                done.get();
            }
        }
        assertThat(totals("b").meetings()).isEqualTo(80);
    }

    @Test
    void a_fact_that_cannot_be_is_refused_and_the_rest_is_counted() {
        MeetingHeld twice = held("b", "t1", AT, "pp");
        twice = new MeetingHeld(
                "t1",
                "b",
                twice.kind(),
                twice.startedAt(),
                twice.closedAt(),
                List.of(twice.attendances().getFirst(), twice.attendances().getFirst()),
                null,
                true,
                1);
        List<ReceivedEvent> batch = List.of(
                CountedFacts.received(twice),
                CountedFacts.received(held("b", "t2", "2028-01-01T00:00:00Z", "p")),
                CountedFacts.received(held("b", "t3", AT, "p")));
        assertThat(count.handle(batch))
                .extracting(rejection -> rejection.reason())
                .containsExactly("repeated-member", "impossible-time");
        assertThat(totals("b").meetings()).isOne();
    }

    @Test
    void the_totals_of_all_branches_of_a_month_are_read_without_their_lists() {
        handle(held("b", "t1", AT, "pa"), held("c", "t2", AT, "p"), held("c", "t3", "2026-04-01T01:00:00Z", "p"));
        Map<String, Long> expected = new HashMap<>();
        months.totals(YearMonth.of(2026, 3), (branch, totals) -> expected.put(branch.value(), totals.expected()));
        assertThat(expected).isEqualTo(Map.of("b", 2L, "c", 1L));
    }

    private Map<OrganisationId, MonthFacts> everything() {
        Map<OrganisationId, MonthFacts> all = new HashMap<>();
        List<BranchMonth> wanted = IntStream.range(0, 3)
                .mapToObj(i -> new BranchMonth(new OrganisationId("b" + i), YearMonth.of(2026, 3)))
                .toList();
        months.find(wanted).forEach((month, facts) -> all.put(month.branch(), facts));
        assertThat(all).hasSize(3);
        return all;
    }

    private static MeetingHeld held(String branch, String id, String at, String letters) {
        return CountedFacts.held(branch, id, MeetingKind.THEME_PARTY_DAY, at, letters);
    }

    private void handle(EventData... events) {
        assertThat(count.handle(
                        List.of(events).stream().map(CountedFacts::received).toList()))
                .isEmpty();
    }

    private Totals totals(String branch) {
        return totals(branch, YearMonth.of(2026, 3));
    }

    private Totals totals(String branch, YearMonth month) {
        BranchMonth wanted = new BranchMonth(new OrganisationId(branch), month);
        return Totals.of(months.find(List.of(wanted)).getOrDefault(wanted, MonthFacts.NONE));
    }
}
