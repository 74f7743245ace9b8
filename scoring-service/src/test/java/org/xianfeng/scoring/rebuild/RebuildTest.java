package org.xianfeng.scoring.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xianfeng.contracts.activity.MeetingKind.BRANCH_GENERAL_MEETING;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.xianfeng.scoring.award.Facts;
import org.xianfeng.scoring.award.JudgeEvent;
import org.xianfeng.scoring.award.KnownInMemory;
import org.xianfeng.scoring.award.LedgersInMemory;
import org.xianfeng.scoring.award.PostClaims;
import org.xianfeng.scoring.award.RosterInMemory;
import org.xianfeng.scoring.award.ScoreEvents;
import org.xianfeng.scoring.comparison.Difference;
import org.xianfeng.scoring.replay.Extent;
import org.xianfeng.scoring.replay.KeptEvents;
import org.xianfeng.scoring.rule.RuleConfiguration;
import org.xianfeng.starter.listener.ReceivedEvent;

class RebuildTest {
    private static final String DAY = "2026-11-20T01:00:00Z";
    private static final JudgeEvent JUDGE = new JudgeEvent(RuleConfiguration.shipped());

    private final Clock clock = Clock.fixed(Instant.parse("2026-12-01T00:00:00Z"), ZoneOffset.UTC);
    private final RosterInMemory roster = new RosterInMemory().knows("a", "b");
    private final LedgersInMemory live = new LedgersInMemory();
    private final ScoreEvents scoreLive =
            new ScoreEvents(JUDGE, new PostClaims(live, _ -> {}, _ -> {}), roster, (_, _) -> true, new KnownInMemory());
    private final Log log = new Log();
    private final OneAtATime rebuilds = new OneAtATime();
    private final List<String> dropped = new ArrayList<>();
    private Runnable meanwhile = () -> {};
    private int numbers;
    private final RunRebuild run = new RunRebuild(
            live,
            log,
            new Shadows() {
                @Override
                public Shadow open(String rebuildId) {
                    return new Shadow(new LedgersInMemory(), new KnownInMemory());
                }

                @Override
                public void drop(String rebuildId) {
                    dropped.add(rebuildId);
                }
            },
            new ScoreAnew(JUDGE, roster),
            () -> meanwhile.run());

    @Test
    void ledgers_that_follow_from_the_events_show_no_difference() {
        happens(meeting("m1", "a=present", "b=late"));
        happens(meeting("m2", "a=absent", "b=present"));
        Rebuild done = rebuild();
        assertThat(done.state()).isEqualTo(Rebuild.State.FINISHED);
        assertThat(done.differenceCount()).isZero();
        assertThat(done.eventsRead()).isEqualTo(2);
        assertThat(done.pagesCompared()).isEqualTo(3);
        assertThat(dropped).containsExactly(done.id());
    }

    @Test
    void a_page_to_which_no_event_leads_is_unfounded() {
        happens(meeting("m1", "a=present"));
        scoreLive.handle(List.of(Facts.event("forged", Facts.lesson("d1", "b", "l1", 60, DAY))));
        assertThat(rebuild().differences())
                .containsExactly(
                        new Difference("m:b:study:2026", Difference.Kind.UNFOUNDED, new Difference.Sums(100, 0), null));
    }

    @Test
    void an_event_that_the_ledgers_have_lost_is_found_missing_or_different() {
        happens(meeting("m1", "a=present"));
        log.append(Facts.event("lost-1", Facts.lesson("d1", "b", "l1", 60, DAY)));
        log.append(meeting("m2", "a=present"));
        log.committed = log.events.size();
        assertThat(rebuild().differences())
                .contains(
                        new Difference("m:b:study:2026", Difference.Kind.MISSING, null, new Difference.Sums(100, 0)),
                        new Difference(
                                "m:a:organisational-life:2026",
                                Difference.Kind.DIFFERENT,
                                new Difference.Sums(100, 0),
                                new Difference.Sums(200, 0)));
    }

    @Test
    void what_happens_while_it_runs_is_no_difference() {
        happens(meeting("m1", "a=present"));
        log.afterNextRead(() -> happens(meeting("m2", "a=present")));
        Rebuild done = rebuild();
        assertThat(done.differenceCount()).isZero();
        assertThat(done.pagesMoved()).isZero();
        assertThat(done.eventsExpected()).isEqualTo(1);
        assertThat(done.eventsRead()).isEqualTo(2);
    }

    @Test
    void a_page_that_never_stands_still_is_reported_as_moved() {
        happens(meeting("m1", "a=present"));
        Runnable again = () -> {
            ReceivedEvent next = meeting("m" + ++numbers + 100, "a=present");
            scoreLive.handle(List.of(next));
        };
        log.afterNextRead(again);
        meanwhile = again;
        Rebuild done = rebuild();
        assertThat(done.differenceCount()).isZero();
        assertThat(done.pagesMoved()).isPositive();
    }

    @Test
    void whom_the_roster_does_not_know_waits_in_both() {
        happens(meeting("m1", "a=present", "stranger=present"));
        Rebuild done = rebuild();
        assertThat(done.eventsWaiting()).isEqualTo(1);
        assertThat(done.differenceCount()).isZero();
    }

    @Test
    void no_more_than_a_hundred_differences_are_shown_and_all_are_counted() {
        for (int number = 0; number < 130; number++) {
            roster.knows("x" + number);
            log.append(Facts.event("lost-" + number, Facts.lesson("d" + number, "x" + number, "l1", 60, DAY)));
        }
        log.committed = log.events.size();
        Rebuild done = rebuild();
        assertThat(done.differences()).hasSize(100);
        assertThat(done.differenceCount()).isEqualTo(130);
    }

    @Test
    void one_runs_at_a_time_and_the_next_when_it_is_over() {
        List<Runnable> background = new ArrayList<>();
        StartRebuild start = new StartRebuild(rebuilds, run, () -> "r" + ++numbers, clock, background::add);
        assertThat(start.dry("operator")).contains("r1");
        assertThat(start.dry("operator")).isEmpty();
        background.getFirst().run();
        assertThat(start.dry("operator")).contains("r3");
    }

    @Test
    void a_failure_is_written_down_and_leaves_nothing_behind() {
        happens(meeting("m1", "a=present"));
        log.broken = true;
        StartRebuild start = new StartRebuild(rebuilds, run, () -> "r1", clock, Runnable::run);
        assertThatThrownBy(() -> start.dry("operator")).hasMessage("the broker is away");
        assertThat(rebuilds.find("r1").orElseThrow().state()).isEqualTo(Rebuild.State.FAILED);
        assertThat(rebuilds.find("r1").orElseThrow().failure()).isEqualTo("IllegalStateException");
        assertThat(dropped).containsExactly("r1");
    }

    private Rebuild rebuild() {
        StartRebuild start = new StartRebuild(rebuilds, run, () -> "r", clock, Runnable::run);
        return rebuilds.find(start.dry("operator").orElseThrow()).orElseThrow();
    }

    private void happens(ReceivedEvent event) {
        log.append(event);
        assertThat(scoreLive.handle(List.of(event))).isEmpty();
        log.committed = log.events.size();
    }

    private static ReceivedEvent meeting(String id, String... attendances) {
        return Facts.event("event-of-" + id, Facts.meeting(id, BRANCH_GENERAL_MEETING, DAY, attendances));
    }

    /** A topic with one partition. */
    private static final class Log implements KeptEvents {
        private final List<ReceivedEvent> events = new ArrayList<>();
        private Runnable afterNextRead = () -> {};
        private int committed;
        private boolean broken;

        void append(ReceivedEvent event) {
            events.add(event);
        }

        void afterNextRead(Runnable happens) {
            afterNextRead = happens;
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
            if (broken) {
                throw new IllegalStateException("the broker is away");
            }
            events.subList((int) from.at("t/0"), (int) to.at("t/0")).forEach(event -> portion.accept(List.of(event)));
            Runnable happens = afterNextRead;
            afterNextRead = () -> {};
            happens.run();
            return 0;
        }
    }

    /** Rebuilds without a store. */
    private static final class OneAtATime implements Rebuilds {
        private final Map<String, Rebuild> byId = new HashMap<>();

        @Override
        public boolean begin(Rebuild rebuild) {
            boolean isFree = byId.values().stream()
                    .allMatch(one -> one.state() == Rebuild.State.FINISHED || one.state() == Rebuild.State.FAILED);
            if (isFree) {
                byId.put(rebuild.id(), rebuild);
            }
            return isFree;
        }

        @Override
        public void save(Rebuild rebuild) {
            byId.put(rebuild.id(), rebuild);
        }

        @Override
        public Optional<Rebuild> find(String id) {
            return Optional.ofNullable(byId.get(id));
        }
    }
}
