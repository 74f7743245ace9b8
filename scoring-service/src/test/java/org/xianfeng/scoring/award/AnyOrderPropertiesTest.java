package org.xianfeng.scoring.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.xianfeng.contracts.activity.LessonCompleted;
import org.xianfeng.contracts.activity.MeetingHeld;
import org.xianfeng.contracts.activity.MeetingKind;
import org.xianfeng.contracts.grievance.Confirmation;
import org.xianfeng.contracts.grievance.NeedResolved;
import org.xianfeng.scoring.rule.RuleConfiguration;
import org.xianfeng.starter.listener.ReceivedEvent;

/** What is shown here for the rules that are shipped: only the set of facts decides, never how they arrive. */
class AnyOrderPropertiesTest {
    private static final JudgeEvent JUDGE = new JudgeEvent(RuleConfiguration.shipped());
    private static final List<String> STATUS = List.of("present", "late", "leave", "absent", "exempt");
    private static final List<String> DAYS = List.of(
            "2025-12-30T01:00:00Z",
            "2025-12-31T16:00:00Z",
            "2026-01-20T01:00:00Z",
            "2026-01-21T01:00:00Z",
            "2026-03-31T15:59:59Z",
            "2026-03-31T16:00:00Z");

    @Property(tries = 200)
    void any_order_any_repetition_and_any_split_give_the_same_pages(
            @ForAll("histories") List<ReceivedEvent> history, @ForAll long seed) {
        Map<String, String> expected = pages(history, history.size());
        Random random = new Random(seed);
        List<ReceivedEvent> arrived = new ArrayList<>(history);
        history.stream().filter(_ -> random.nextBoolean()).forEach(arrived::add);
        Collections.shuffle(arrived, random);
        assertThat(pages(arrived, 1 + random.nextInt(4))).isEqualTo(expected);
    }

    @Property(tries = 200)
    void every_event_about_a_fact_claims_on_its_page_under_its_rule_version(
            @ForAll("histories") List<ReceivedEvent> history) {
        for (ReceivedEvent event : history) {
            var fact = org.xianfeng.scoring.fact.Fact.of(event.data()).orElseThrow();
            Judged.Claims judged = (Judged.Claims) JUDGE.of(event);
            int version = fact.time().isBefore(java.time.Instant.parse("2025-12-31T16:00:00Z")) ? 1 : 2;
            assertThat(judged.claims()).isNotEmpty().allSatisfy(claim -> {
                assertThat(claim.subject()).isEqualTo(fact.subject());
                assertThat(claim.factTime()).isEqualTo(fact.time());
                assertThat(claim.rule().version()).isEqualTo(version);
            });
        }
    }

    @Provide
    Arbitrary<List<ReceivedEvent>> histories() {
        return story().list().ofMinSize(1).ofMaxSize(5).map(stories -> {
            List<ReceivedEvent> all = new ArrayList<>();
            for (int number = 0; number < stories.size(); number++) {
                all.addAll(stories.get(number).about("s" + number));
            }
            return all;
        });
    }

    private Arbitrary<Story> story() {
        return Arbitraries.oneOf(meeting(), lesson(), need(), decision());
    }

    private Arbitrary<Story> meeting() {
        return Combinators.combine(
                        Arbitraries.of(MeetingKind.values()),
                        Arbitraries.of(DAYS),
                        Arbitraries.of(STATUS),
                        Arbitraries.of(STATUS),
                        Arbitraries.of(STATUS).list().ofMaxSize(3))
                .as((kind, day, one, other, corrections) -> id -> {
                    MeetingHeld held = Facts.meeting(id, kind, day, "a=" + one, "b=" + other);
                    List<ReceivedEvent> events = new ArrayList<>(List.of(Facts.event(id + "-held", held)));
                    MeetingHeld stands = held;
                    for (int index = 0; index < corrections.size(); index++) {
                        String who = index % 2 == 0 ? "a" : "b";
                        String status = corrections.get(index);
                        events.add(Facts.event(
                                id + "-corrected-" + index,
                                index == 1
                                        ? Facts.corrected(stands, who, status, 4L + index)
                                        : Facts.counted(stands, who, status, 4L + index)));
                        stands = Facts.after(stands, who, status);
                    }
                    if (one.equals("absent")) {
                        events.add(Facts.event(id + "-decided", Facts.upheld(held, "a", 50)));
                    }
                    return events;
                });
    }

    private Arbitrary<Story> lesson() {
        return Combinators.combine(Arbitraries.of(DAYS), Arbitraries.of("l1", "l2"), Arbitraries.of(true, false))
                .as((day, lesson, isRevoked) -> id -> {
                    LessonCompleted done = Facts.lesson(id, "a", lesson, 3700, day);
                    ReceivedEvent completed = Facts.event(id + "-done", done);
                    return isRevoked
                            ? List.of(completed, Facts.event(id + "-back", Facts.revoked(done)))
                            : List.of(completed);
                });
    }

    private Arbitrary<Story> decision() {
        return Combinators.combine(
                        Arbitraries.of("lecture-elsewhere", "article-published"), Arbitraries.of(true, false))
                .as((rule, isTakenBack) -> id -> {
                    ReceivedEvent made = Facts.event(id + "-1", Facts.decided(id, "a", rule, 1, 1));
                    return isTakenBack
                            ? List.of(made, Facts.event(id + "-2", Facts.decided(id, "a", rule, 1, 2)))
                            : List.of(made);
                });
    }

    private Arbitrary<Story> need() {
        return Combinators.combine(
                        Arbitraries.of(DAYS), Arbitraries.integers().between(0, 3), Arbitraries.of(true, false))
                .as((day, steps, inTime) -> id -> {
                    NeedResolved first = Facts.resolved(id, 1, day, inTime, "a=1", "b=2");
                    NeedResolved second = Facts.resolved(id, 2, day, inTime, "b=1", "c=1");
                    return List.of(
                                    Facts.event(id + "-1", first),
                                    Facts.event(id + "-2", Facts.confirmed(first, Confirmation.ASKER, 5)),
                                    Facts.event(id + "-3", Facts.reopened(first)),
                                    Facts.event(id + "-4", second))
                            .subList(0, steps + 1);
                });
    }

    private static Map<String, String> pages(List<ReceivedEvent> events, int size) {
        LedgersInMemory ledgers = new LedgersInMemory();
        ScoreEvents score = new ScoreEvents(
                JUDGE,
                new PostClaims(ledgers, _ -> {}, _ -> {}),
                new RosterInMemory().knows("a", "b", "c"),
                (_, _) -> true,
                new KnownInMemory());
        for (int from = 0; from < events.size(); from += size) {
            assertThat(score.handle(events.subList(from, Math.min(events.size(), from + size))))
                    .isEmpty();
        }
        return ledgers.digests();
    }

    /** The events of one subject, in the order in which they happened. */
    private interface Story {
        List<ReceivedEvent> about(String id);
    }
}
