package org.xianfeng.scoring.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A book that could not be trusted is refused when it is loaded, with a message for the person who wrote it. */
class RefusedBookTest {
    private static final String BOOK = """
            id: local
            version: 1
            title: {zh: 规则, en: Rules}
            source: 文件 2026-1
            effectiveFrom: 2026-01-01
            blocks:
              - {id: life, title: {zh: 组织生活, en: Life}, ledger: member, page: quarter, caps: [{window: month, most: 5}]}
              - {id: branch-life, title: {zh: 支部, en: Branch}, ledger: branch, page: month}
              - {id: steady, title: {zh: 基础分, en: Base}, ledger: member, page: year, base: {points: 60, newcomer: by-month}, floor: 0}
            rules:
              - id: attendance
                title: {zh: 参加, en: Attends}
                block: life
                on: org.xianfeng.activity.meeting-held.v1
                per: event.attendances
                applies: event.kind == 'theme-party-day'
                to: {member: item.memberId}
                when: item.status == 'present'
                otherwise: "'absent'"
                points: {fixed: 1.25}
                caps: [{window: quarter, most: 3.5}]
            """;

    private static final String YEARLY = "base: {points: 60, newcomer: by-month}, floor: 0";

    @Test
    void the_book_itself_is_accepted_and_its_points_are_exact() {
        RuleBook book = RuleConfiguration.of(Map.of("a.yaml", BOOK))
                .on(LocalDate.of(2026, 3, 1))
                .get(0);
        assertThat(book.rules().get(0).caps())
                .extracting(cap -> cap.id() + " " + cap.window() + " " + cap.mostHundredths())
                .containsExactly("rule:attendance quarter 350", "block:life month 500");
    }

    @Test
    void a_book_without_a_source() {
        refused("source: 文件 2026-1", "", "a.yaml: it has no source");
        refused("source: 文件 2026-1", "source: '  '", "a.yaml: it has no source");
    }

    @Test
    void a_book_without_version_title_or_day() {
        refused("version: 1", "", "it has no version");
        refused("title: {zh: 规则, en: Rules}", "title: {zh: 规则}", "it has no title in English");
        refused("effectiveFrom: 2026-01-01", "", "it has no effectiveFrom");
        refused("effectiveFrom: 2026-01-01", "effectiveFrom: soon", "effectiveFrom is 'soon' and must be a day");
    }

    @Test
    void an_unknown_block() {
        refused("block: life", "block: lief", "rule attendance: block 'lief' is not in this book");
    }

    @Test
    void a_block_of_the_other_ledger() {
        refused("block: life", "block: branch-life", "it gives to a member, and block branch-life is for a branch");
    }

    @Test
    void a_cap_wider_than_the_page() {
        refused(
                "{window: quarter, most: 3.5}",
                "{window: year, most: 3.5}",
                "rule attendance: a cap per year is wider than a page of block life, which covers a quarter");
        refused(
                "{window: month, most: 5}",
                "{window: year, most: 5}",
                "block life: a cap per year is wider than a page");
    }

    @Test
    void a_base_carry_over_floor_or_ceiling_of_a_block_that_does_not_cover_a_year() {
        for (String terms : List.of("base: {points: 60}", "carryOver: {percent: 20}", "floor: 0", "ceiling: 100")) {
            refused(
                    "{id: life,",
                    "{id: life, " + terms + ",",
                    "block life: base, carryOver, floor and ceiling belong to a year");
        }
    }

    @Test
    void a_base_floor_and_ceiling_that_contradict_each_other() {
        refused(YEARLY, "base: {points: 60}, ceiling: 50", "block steady: base is above ceiling; lower the one");
        refused(YEARLY, "base: {points: 60}, floor: 61", "block steady: floor is above base");
        refused(YEARLY, "floor: 51, ceiling: 50", "block steady: floor is above ceiling");
        refused(YEARLY, "floor: 0.001", "block steady: floor of 0.001 points is finer than a hundredth");
        refused(YEARLY, "base: {newcomer: full}", "block steady: it has no base");
    }

    @Test
    void a_carry_over_of_nothing_or_of_more_than_there_is() {
        refused(YEARLY, "carryOver: {most: 5}", "block steady: 'percent' of carryOver is missing");
        refused(YEARLY, "carryOver: {percent: 0}", "'percent' of carryOver is 0 and must be between 1 and 100");
        refused(YEARLY, "carryOver: {percent: 101}", "'percent' of carryOver is 101 and must be between 1 and 100");
        refused(YEARLY, "carryOver: {percent: 20, most: 0}", "'most' of carryOver is 0 and must be above 0");
        refused(YEARLY, "carryOver: {percent: 20, most: -3}", "takes points away");
    }

    @Test
    void a_newcomer_that_nobody_can_be() {
        refused(
                YEARLY,
                "base: {points: 60, newcomer: half}",
                "newcomer is 'half' and must be one of [full, by-month, none]");
        refused(
                "member, page: year, " + YEARLY,
                "branch, page: year, base: {points: 60, newcomer: none}",
                "block steady: 'newcomer' is about members, and this block is for a branch; leave it out");
    }

    @Test
    void an_unknown_event_type() {
        refused(
                "on: org.xianfeng.activity.meeting-held.v1",
                "on: org.xianfeng.activity.meeting-hold.v1",
                "rule attendance: 'org.xianfeng.activity.meeting-hold.v1' is not an event that rules can judge");
        refused(
                "on: org.xianfeng.activity.meeting-held.v1",
                "on: org.xianfeng.membership.member-left.v1",
                "is not an event that rules can judge");
    }

    @Test
    void a_rule_id_that_stands_twice() {
        String rule = BOOK.substring(BOOK.indexOf("  - id: attendance"));
        assertThatThrownBy(() -> RuleConfiguration.of(Map.of("a.yaml", BOOK + rule)))
                .isInstanceOf(RefusedBook.class)
                .hasMessageContaining("book local 1: rule attendance stands twice");
    }

    @Test
    void a_rule_id_of_another_book() {
        assertThatThrownBy(() ->
                        RuleConfiguration.of(Map.of("a.yaml", BOOK, "b.yaml", BOOK.replace("id: local", "id: other"))))
                .isInstanceOf(RefusedBook.class)
                .hasMessageContaining("rule attendance stands in book");
    }

    @Test
    void two_versions_of_one_book_for_the_same_day() {
        assertThatThrownBy(() -> RuleConfiguration.of(
                        new TreeMap<>(Map.of("a.yaml", BOOK, "b.yaml", BOOK.replace("version: 1", "version: 2")))))
                .isInstanceOf(RefusedBook.class)
                .hasMessageContaining("two versions of book local take effect on 2026-01-01");
    }

    @Test
    void a_later_book_with_a_version_that_is_not_higher() {
        String later = BOOK.replace("2026-01-01", "2026-07-01");
        assertThatThrownBy(() -> RuleConfiguration.of(Map.of("a.yaml", BOOK, "b.yaml", later)))
                .isInstanceOf(RefusedBook.class)
                .hasMessageContaining("book local of 2026-07-01 has version 1, which is not above version 1");
    }

    @Test
    void a_field_that_the_event_does_not_have() {
        refused("item.status == 'present'", "item.state == 'present'", "undefined field 'state'");
        refused("event.kind == 'theme-party-day'", "event.type == 'x'", "undefined field 'type'");
        refused("item.memberId", "event.memberId", "undefined field 'memberId'");
    }

    @Test
    void a_value_that_the_field_never_has() {
        refused(
                "item.status == 'present'",
                "item.status == 'presnt'",
                "asks for 'presnt', which is none of [absent, exempt, late, leave, present]");
        refused("event.kind == 'theme-party-day'", "event.kind in ['theme-day']", "asks for 'theme-day'");
        refused(
                "points: {fixed: 1.25}",
                "points: {by: item.status, table: {presnt: 1}}",
                "the table has a row 'presnt', and 'item.status' is one of [absent, exempt, late, leave, present]");
    }

    @Test
    void an_expression_of_the_wrong_type() {
        refused("item.status == 'present'", "item.status", "'item.status' gives a text and must give true or false");
        refused("item.status == 'present'", "item.status == 3", "no matching overload");
        refused("per: event.attendances", "per: event.kind", "gives a text and must give a list");
        refused("to: {member: item.memberId}", "to: {member: event.startedAt}", "must give a text");
        refused("item.status == 'present'", "item.status ==", "does not fit");
    }

    @Test
    void points_that_cannot_be() {
        refused("fixed: 1.25", "fixed: 1.255", "fixed of 1.255 points is finer than a hundredth of a point");
        refused("fixed: 1.25", "fixed: -1", "takes points away; only a person may do that");
        refused("fixed: 1.25", "fixed: 100000000", "is absurd");
        refused("{fixed: 1.25}", "{fixed: 1, share: 2}", "exactly one of fixed, table, bands, each, share");
        refused("{fixed: 1.25}", "{}", "exactly one of fixed, table, bands, each, share");
        refused("{fixed: 1.25}", "{of: event.revision, unit: 0, each: 1}", "a unit of 0 is no unit");
    }

    @Test
    void a_condition_that_does_not_say_why_not() {
        refused("otherwise: \"'absent'\"", "", "it has a 'when' and no 'otherwise' to say why not");
    }

    @Test
    void provisional_points_that_nothing_confirms() {
        refused("to: {member", "provisional: true\n    to: {member", "'provisional' and 'confirmedBy' belong together");
    }

    @Test
    void a_recipient_that_is_both_or_neither() {
        refused(
                "{member: item.memberId}",
                "{member: item.memberId, branch: event.branchId}",
                "either a member or a branch");
        refused("{member: item.memberId}", "{}", "either a member or a branch");
    }

    @Test
    void a_key_that_books_do_not_have() {
        refused("otherwise:", "othrwise:", "othrwise");
    }

    @Test
    void the_same_event_twice() {
        refused(
                "to: {member",
                "undoneBy: [{event: org.xianfeng.activity.meeting-held.v1}]\n    to: {member",
                "it names org.xianfeng.activity.meeting-held.v1 twice");
    }

    @Test
    void a_later_measure_for_points_that_are_not_measured() {
        refused(
                "to: {member",
                "continuedBy: [{event: org.xianfeng.activity.attendance-corrected.v1, per: '[event]', of: event.revision}]\n"
                        + "    to: {member",
                "'of' of a later event is for points by bands or by units");
    }

    private static void refused(String good, String bad, String message) {
        assertThat(BOOK).contains(good);
        assertThatThrownBy(() -> RuleConfiguration.of(Map.of("a.yaml", BOOK.replace(good, bad))))
                .isInstanceOf(RefusedBook.class)
                .hasMessageContaining(message);
    }
}
