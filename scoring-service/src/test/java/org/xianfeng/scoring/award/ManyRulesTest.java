package org.xianfeng.scoring.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xianfeng.contracts.activity.MeetingKind;
import org.xianfeng.scoring.expression.EventValues;
import org.xianfeng.scoring.rule.BookReader;
import org.xianfeng.scoring.rule.Judgement;
import org.xianfeng.scoring.rule.Rule;
import org.xianfeng.scoring.rule.RuleBooks;
import org.xianfeng.scoring.rule.RuleConfiguration;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.listener.ReceivedEvent;

/** An event pays for the rules that concern it, not for the length of the book. */
class ManyRulesTest {
    private static final OrganisationId BUREAU = new OrganisationId("bureau");
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);
    private static final int ROUNDS = 15;
    private static final int EVENTS = 400;
    private static final ReceivedEvent LIFE_MEETING = Facts.event(
            "e1",
            Facts.meeting(
                    "m1",
                    MeetingKind.ORGANISATIONAL_LIFE_MEETING,
                    "2027-03-01T01:00:00Z",
                    IntStream.range(0, 10)
                            .mapToObj(n -> "member-" + n + "=present")
                            .toArray(String[]::new)));

    @Test
    void a_book_of_100_rules_costs_an_event_at_most_twice_a_book_of_10() {
        JudgeEvent ten = judge(10);
        JudgeEvent hundred = judge(100);
        assertThat(claims(hundred)).isEqualTo(claims(ten)).isEqualTo(10);
        List<Long> ofTen = new ArrayList<>();
        List<Long> ofHundred = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ofTen.add(processorTime(ten));
            ofHundred.add(processorTime(hundred));
        }
        double ratio = (double) median(ofHundred) / median(ofTen);
        System.out.printf(
                "an event costs %.1f us under 10 rules and %.1f us under 100: %.2f times as much%n",
                median(ofTen) / 1e3 / EVENTS, median(ofHundred) / 1e3 / EVENTS, ratio);
        assertThat(ratio).isLessThan(2);
    }

    @Test
    void what_is_left_out_would_have_said_nothing() {
        RuleBooks books = books(100);
        RuleBooks.Effective effective = books.effective(DAY, List.of(BUREAU));
        for (MeetingKind kind : MeetingKind.values()) {
            var meeting = Facts.meeting("m1", kind, "2027-03-01T01:00:00Z", "a=present", "b=absent");
            Map<String, Object> values = EventValues.of(meeting);
            String type = Facts.event("e1", meeting).type();
            List<Rule> asked = effective.sieve().of(type, values);
            assertThat(judged(asked, type, values)).isEqualTo(judged(effective.rules(), type, values));
            assertThat(asked.size()).isLessThan(effective.rules().size() / 2);
        }
    }

    private static List<String> judged(List<Rule> rules, String type, Map<String, Object> values) {
        return rules.stream()
                .flatMap(rule -> rule.judge(type, values).stream())
                .map(Judgement::toString)
                .toList();
    }

    private static JudgeEvent judge(int rules) {
        RuleBooks books = books(rules);
        return new JudgeEvent(() -> books, (_, _) -> Optional.of(List.of(BUREAU)));
    }

    private static long claims(JudgeEvent judge) {
        return ((Judged.Claims) judge.of(LIFE_MEETING)).claims().size();
    }

    private static long processorTime(JudgeEvent judge) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int event = 0; event < EVENTS; event++) {
            judge.of(LIFE_MEETING);
        }
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    /** One rule about the organisational life meeting, and others about other kinds of meetings. */
    private static RuleBooks books(int rules) {
        StringBuilder text = new StringBuilder("""
                title: {zh: 局机关积分办法, en: Points of the bureau}
                source: 局党〔2027〕1号
                effectiveFrom: 2027-01-01
                replacesAbove: true
                blocks: [{id: organisational-life, title: {zh: 组织生活, en: Life}, ledger: member, page: year}]
                rules:
                """);
        List<String> others = List.of("theme-party-day", "party-lesson", "party-group-meeting");
        for (int rule = 0; rule < rules; rule++) {
            String kind = rule == 0 ? "organisational-life-meeting" : others.get(rule % others.size());
            text.append("""
                    - id: rule-%d
                      title: {zh: 规则, en: Rule}
                      block: organisational-life
                      on: org.xianfeng.activity.meeting-held.v1
                      per: event.attendances
                      applies: event.minutesFiled && event.kind == '%s'
                      to: {member: item.memberId}
                      when: item.status in ['present', 'late']
                      otherwise: "'attendance-' + item.status"
                      points: {fixed: 1.00}
                    """.formatted(rule, kind));
        }
        BookReader.Read read = RuleConfiguration.reader()
                .readPublished(text.toString(), new BookReader.Place(BUREAU, 1_001, Map.of(), Map.of()));
        assertThat(read.findings()).isEmpty();
        return new RuleBooks(List.of(read.book().orElseThrow()));
    }
}
