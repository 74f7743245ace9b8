package org.xianfeng.proof.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.EventData;
import org.xianfeng.contracts.activity.Attendance;
import org.xianfeng.contracts.activity.AttendanceCorrected;
import org.xianfeng.contracts.activity.AttendanceStatus;
import org.xianfeng.contracts.activity.LessonCompleted;
import org.xianfeng.contracts.activity.LessonRevoked;
import org.xianfeng.contracts.activity.MeetingHeld;
import org.xianfeng.contracts.activity.MeetingKind;
import org.xianfeng.contracts.grievance.Confirmation;
import org.xianfeng.contracts.grievance.NeedCategory;
import org.xianfeng.contracts.grievance.NeedConfirmed;
import org.xianfeng.contracts.grievance.NeedPriority;
import org.xianfeng.contracts.grievance.NeedReopened;
import org.xianfeng.contracts.grievance.NeedResolved;
import org.xianfeng.contracts.grievance.Share;

/**
 * A year of a few small branches, from a seed: so few members, meetings and days that caps, corrections and reopenings
 * meet all the time, and facts told late and out of order.
 */
public final class History {
    private static final Instant NEW_YEAR = Instant.parse("2025-12-31T16:00:00Z");
    /** With what follows it, a fact stays well before the day on which it is told: nobody takes events of the future. */
    private static final int HOURS = 250 * 24;

    private final Random random;
    private final String mark;
    private final int branches;
    private final int membersEach;
    private final List<Told> told = new ArrayList<>();

    private History(long seed, String mark, int branches, int membersEach) {
        this.random = new Random(seed);
        this.mark = mark;
        this.branches = branches;
        this.membersEach = membersEach;
    }

    /** At least {@code size} facts; the mark keeps the ids of two histories apart. */
    public static List<Told> of(long seed, String mark, int size) {
        return of(seed, mark, size, 3, 5);
    }

    /** The same with so many branches and members in each. */
    public static List<Told> of(long seed, String mark, int size, int branches, int membersEach) {
        History history = new History(seed, mark, branches, membersEach);
        while (history.told.size() < size) {
            history.happens();
        }
        return history.toldLate();
    }

    /** Everybody who may occur. */
    public static List<String> members(String mark, int branches, int membersEach) {
        return IntStream.range(0, branches)
                .boxed()
                .flatMap(branch -> IntStream.range(0, membersEach).mapToObj(member -> member(mark, branch, member)))
                .toList();
    }

    private static String member(String mark, int branch, int number) {
        return mark + "-m" + branch + "-" + number;
    }

    private void happens() {
        switch (random.nextInt(4)) {
            case 0, 1 -> meeting();
            case 2 -> lesson();
            default -> need();
        }
    }

    private void meeting() {
        int branch = random.nextInt(branches);
        Instant start = sometime();
        MeetingKind kind = any(MeetingKind.values());
        List<Attendance> attendances = some(branch).stream()
                .map(member -> new Attendance(member, any(AttendanceStatus.values())))
                .toList();
        String lecturer = kind == MeetingKind.PARTY_LESSON && random.nextBoolean() ? member(branch) : null;
        String id = next("meeting");
        tell(
                branch,
                start.plusSeconds(5400),
                new MeetingHeld(
                        id,
                        branch(branch),
                        kind,
                        start,
                        start.plusSeconds(5400),
                        attendances,
                        lecturer,
                        random.nextInt(4) > 0,
                        1));
        List<Attendance> stands = new ArrayList<>(attendances);
        for (int revision = 2; random.nextInt(3) == 0; revision++) {
            Attendance before = any(stands.toArray(Attendance[]::new));
            Instant later = start.plus(Duration.ofDays(random.nextInt(1, 40)));
            AttendanceStatus now = any(AttendanceStatus.values());
            stands.replaceAll(one -> one.equals(before) ? new Attendance(one.memberId(), now) : one);
            boolean counts = random.nextInt(3) > 0;
            tell(
                    branch,
                    later,
                    new AttendanceCorrected(
                            id,
                            branch(branch),
                            kind,
                            start,
                            before.memberId(),
                            before.status(),
                            now,
                            later,
                            revision,
                            counts ? count(stands, AttendanceStatus.PRESENT, AttendanceStatus.LATE) : null,
                            counts ? stands.size() - count(stands, AttendanceStatus.EXEMPT) : null));
        }
    }

    private static int count(List<Attendance> attendances, AttendanceStatus... statuses) {
        List<AttendanceStatus> wanted = List.of(statuses);
        return (int) attendances.stream()
                .filter(one -> wanted.contains(one.status()))
                .count();
    }

    private void lesson() {
        int branch = random.nextInt(branches);
        Instant done = sometime();
        String id = next("completion");
        String member = member(branch);
        String lesson = "lesson-" + random.nextInt(6);
        tell(branch, done, new LessonCompleted(id, member, branch(branch), "course-1", lesson, 1800, done, 1));
        if (random.nextInt(4) == 0) {
            Instant later = done.plusSeconds(86_400);
            tell(
                    branch,
                    later,
                    new LessonRevoked(id, member, branch(branch), "course-1", lesson, 1800, done, later, 2));
        }
    }

    private void need() {
        int branch = random.nextInt(branches);
        String id = next("need");
        Instant came = sometime();
        long revision = 1;
        boolean open = true;
        for (int round = 1; open && round < 4; round++) {
            Instant solved = came.plus(Duration.ofDays(round * 7L));
            List<Share> helpers = some(branch).stream()
                    .map(member -> new Share(member, random.nextInt(1, 4)))
                    .toList();
            boolean inTime = random.nextBoolean();
            Solved now = new Solved(id, round, branch(branch), helpers, came, solved, inTime, revision);
            tell(branch, solved, now.resolved());
            int outcome = random.nextInt(3);
            if (outcome > 0) {
                Integer stars = random.nextBoolean() ? random.nextInt(1, 6) : null;
                tell(branch, solved.plusSeconds(3600), now.confirmed(any(Confirmation.values()), stars));
            }
            open = outcome < 2 && random.nextBoolean();
            if (open) {
                tell(branch, solved.plusSeconds(7200), now.reopened());
            }
            revision += 3;
        }
    }

    /** One round of a need. */
    private record Solved(
            String need,
            int round,
            String branch,
            List<Share> helpers,
            Instant came,
            Instant solved,
            boolean inTime,
            long revision) {
        NeedResolved resolved() {
            return new NeedResolved(
                    need,
                    round,
                    branch,
                    NeedCategory.LIVELIHOOD,
                    NeedPriority.ORDINARY,
                    helpers,
                    came,
                    solved,
                    inTime,
                    revision);
        }

        NeedConfirmed confirmed(Confirmation by, @Nullable Integer satisfaction) {
            return new NeedConfirmed(
                    need,
                    round,
                    branch,
                    NeedCategory.LIVELIHOOD,
                    NeedPriority.ORDINARY,
                    helpers,
                    came,
                    solved,
                    inTime,
                    by,
                    satisfaction,
                    solved.plusSeconds(3600),
                    revision + 1);
        }

        NeedReopened reopened() {
            return new NeedReopened(
                    need,
                    round,
                    branch,
                    NeedCategory.LIVELIHOOD,
                    NeedPriority.ORDINARY,
                    helpers,
                    came,
                    solved,
                    inTime,
                    solved.plusSeconds(7200),
                    revision + 2);
        }
    }

    /** One fact in five is told later than others that came after it. */
    private List<Told> toldLate() {
        for (int at = 0; at < told.size(); at++) {
            if (random.nextInt(5) == 0) {
                Collections.swap(told, at, Math.min(told.size() - 1, at + random.nextInt(1, 12)));
            }
        }
        return List.copyOf(told);
    }

    private void tell(int branch, Instant time, EventData data) {
        told.add(new Told(next("event"), branch(branch), time, data));
    }

    private String next(String kind) {
        return mark + "-" + kind + "-" + told.size();
    }

    private String branch(int branch) {
        return mark + "-b" + branch;
    }

    private String member(int branch) {
        return member(mark, branch, random.nextInt(membersEach));
    }

    private List<String> some(int branch) {
        List<String> all = new ArrayList<>(IntStream.range(0, membersEach)
                .mapToObj(member -> member(mark, branch, member))
                .toList());
        Collections.shuffle(all, random);
        return List.copyOf(all.subList(0, random.nextInt(1, membersEach + 1)));
    }

    private Instant sometime() {
        return NEW_YEAR.plus(Duration.ofHours(random.nextInt(HOURS)));
    }

    private <T> T any(T[] all) {
        return all[random.nextInt(all.length)];
    }
}
