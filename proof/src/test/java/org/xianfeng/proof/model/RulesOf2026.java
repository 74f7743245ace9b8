package org.xianfeng.proof.model;

import static org.xianfeng.proof.model.Windows.year;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xianfeng.contracts.EventData;
import org.xianfeng.contracts.activity.AttendanceCorrected;
import org.xianfeng.contracts.activity.AttendanceStatus;
import org.xianfeng.contracts.activity.LessonCompleted;
import org.xianfeng.contracts.activity.LessonRevoked;
import org.xianfeng.contracts.activity.MeetingHeld;
import org.xianfeng.contracts.activity.MeetingKind;
import org.xianfeng.contracts.grievance.Confirmation;
import org.xianfeng.contracts.grievance.NeedConfirmed;
import org.xianfeng.contracts.grievance.NeedReopened;
import org.xianfeng.contracts.grievance.NeedResolved;
import org.xianfeng.contracts.grievance.Share;
import org.xianfeng.proof.model.Right.Limit;

/** The default rules of 2026, worked by hand from the book's text; nothing of the engine is called. */
final class RulesOf2026 {
    private RulesOf2026() {}

    static List<Right> of(String event, EventData data) {
        return switch (data) {
            case MeetingHeld held -> meeting(event, held);
            case AttendanceCorrected late -> {
                Subject meeting = new Subject("meeting:" + late.meetingId(), late.revision(), late.startedAt(), event);
                List<Right> rights = List.of(attendance(meeting, late.kind(), late.memberId(), late.status()));
                yield late.attended() == null || late.expected() == null
                        ? rights
                        : all(rights, List.of(rate(meeting, late.branchId(), late.attended(), late.expected())));
            }
            case LessonCompleted done ->
                List.of(lesson(
                        done.completionId(), done.memberId(), done.lessonId(), done.completedAt(), 100, 1, event));
            case LessonRevoked back ->
                List.of(lesson(
                        back.completionId(),
                        back.memberId(),
                        back.lessonId(),
                        back.completedAt(),
                        0,
                        back.revision(),
                        event));
            case NeedResolved now ->
                new Round(
                                now.needId(),
                                now.round(),
                                now.branchId(),
                                now.helpers(),
                                now.resolvedAt(),
                                now.revision(),
                                event)
                        .counts(now.withinDeadline() ? 200 : 100, true, true);
            case NeedConfirmed now -> {
                Round round = new Round(
                        now.needId(),
                        now.round(),
                        now.branchId(),
                        now.helpers(),
                        now.resolvedAt(),
                        now.revision(),
                        event);
                yield all(round.counts(now.withinDeadline() ? 200 : 100, true, false), satisfaction(round, now));
            }
            case NeedReopened now -> {
                Round round = new Round(
                        now.needId(),
                        now.round(),
                        now.branchId(),
                        now.helpers(),
                        now.resolvedAt(),
                        now.revision(),
                        event);
                yield all(round.counts(0, false, false), round.satisfaction(0));
            }
            default -> List.of();
        };
    }

    private record Subject(String name, long revision, Instant time, String event) {
        Right right(String page, String rule, long raw, Limit... limits) {
            return new Right(page, rule, name, revision, time, event, raw, false, null, List.of(limits));
        }
    }

    private static List<Right> meeting(String event, MeetingHeld held) {
        Subject meeting = new Subject("meeting:" + held.meetingId(), held.revision(), held.startedAt(), event);
        List<Right> rights = new ArrayList<>();
        held.attendances().forEach(one -> rights.add(attendance(meeting, held.kind(), one.memberId(), one.status())));
        if (held.kind() == MeetingKind.PARTY_LESSON && held.lecturerId() != null) {
            String page = "m:" + held.lecturerId() + ":study:" + year(held.startedAt());
            rights.add(meeting.right(page, "party-lesson-given", 300, rule("year", 900), block("year", 3000)));
        }
        String page = "b:" + held.branchId() + ":branch-life:" + Windows.quarter(held.startedAt());
        rights.add(meeting.right(page, "branch-meeting-held", held.minutesFiled() ? 200 : 0, rule("month", 800)));
        long there = held.attendances().stream()
                .filter(one -> one.status() == AttendanceStatus.PRESENT || one.status() == AttendanceStatus.LATE)
                .count();
        long expected = held.attendances().stream()
                .filter(one -> one.status() != AttendanceStatus.EXEMPT)
                .count();
        if (expected > 0) {
            rights.add(rate(meeting, held.branchId(), there, expected));
        }
        return rights;
    }

    private static Right rate(Subject meeting, String branch, long there, long expected) {
        long rate = expected == 0 ? 0 : there * 100 / expected;
        long points = rate >= 95 ? 150 : rate >= 85 ? 100 : rate >= 70 ? 50 : 0;
        String page = "b:" + branch + ":branch-life:" + Windows.quarter(meeting.time());
        return meeting.right(page, "branch-attendance-rate", points, rule("month", 600));
    }

    private static Right attendance(Subject meeting, MeetingKind kind, String member, AttendanceStatus status) {
        String page = "m:" + member + ":organisational-life:" + year(meeting.time());
        long whole = kind == MeetingKind.ORGANISATIONAL_LIFE_MEETING ? 300 : 100;
        long raw = Map.of(AttendanceStatus.PRESENT, whole, AttendanceStatus.LATE, whole / 2)
                .getOrDefault(status, 0L);
        Limit block = block("year", 6000);
        return switch (kind) {
            case ORGANISATIONAL_LIFE_MEETING ->
                meeting.right(page, "life-meeting-attendance", raw, rule("year", 600), block);
            case THEME_PARTY_DAY ->
                meeting.right(page, "theme-day-attendance", raw, rule("month", 200), rule("year", 1200), block);
            case BRANCH_GENERAL_MEETING, BRANCH_COMMITTEE_MEETING, PARTY_GROUP_MEETING, PARTY_LESSON ->
                meeting.right(page, "meeting-attendance", raw, rule("year", 1200), block);
        };
    }

    private static List<Right> satisfaction(Round round, NeedConfirmed now) {
        Integer stars = now.satisfaction();
        if (now.confirmation() != Confirmation.ASKER || stars == null) {
            return List.of();
        }
        return round.satisfaction(stars == 5 ? 100 : stars == 4 ? 50 : 0);
    }

    private static Right lesson(
            String id, String member, String lesson, Instant done, long raw, long revision, String event) {
        return new Right(
                "m:" + member + ":study:" + year(done),
                "lesson-completed",
                "completion:" + id,
                revision,
                done,
                event,
                raw,
                false,
                lesson,
                List.of(rule("month", 400), rule("year", 1200), block("year", 3000)));
    }

    /** One round of a need, as one of its events tells of it. */
    private record Round(
            String need, int number, String branch, List<Share> helpers, Instant solved, long revision, String event) {
        List<Right> counts(long branchPoints, boolean holds, boolean provisional) {
            List<Right> rights = new ArrayList<>();
            List<Long> shares = shares();
            for (int i = 0; i < shares.size(); i++) {
                rights.add(right(
                        service(helpers.get(i)),
                        "need-helped",
                        holds ? shares.get(i) : 0,
                        provisional,
                        rule("month", 1200),
                        rule("year", 4800),
                        block("year", 6000)));
            }
            String page = "b:" + branch + ":branch-service:" + Windows.quarter(solved);
            rights.add(right(page, "branch-need-resolved", branchPoints, provisional, rule("quarter", 4000)));
            return rights;
        }

        List<Right> satisfaction(long raw) {
            return helpers.stream()
                    .map(helper -> right(
                            service(helper), "need-satisfaction", raw, false, rule("month", 300), block("year", 6000)))
                    .toList();
        }

        private String service(Share helper) {
            return "m:" + helper.memberId() + ":service:" + year(solved);
        }

        private Right right(String page, String rule, long raw, boolean provisional, Limit... limits) {
            String subject = "need:" + need + ":" + number;
            return new Right(page, rule, subject, revision, solved, event, raw, provisional, null, List.of(limits));
        }

        /** 6 points by parts; hundredths that are left over go to the largest remainders. */
        private List<Long> shares() {
            long all = helpers.stream().mapToLong(Share::parts).sum();
            List<Long> shares = new ArrayList<>();
            helpers.forEach(helper -> shares.add(600 * helper.parts() / all));
            long left = 600 - shares.stream().mapToLong(Long::longValue).sum();
            IntStream.range(0, shares.size())
                    .boxed()
                    .sorted(Comparator.comparing(i -> -(600 * helpers.get(i).parts() % all)))
                    .limit(left)
                    .forEach(i -> shares.set(i, shares.get(i) + 1));
            return shares;
        }
    }

    private static List<Right> all(List<Right> some, List<Right> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static Limit rule(String window, long most) {
        return new Limit("rule", window, most);
    }

    private static Limit block(String window, long most) {
        return new Limit("block", window, most);
    }
}
