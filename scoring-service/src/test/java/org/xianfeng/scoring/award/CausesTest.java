package org.xianfeng.scoring.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.contracts.activity.MeetingKind.BRANCH_GENERAL_MEETING;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.xianfeng.scoring.page.PageHead;
import org.xianfeng.scoring.rule.RuleConfiguration;
import org.xianfeng.starter.listener.ReceivedEvent;
import org.xianfeng.starter.trace.Steps;
import org.xianfeng.starter.trace.Traceparent;

/** In which trace the postings of a batch are announced, and what is shown of the work. */
class CausesTest {
    private final Map<String, String> told = new HashMap<>();
    private final List<String> shown = new ArrayList<>();
    private final Announce announce = new Announce() {
        @Override
        public void pages(List<PageHead> heads) {
            throw new AssertionError("not told what caused them");
        }

        @Override
        public void pages(List<PageHead> heads, Causes causes) {
            heads.forEach(head -> told.put(
                    head.id().account().toString(),
                    causes.of(head.id().account()).map(Traceparent::traceId).orElse("none")));
        }
    };
    private final Steps steps = new Steps() {
        @Override
        public <T> T step(String name, Supplier<T> work) {
            shown.add(name);
            return work.get();
        }
    };
    private final ScoreEvents score = new ScoreEvents(
            new JudgeEvent(RuleConfiguration.shipped()),
            new PostClaims(new LedgersInMemory(), announce, _ -> {}, steps),
            new RosterInMemory().knows("a", "b", "c"),
            (_, _) -> true,
            new KnownInMemory());

    private static ReceivedEvent meeting(int number, String flags, String... attendances) {
        ReceivedEvent event = Facts.event(
                "e" + number,
                Facts.meeting("m" + number, BRANCH_GENERAL_MEETING, "2026-11-2" + number + "T01:00:00Z", attendances));
        return new ReceivedEvent(
                event.id(),
                event.type(),
                event.source(),
                event.subject(),
                event.key(),
                event.time(),
                event.contentHash(),
                event.data(),
                "00-" + trace(number) + "-00f067aa0ba902b7-" + flags);
    }

    private static String trace(int number) {
        return "%032x".formatted(number);
    }

    @Test
    void a_page_is_announced_in_the_trace_of_the_first_sampled_event_that_touched_it() {
        score.handle(List.of(
                meeting(1, "00", "a=present"),
                meeting(2, "01", "a=present", "b=present"),
                meeting(3, "01", "b=present", "c=present"),
                meeting(4, "00", "c=present")));
        assertThat(told)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "member:a", trace(2), "member:b", trace(2), "member:c", trace(3), "branch:branch-1", trace(2)));
        assertThat(shown).containsExactly("write ledgers", "announce pages", "write ledgers", "announce pages");
    }

    @Test
    void where_nothing_is_sampled_no_trace_is_named() {
        score.handle(List.of(meeting(1, "00", "a=present")));
        assertThat(told).containsOnly(Map.entry("member:a", "none"), Map.entry("branch:branch-1", "none"));
    }
}
