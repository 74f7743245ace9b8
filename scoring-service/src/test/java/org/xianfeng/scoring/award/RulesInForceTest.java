package org.xianfeng.scoring.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.contracts.activity.MeetingKind.BRANCH_COMMITTEE_MEETING;
import static org.xianfeng.contracts.activity.MeetingKind.BRANCH_GENERAL_MEETING;
import static org.xianfeng.contracts.activity.MeetingKind.ORGANISATIONAL_LIFE_MEETING;
import static org.xianfeng.contracts.activity.MeetingKind.PARTY_GROUP_MEETING;
import static org.xianfeng.contracts.activity.MeetingKind.PARTY_LESSON;
import static org.xianfeng.contracts.activity.MeetingKind.THEME_PARTY_DAY;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xianfeng.contracts.EventData;
import org.xianfeng.contracts.grievance.Confirmation;
import org.xianfeng.contracts.grievance.NeedResolved;
import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.scoring.rule.RuleConfiguration;

/** Every rule that is shipped, worked by hand: account, rule and version, points in hundredths, settled, reason. */
class RulesInForceTest {
    private static final String IN_2026 = "2026-11-20T01:00:00Z";
    private static final String IN_2025 = "2025-11-20T01:00:00Z";

    private final JudgeEvent judge = new JudgeEvent(RuleConfiguration.shipped());

    @Test
    void a_meeting_of_2026_gives_one_point_to_the_present_half_to_the_late_and_none_to_the_others() {
        for (var kind : List.of(BRANCH_GENERAL_MEETING, BRANCH_COMMITTEE_MEETING, PARTY_GROUP_MEETING)) {
            assertThat(said(Facts.meeting(
                            "x", kind, IN_2026, "a=present", "b=late", "c=leave", "d=absent", "e=exempt")))
                    .containsExactlyInAnyOrder(
                            "member:a meeting-attendance/2 100 final attendance-present [present]",
                            "member:b meeting-attendance/2 50 final attendance-late [late]",
                            "member:c meeting-attendance/2 0 final attendance-leave []",
                            "member:d meeting-attendance/2 0 final attendance-absent []",
                            "member:e meeting-attendance/2 0 final attendance-exempt []",
                            "branch:branch-1 branch-meeting-held/2 200 final minutes-filed []",
                            "branch:branch-1 branch-attendance-rate/2 0 final below-lowest-band [50, 70]");
        }
    }

    @Test
    void a_theme_day_of_2026_gives_one_point_or_half() {
        assertThat(said(Facts.meeting("x", THEME_PARTY_DAY, IN_2026, "a=present", "b=late", "c=absent")))
                .contains(
                        "member:a theme-day-attendance/2 100 final attendance-present [present]",
                        "member:b theme-day-attendance/2 50 final attendance-late [late]",
                        "member:c theme-day-attendance/2 0 final attendance-absent []")
                .noneMatch(line -> line.contains("meeting-attendance"));
    }

    @Test
    void an_organisational_life_meeting_of_2026_gives_three_points_or_one_and_a_half() {
        assertThat(said(Facts.meeting("x", ORGANISATIONAL_LIFE_MEETING, IN_2026, "a=present", "b=late", "c=exempt")))
                .contains(
                        "member:a life-meeting-attendance/2 300 final attendance-present [present]",
                        "member:b life-meeting-attendance/2 150 final attendance-late [late]",
                        "member:c life-meeting-attendance/2 0 final attendance-exempt []");
    }

    @Test
    void a_party_lesson_gives_three_points_to_the_lecturer_beside_what_the_listeners_get() {
        assertThat(said(Facts.withLecturer(Facts.meeting("x", PARTY_LESSON, IN_2026, "a=present", "b=present"), "a")))
                .containsExactlyInAnyOrder(
                        "member:a meeting-attendance/2 100 final attendance-present [present]",
                        "member:b meeting-attendance/2 100 final attendance-present [present]",
                        "member:a party-lesson-given/2 300 final lesson-given []",
                        "branch:branch-1 branch-meeting-held/2 200 final minutes-filed []",
                        "branch:branch-1 branch-attendance-rate/2 150 final rate-reached [100]");
    }

    @Test
    void a_lesson_without_a_named_lecturer_and_a_meeting_with_one_give_nothing_for_lecturing() {
        assertThat(said(Facts.meeting("x", PARTY_LESSON, IN_2026, "a=present")))
                .noneMatch(line -> line.contains("party-lesson-given"));
        assertThat(said(Facts.withLecturer(Facts.meeting("x", THEME_PARTY_DAY, IN_2026, "a=present"), "a")))
                .noneMatch(line -> line.contains("party-lesson-given"));
    }

    @Test
    void a_meeting_without_minutes_on_file_gives_the_branch_nothing_and_says_so() {
        assertThat(said(Facts.meeting("x", BRANCH_GENERAL_MEETING, IN_2026, false, "a=present")))
                .contains("branch:branch-1 branch-meeting-held/2 0 final minutes-missing []");
    }

    @Test
    void the_attendance_rate_leaves_the_exempt_out_and_rounds_down() {
        assertThat(rate("a=present", "b=late", "c=absent", "d=exempt")).contains("0 final below-lowest-band [66, 70]");
        assertThat(rate("a=present", "b=present", "c=present", "d=absent")).contains("50 final rate-reached [75]");
        assertThat(rate("a=present", "b=late", "c=exempt")).contains("150 final rate-reached [100]");
        assertThat(rate("1=present", "2=late", "3=present", "4=late", "5=present", "6=late", "7=leave"))
                .contains("100 final rate-reached [85]");
        assertThat(rate("a=exempt", "b=exempt")).isEmpty();
        assertThat(rate()).isEmpty();
    }

    @Test
    void a_lesson_of_2026_gives_one_point_once_and_its_revocation_takes_it_back() {
        var done = Facts.lesson("done-1", "a", "lesson-7", 1800, IN_2026);
        assertThat(said(done)).containsExactly("member:a lesson-completed/2 100 final lesson-studied []");
        assertThat(said(Facts.revoked(done))).containsExactly("member:a lesson-completed/2 0 final lesson-revoked []");
        assertThat(claims(done)).extracting(Claim::once).containsExactly("lesson-7");
        assertThat(claims(Facts.revoked(done))).extracting(Claim::once).containsExactly("lesson-7");
    }

    @Test
    void a_resolved_need_of_2026_shares_six_points_by_parts_and_waits_for_the_asker() {
        assertThat(said(Facts.resolved("n", 1, IN_2026, true, "a=1", "b=2")))
                .containsExactlyInAnyOrder(
                        "member:a need-helped/2 200 provisional need-shared [1, 3]",
                        "member:b need-helped/2 400 provisional need-shared [2, 3]",
                        "branch:branch-1 branch-need-resolved/2 200 provisional need-in-time [in-time]");
    }

    @Test
    void a_need_resolved_after_its_deadline_gives_the_branch_half() {
        assertThat(said(Facts.resolved("n", 1, IN_2026, false, "a=1")))
                .contains("branch:branch-1 branch-need-resolved/2 100 provisional need-after-deadline [late]");
    }

    @Test
    void a_confirmed_need_makes_the_points_final_and_a_satisfied_asker_adds_to_them() {
        NeedResolved done = Facts.resolved("n", 1, IN_2026, true, "a=1", "b=1");
        assertThat(said(Facts.confirmed(done, Confirmation.ASKER, 5)))
                .containsExactlyInAnyOrder(
                        "member:a need-helped/2 300 final need-shared [1, 2]",
                        "member:b need-helped/2 300 final need-shared [1, 2]",
                        "member:a need-satisfaction/2 100 final satisfaction-reached [5]",
                        "member:b need-satisfaction/2 100 final satisfaction-reached [5]",
                        "branch:branch-1 branch-need-resolved/2 200 final need-in-time [in-time]");
        assertThat(said(Facts.confirmed(done, Confirmation.ASKER, 4)))
                .contains("member:a need-satisfaction/2 50 final satisfaction-reached [4]");
        assertThat(said(Facts.confirmed(done, Confirmation.ASKER, 3)))
                .contains("member:a need-satisfaction/2 0 final satisfaction-too-low []");
        assertThat(said(Facts.confirmed(done, Confirmation.ASKER, null)))
                .noneMatch(line -> line.contains("need-satisfaction"));
        assertThat(said(Facts.confirmed(done, Confirmation.LAPSE, null)))
                .contains("member:a need-helped/2 300 final need-shared [1, 2]")
                .noneMatch(line -> line.contains("need-satisfaction"));
    }

    @Test
    void a_reopened_need_takes_everything_of_its_round_back() {
        NeedResolved done = Facts.resolved("n", 1, IN_2026, true, "a=1", "b=1");
        assertThat(said(Facts.reopened(done)))
                .containsExactlyInAnyOrder(
                        "member:a need-helped/2 0 final need-reopened []",
                        "member:b need-helped/2 0 final need-reopened []",
                        "member:a need-satisfaction/2 0 final need-reopened []",
                        "member:b need-satisfaction/2 0 final need-reopened []",
                        "branch:branch-1 branch-need-resolved/2 0 final need-reopened []");
    }

    @Test
    void shares_that_do_not_divide_evenly_still_add_up_to_the_whole() {
        assertThat(said(Facts.resolved("n", 1, IN_2025, true, "a=1", "b=1", "c=1")))
                .contains(
                        "member:a need-helped/1 134 provisional need-shared [1, 3]",
                        "member:b need-helped/1 133 provisional need-shared [1, 3]",
                        "member:c need-helped/1 133 provisional need-shared [1, 3]");
        assertThat(said(Facts.resolved("n", 1, IN_2026, true, "a=1", "b=4", "c=2")))
                .contains(
                        "member:a need-helped/2 86 provisional need-shared [1, 7]",
                        "member:b need-helped/2 343 provisional need-shared [4, 7]",
                        "member:c need-helped/2 171 provisional need-shared [2, 7]");
    }

    @Test
    void a_meeting_of_2025_is_judged_by_the_book_of_2025() {
        assertThat(said(Facts.meeting("x", BRANCH_GENERAL_MEETING, IN_2025, "a=present", "b=late", "c=absent")))
                .containsExactlyInAnyOrder(
                        "member:a meeting-attendance/1 200 final attendance-present [present]",
                        "member:b meeting-attendance/1 100 final attendance-late [late]",
                        "member:c meeting-attendance/1 0 final attendance-absent []",
                        "branch:branch-1 branch-meeting-held/1 100 final minutes-filed []",
                        "branch:branch-1 branch-attendance-rate/1 50 final rate-reached [66]");
        assertThat(said(Facts.meeting("x", THEME_PARTY_DAY, IN_2025, "a=present", "b=late")))
                .contains(
                        "member:a theme-day-attendance/1 200 final attendance-present []",
                        "member:b theme-day-attendance/1 0 final attendance-late []");
        assertThat(said(Facts.meeting("x", ORGANISATIONAL_LIFE_MEETING, IN_2025, "a=present", "b=late")))
                .contains(
                        "member:a life-meeting-attendance/1 300 final attendance-present []",
                        "member:b life-meeting-attendance/1 0 final attendance-late []");
        assertThat(said(Facts.withLecturer(Facts.meeting("x", PARTY_LESSON, IN_2025, "a=present"), "b")))
                .contains("member:b party-lesson-given/1 200 final lesson-given []");
    }

    @Test
    void a_lesson_of_2025_gave_half_a_point_for_every_full_half_hour() {
        assertThat(said(Facts.lesson("d", "a", "l", 3599, IN_2025)))
                .containsExactly("member:a lesson-completed/1 50 final half-hours-studied [1]");
        assertThat(said(Facts.lesson("d", "a", "l", 5400, IN_2025)))
                .containsExactly("member:a lesson-completed/1 150 final half-hours-studied [3]");
        assertThat(said(Facts.lesson("d", "a", "l", 1799, IN_2025)))
                .containsExactly("member:a lesson-completed/1 0 final less-than-one-unit [1799, 1800]");
    }

    @Test
    void a_need_of_2025_gave_the_branch_one_point_and_nothing_for_satisfaction() {
        NeedResolved done = Facts.resolved("n", 1, IN_2025, false, "a=1");
        assertThat(said(Facts.confirmed(done, Confirmation.ASKER, 5)))
                .containsExactlyInAnyOrder(
                        "member:a need-helped/1 400 final need-shared [1, 1]",
                        "branch:branch-1 branch-need-resolved/1 100 final need-after-deadline []");
    }

    @Test
    void the_day_begins_at_midnight_in_shanghai() {
        assertThat(said(Facts.lesson("d", "a", "l", 1800, "2025-12-31T15:59:59.999Z")))
                .allMatch(line -> line.contains("lesson-completed/1"));
        assertThat(said(Facts.lesson("d", "a", "l", 1800, "2025-12-31T16:00:00.000Z")))
                .allMatch(line -> line.contains("lesson-completed/2"));
    }

    @Test
    void a_correction_in_2026_of_a_meeting_in_2025_is_judged_by_the_book_of_2025() {
        var held = Facts.meeting("x", BRANCH_GENERAL_MEETING, "2025-12-30T01:00:00Z", "a=absent");
        assertThat(said(Facts.corrected(held, "a", "late", 9)))
                .containsExactly("member:a meeting-attendance/1 100 final attendance-late [late]");
    }

    @Test
    void a_correction_that_counts_reckons_the_rate_of_the_branch_anew_by_the_book_of_the_meeting() {
        var held = Facts.meeting("x", BRANCH_GENERAL_MEETING, IN_2026, "a=present", "b=absent");
        assertThat(said(Facts.counted(held, "b", "late", 9)))
                .contains("branch:branch-1 branch-attendance-rate/2 150 final rate-reached [100]");
        var before = Facts.meeting("x", BRANCH_GENERAL_MEETING, IN_2025, "a=present", "b=absent");
        assertThat(said(Facts.counted(before, "b", "exempt", 9)))
                .contains("branch:branch-1 branch-attendance-rate/1 100 final rate-reached [100]");
    }

    @Test
    void a_correction_after_which_nobody_was_expected_leaves_no_rate() {
        var held = Facts.meeting("x", BRANCH_GENERAL_MEETING, IN_2026, "a=present");
        assertThat(said(Facts.counted(held, "a", "exempt", 9)))
                .contains("branch:branch-1 branch-attendance-rate/2 0 final below-lowest-band [0, 70]");
    }

    @Test
    void a_correction_from_before_corrections_counted_says_nothing_of_the_rate() {
        var held = Facts.meeting("x", BRANCH_GENERAL_MEETING, IN_2026, "a=present", "b=absent");
        assertThat(said(Facts.corrected(held, "b", "late", 9))).noneMatch(line -> line.contains("rate"));
    }

    @Test
    void before_the_first_book_nothing_is_claimed() {
        assertThat(said(Facts.lesson("d", "a", "l", 1800, "2024-06-01T00:00:00Z")))
                .isEmpty();
    }

    private List<String> rate(String... attendances) {
        return said(Facts.meeting("x", BRANCH_GENERAL_MEETING, IN_2026, attendances)).stream()
                .filter(line -> line.contains("branch-attendance-rate"))
                .map(line -> line.substring(line.indexOf("/2 ") + 3))
                .collect(Collectors.toList());
    }

    private List<Claim> claims(EventData data) {
        List<Claim> claims = ((Judged.Claims) judge.of(Facts.event("event-1", data))).claims();
        claims.forEach(claim -> sentence(claim.reason().code()));
        return claims;
    }

    /** Every reason that is given has a sentence in both languages. */
    private static void sentence(String code) {
        for (Locale language : List.of(Locale.ROOT, Locale.ENGLISH)) {
            assertThat(ResourceBundle.getBundle("messages", language).getString("reason." + code))
                    .isNotBlank();
        }
    }

    private List<String> said(EventData data) {
        return claims(data).stream()
                .map(claim -> "%s %s/%d %d %s %s %s"
                        .formatted(
                                claim.account(),
                                claim.rule().id(),
                                claim.rule().version(),
                                claim.rawPointsHundredths(),
                                claim.settled(),
                                claim.reason().code(),
                                claim.reason().values()))
                .toList();
    }
}
