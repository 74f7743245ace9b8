package org.xianfeng.proof.lab;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xianfeng.contracts.activity.Attendance;
import org.xianfeng.contracts.activity.AttendanceStatus;
import org.xianfeng.contracts.activity.MeetingHeld;
import org.xianfeng.contracts.activity.MeetingKind;
import org.xianfeng.proof.history.Told;

/**
 * Check-ins of a year, from a seed: each event is a meeting with one member, so it gives that member one entry and the
 * branch two, on two pages; caps are met all the time. Time goes on with the events, as it does on a topic.
 */
public record Workload(int events, int members, int branches, long seed) {
    private static final Instant NEW_YEAR = Instant.parse("2025-12-31T16:00:00Z");
    private static final Duration SPAN = Duration.ofDays(300);
    private static final MeetingKind[] KINDS = MeetingKind.values();

    /** The first so many events of this workload. */
    public Workload first(int some) {
        return new Workload(Math.min(some, events), members, branches, seed);
    }

    public int entries() {
        return 3 * events;
    }

    public void forEach(Consumer<Told> each) {
        Random random = new Random(seed);
        for (int i = 0; i < events; i++) {
            each.accept(event(i, random.nextInt(members), random));
        }
    }

    /** The same kind of events, but each of another member. */
    public void eachMemberOnce(Consumer<Told> each) {
        Random random = new Random(seed);
        for (int i = 0; i < Math.min(events, members); i++) {
            each.accept(event(i, i, random));
        }
    }

    private Told event(int number, int member, Random random) {
        String branch = branch(member % branches);
        Instant start = NEW_YEAR.plus(SPAN.multipliedBy(number).dividedBy(events));
        AttendanceStatus status = random.nextInt(10) == 0 ? AttendanceStatus.LATE : AttendanceStatus.PRESENT;
        MeetingHeld held = new MeetingHeld(
                id('a', number),
                branch,
                KINDS[random.nextInt(KINDS.length - 1)],
                start,
                start.plusSeconds(5400),
                List.of(new Attendance(member(member), status)),
                null,
                random.nextInt(10) > 0,
                1);
        return new Told(id('e', number), branch, start.plusSeconds(5400), held);
    }

    public Stream<String> memberIds() {
        return IntStream.range(0, members).mapToObj(this::member);
    }

    public String branchOf(int member) {
        return branch(member % branches);
    }

    private String member(int number) {
        return id('c', number);
    }

    private String branch(int number) {
        return id('b', number);
    }

    /** An id of the form that the platform mints. */
    private String id(char kind, int number) {
        return new UUID(((long) kind << 56) + (seed << 16) + 0x7000, Long.MIN_VALUE + number).toString();
    }
}
