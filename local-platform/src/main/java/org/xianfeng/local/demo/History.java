package org.xianfeng.local.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The meetings of the past, the same for the same day: whatever the size, a meeting that two sizes share is equal in
 * both.
 */
public record History(Bureau bureau, LocalDate today) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<String> THEMES =
            List.of("学习交流", "志愿服务进社区", "走访困难群众", "岗位练兵", "环境整治", "政策宣讲", "警示教育", "读书分享");

    /** A meeting as the paper says it was; the statuses follow the order of the branch's people. */
    public record PastMeeting(
            int branch, String kind, String title, Instant start, Instant end, List<String> statuses) {}

    /** All meetings of a size. */
    public List<PastMeeting> meetings(DemoSize size) {
        List<PastMeeting> meetings = new ArrayList<>();
        for (int branch = 0; branch < bureau.branches().size(); branch++) {
            themeDays(branch, size, meetings);
            generalMeetings(branch, size, meetings);
            if (branch < size.lessons()) {
                YearMonth month = lastMonth().minusMonths(branch % 3);
                meetings.add(meeting(branch, "party-lesson", "专题党课（演示）", day(month, branch + 3), LocalTime.of(15, 0)));
            }
        }
        lifeMeetings(size, meetings);
        return meetings;
    }

    private void themeDays(int branch, DemoSize size, List<PastMeeting> meetings) {
        for (int back = 0; back < size.themeDaysPerBranch(); back++) {
            YearMonth month = lastMonth().minusMonths(back);
            LocalDate day = month.atDay(1).with(TemporalAdjusters.firstInMonth(DayOfWeek.FRIDAY));
            String theme = THEMES.get(Math.floorMod(month.getMonthValue() + branch, THEMES.size()));
            meetings.add(meeting(branch, "theme-party-day", "主题党日：" + theme + "（演示）", day, LocalTime.of(9, 0)));
        }
    }

    private void generalMeetings(int branch, DemoSize size, List<PastMeeting> meetings) {
        int held = 0;
        for (int back = 0; held < size.generalMeetingsPerBranch(); back++) {
            YearMonth month = lastMonth().minusMonths(back);
            if (month.getMonthValue() % 3 == 0) {
                String title = month.getMonthValue() / 3 + "季度支部党员大会（演示）";
                meetings.add(meeting(branch, "branch-general-meeting", title, day(month, 20), LocalTime.of(14, 30)));
                held++;
            }
        }
    }

    private void lifeMeetings(DemoSize size, List<PastMeeting> meetings) {
        int year = today.getYear();
        for (int number = 0; number < size.lifeMeetings(); number++) {
            int branch = number % bureau.branches().size();
            YearMonth month = YearMonth.of(year - 1 - number / bureau.branches().size(), 12);
            meetings.add(
                    meeting(branch, "organisational-life-meeting", "年度组织生活会（演示）", day(month, 10), LocalTime.of(14, 0)));
        }
    }

    private PastMeeting meeting(int branch, String kind, String title, LocalDate day, LocalTime time) {
        Instant start = day.atTime(time).atZone(ZONE).toInstant();
        Random random = new Random(31L * start.getEpochSecond() + 7L * branch + kind.hashCode());
        List<String> statuses = bureau.branches().get(branch).people().stream()
                .map(person -> status(person, random))
                .toList();
        return new PastMeeting(branch, kind, title, start, start.plus(Duration.ofMinutes(90)), statuses);
    }

    private static String status(Bureau.Person person, Random random) {
        int chance = random.nextInt(100);
        if (person.retired()) {
            return chance < 48 ? "present" : chance < 52 ? "late" : chance < 80 ? "exempt" : "leave";
        }
        return chance < 84 ? "present" : chance < 89 ? "late" : chance < 97 ? "leave" : "absent";
    }

    private YearMonth lastMonth() {
        return YearMonth.from(today).minusMonths(1);
    }

    private static LocalDate day(YearMonth month, int day) {
        LocalDate date = month.atDay(Math.min(day, 28));
        return switch (date.getDayOfWeek()) {
            case SATURDAY -> date.minusDays(1);
            case SUNDAY -> date.minusDays(2);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> date;
        };
    }
}
