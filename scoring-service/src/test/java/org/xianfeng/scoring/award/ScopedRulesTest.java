package org.xianfeng.scoring.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xianfeng.contracts.activity.MeetingKind;
import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.scoring.placement.Placements;
import org.xianfeng.scoring.rule.BookReader;
import org.xianfeng.scoring.rule.RuleBook;
import org.xianfeng.scoring.rule.RuleBooks;
import org.xianfeng.scoring.rule.RuleConfiguration;
import org.xianfeng.starter.identity.OrganisationId;

/** A fact is judged by the book of the department that its branch stood in on that day. */
class ScopedRulesTest {
    private static final OrganisationId BUREAU = new OrganisationId("bureau");
    private static final OrganisationId ELSEWHERE = new OrganisationId("elsewhere");
    private static final LocalDate MOVE = LocalDate.of(2026, 11, 1);
    private static final String RULE = """
            title: {zh: 局机关积分办法, en: Points of the bureau}
            source: 局党〔2026〕1号
            effectiveFrom: 2026-07-01
            rules:
              - id: theme-day-attendance
                title: {zh: 参加主题党日, en: Attends the theme Party day}
                block: organisational-life
                on: org.xianfeng.activity.meeting-held.v1
                per: event.attendances
                applies: event.kind == 'theme-party-day'
                to: {member: item.memberId}
                points: {fixed: 2.5}
            """;

    private final Placements placements =
            (branch, day) -> Optional.of(List.of(day.isBefore(MOVE) ? BUREAU : ELSEWHERE, branch));

    @Test
    void the_book_of_the_branch_on_that_day_judges_it() {
        JudgeEvent judge = new JudgeEvent(ScopedRulesTest::books, placements);
        assertThat(points(judge, "2026-06-30T15:59:59Z")).containsExactly("theme-day-attendance/2 100");
        assertThat(points(judge, "2026-06-30T16:00:00Z")).containsExactly("theme-day-attendance/1001 250");
        assertThat(points(judge, "2026-10-31T15:59:59Z")).containsExactly("theme-day-attendance/1001 250");
        assertThat(points(judge, "2026-10-31T16:00:00Z")).containsExactly("theme-day-attendance/2 100");
    }

    @Test
    void the_rules_above_that_a_book_does_not_touch_hold_as_before() {
        JudgeEvent judge = new JudgeEvent(ScopedRulesTest::books, placements);
        assertThat(claims(judge, "2026-08-01T01:00:00Z"))
                .extracting(claim -> claim.rule().id() + "/" + claim.rule().version())
                .contains("branch-meeting-held/2", "branch-attendance-rate/2");
    }

    @Test
    void a_branch_that_nobody_placed_yet_is_judged_by_no_guess() {
        JudgeEvent judge = new JudgeEvent(ScopedRulesTest::books, (_, _) -> Optional.empty());
        assertThat(judge.of(Facts.event("e1", meeting("2026-08-01T01:00:00Z"))))
                .isEqualTo(new Judged.Refused(Judged.Why.BRANCH_UNKNOWN));
        assertThat(points(judge, "2026-06-01T01:00:00Z"))
                .as("before any department had a book of its own, where a branch stood does not matter")
                .containsExactly("theme-day-attendance/2 100");
    }

    @Test
    void a_branch_placed_in_a_ring_is_not_said_to_be_unknown() {
        Placements ring = new Placements() {
            @Override
            public Optional<List<OrganisationId>> path(OrganisationId organisation, LocalDate day) {
                return Optional.empty();
            }

            @Override
            public boolean leadsRound(OrganisationId organisation, LocalDate day) {
                return true;
            }
        };
        assertThat(new JudgeEvent(ScopedRulesTest::books, ring).of(Facts.event("e1", meeting("2026-08-01T01:00:00Z"))))
                .isEqualTo(new Judged.Refused(Judged.Why.PLACED_IN_A_RING));
        assertThat(Judged.Why.PLACED_IN_A_RING).hasToString("placed-in-a-ring");
    }

    private static List<String> points(JudgeEvent judge, String startedAt) {
        return claims(judge, startedAt).stream()
                .filter(claim -> claim.account().id().equals("a"))
                .map(claim -> claim.rule().id() + "/" + claim.rule().version() + " " + claim.rawPointsHundredths())
                .toList();
    }

    private static List<Claim> claims(JudgeEvent judge, String startedAt) {
        return ((Judged.Claims) judge.of(Facts.event("e1", meeting(startedAt)))).claims();
    }

    private static org.xianfeng.contracts.activity.MeetingHeld meeting(String startedAt) {
        return Facts.meeting("m1", MeetingKind.THEME_PARTY_DAY, startedAt, "a=present", "b=absent");
    }

    private static RuleBooks books() {
        List<RuleBook> all = new ArrayList<>(RuleConfiguration.shippedBooks());
        var blocks = new RuleBooks(all).blocksById();
        BookReader.Read read =
                RuleConfiguration.reader().read(RULE, new BookReader.Place(BUREAU, 1_001, blocks, blocks));
        assertThat(read.findings()).isEmpty();
        all.add(read.book().orElseThrow());
        return new RuleBooks(all);
    }
}
