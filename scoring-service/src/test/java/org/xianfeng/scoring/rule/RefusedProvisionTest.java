package org.xianfeng.scoring.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xianfeng.contracts.scoring.ProposalKind;
import org.xianfeng.scoring.ledger.Title;
import org.xianfeng.scoring.provision.EvidenceKind;
import org.xianfeng.scoring.provision.Provision;
import org.xianfeng.starter.access.Role;
import org.xianfeng.starter.identity.OrganisationId;

/** A rule on which people decide is refused with a sentence in both languages that says what to write. */
class RefusedProvisionTest {
    private static final BookReader READER = RuleConfiguration.reader();
    private static final String CLAIM = """
            title: {zh: 办法, en: Book}
            source: 支〔2027〕1号
            effectiveFrom: 2027-01-01
            blocks:
              - {id: extra, title: {zh: 加分, en: Extra}, ledger: member, page: year}
              - {id: of-branch, title: {zh: 支部, en: Branch}, ledger: branch, page: year}
            rules:
              - id: lecture
                title: {zh: 授课, en: Lectures}
                block: extra
                decided:
                  as: claim
                  source: 第三条
                  evidence: [meeting, document]
                  review: [group-leader, branch-officer]
                  withinDays: 30
                  objectionDays: 5
                  mostUnits: 3
                points: {each: 2, unit: 1}
                caps: [{window: year, most: 6}]
            """;
    private static final String DEDUCTION = CLAIM.replace("as: claim", "as: deduction")
            .replace("[group-leader, branch-officer]", "[branch-officer, committee-officer]")
            .replace("objectionDays: 5", "hearingDays: 7")
            .replace("each: 2", "each: -2")
            .replace("    caps: [{window: year, most: 6}]\n", "");
    private static final String VETO = DEDUCTION
            .replace("as: deduction", "as: veto")
            .replace("mostUnits: 3", "holdsAt: 0.5")
            .replace("    points: {each: -2, unit: 1}\n", "");

    @Test
    void the_three_kinds_are_read_as_they_are_written() {
        Rule claim = rule(CLAIM);
        assertThat(claim.provision())
                .contains(new Provision(
                        ProposalKind.CLAIM,
                        "第三条",
                        List.of(EvidenceKind.MEETING, EvidenceKind.DOCUMENT),
                        List.of(Role.GROUP_LEADER, Role.BRANCH_OFFICER),
                        30,
                        5,
                        3,
                        List.of(),
                        null));
        assertThat(claim.worthHundredths(3)).isEqualTo(600);
        assertThat(rule(DEDUCTION).worthHundredths(2)).isEqualTo(-400);
        assertThat(rule(VETO).provision().map(Provision::holdsAtHundredths)).isEqualTo(Optional.of(50L));
    }

    @Test
    void what_everybody_needs() {
        refused(CLAIM, "source: 第三条", "", "needs a 'source'", "必须写 source");
        refused(CLAIM, "as: claim", "as: wish", "'as' is 'wish' and must be one of", "as 写成了“wish”");
        refused(CLAIM, "evidence: [meeting, document]", "", "it has no 'evidence'", "缺少 evidence");
        refused(CLAIM, "[meeting, document]", "[lesson]", "'evidence' is 'lesson'", "evidence 写成了“lesson”");
        refused(CLAIM, "withinDays: 30", "withinDays: 400", "must be between 1 and 366", "应在 1 到 366 之间");
        refused(CLAIM, "withinDays: 30", "", "'withinDays' is missing", "withinDays 没有写");
        refused(CLAIM, "mostUnits: 3", "mostUnits: 101", "must be between 1 and 100", "应在 1 到 100 之间");
        refused(CLAIM, "source: 第三条", "source: " + "条".repeat(151), "has 151 characters", "有 151 个字");
        refused(CLAIM, "mostUnits: 3", "exempt: [old]", "'exempt' is 'old'", "exempt 写成了“old”");
    }

    @Test
    void two_steps_by_two_people_the_second_not_below_the_first() {
        refused(CLAIM, "[group-leader, branch-officer]", "[branch-officer]", "names 1; write", "现在写了 1 步");
        refused(CLAIM, "review: [group-leader, branch-officer]", "", "names 0; write", "现在写了 0 步");
        refused(CLAIM, "[group-leader, branch-officer]", "[branch-officer, group-leader]", "turn them round", "对调");
        refused(CLAIM, "[group-leader, branch-officer]", "[member, branch-officer]", "'review' is 'member'", "只能是");
        assertThat(rule(CLAIM.replace("[group-leader, branch-officer]", "[branch-officer, branch-officer]")))
                .isNotNull();
        for (String book : List.of(DEDUCTION, VETO)) {
            refused(book, "committee-officer]", "branch-officer]", "approved by the committee", "由上级党组织批准");
            refused(book, "[branch-officer,", "[group-leader,", "approved by the committee", "由上级党组织批准");
        }
    }

    @Test
    void days_within_their_bounds_and_of_the_right_kind() {
        refused(CLAIM, "objectionDays: 5", "objectionDays: 0", "must be between 1 and 30", "应在 1 到 30 之间");
        refused(CLAIM, "objectionDays: 5", "objectionDays: 31", "must be between 1 and 30", "应在 1 到 30 之间");
        refused(CLAIM, "objectionDays: 5", "", "'objectionDays' is missing", "objectionDays 没有写");
        refused(CLAIM, "mostUnits: 3", "hearingDays: 7", "'hearingDays' has no meaning for a claim", "请删去");
        refused(DEDUCTION, "hearingDays: 7", "hearingDays: 2", "must be between 3 and 60", "应在 3 到 60 之间");
        refused(VETO, "hearingDays: 7", "objectionDays: 7", "'objectionDays' has no meaning for a veto", "请删去");
    }

    @Test
    void points_that_fit_the_kind() {
        refused(CLAIM, "each: 2", "each: -2", "a claim gives points", "应为正数");
        refused(CLAIM, "each: 2", "each: 0", "a claim gives points", "应为正数");
        refused(DEDUCTION, "each: -2", "each: 2", "a deduction takes points away", "应为负数");
        refused(CLAIM, "{each: 2, unit: 1}", "{each: 2, unit: 5}", "points are 'fixed', or 'each'", "只能写 fixed");
        refused(CLAIM, "{each: 2, unit: 1}", "{fixed: 2}", "'mostUnits' is for points by 'each'", "与 each 一起使用");
        refused(CLAIM, "{each: 2, unit: 1}", "{share: 2}", "points are 'fixed', or 'each'", "只能写 fixed");
        refused(VETO, "holdsAt: 0.5", "", "a veto needs 'holdsAt'", "必须写 holdsAt");
        refused(VETO, "holdsAt: 0.5", "holdsAt: -1", "must be 0 or more points", "不小于 0");
        refused(CLAIM, "mostUnits: 3", "holdsAt: 0", "'holdsAt' has no meaning for a claim", "请删去");
        refused(VETO, "block: extra", "block: extra\n    points: {fixed: -1}", "neither points nor units", "不写分值");
        refused(
                DEDUCTION,
                "block: extra",
                "block: extra\n    caps: [{window: year, most: 6}]",
                "leave 'caps' out",
                "删去 caps");
    }

    @Test
    void nothing_that_is_for_events_and_no_block_of_a_branch() {
        refused(CLAIM, "block: extra", "block: of-branch", "people decide about members", "针对党员");
        for (String line : List.of(
                "on: org.xianfeng.activity.meeting-held.v1",
                "to: {member: event.memberId}",
                "when: 'true'",
                "once: 'x'")) {
            String field = line.substring(0, line.indexOf(':'));
            refused(
                    CLAIM,
                    "block: extra",
                    "block: extra\n    " + line,
                    "so '" + field + "' has no meaning",
                    field + " 没有意义");
        }
    }

    private static Rule rule(String text) {
        BookReader.Read read = read(text);
        assertThat(read.findings()).isEmpty();
        return read.book().orElseThrow().rules().getFirst();
    }

    private static void refused(String book, String good, String bad, String english, String chinese) {
        assertThat(book).contains(good);
        List<Title> found = read(book.replace(good, bad)).findings().stream()
                .map(BookReader.Finding::sentence)
                .toList();
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().en()).startsWith("rule lecture: ").contains(english);
        assertThat(found.getFirst().zh()).contains(chinese);
    }

    private static BookReader.Read read(String text) {
        return READER.read(text, new BookReader.Place(new OrganisationId("bureau"), 1_001, Map.of(), Map.of()));
    }
}
