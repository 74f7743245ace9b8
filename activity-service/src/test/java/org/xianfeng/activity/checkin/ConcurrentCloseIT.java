package org.xianfeng.activity.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianfeng.activity.ActivityIT;
import org.xianfeng.activity.checkin.CheckInOutcome.CheckedIn;
import org.xianfeng.activity.checkin.CheckInOutcome.Refused;
import org.xianfeng.activity.closing.CloseMeeting;
import org.xianfeng.activity.closing.CloseOutcome;
import org.xianfeng.activity.meeting.ClosedMeeting;
import org.xianfeng.activity.meeting.Meeting;
import org.xianfeng.activity.meeting.MeetingId;
import org.xianfeng.activity.meeting.MeetingInSession;
import org.xianfeng.activity.meeting.MeetingPlan;
import org.xianfeng.activity.meeting.Meetings;
import org.xianfeng.activity.meeting.PlannedMeeting;
import org.xianfeng.contracts.activity.AttendanceStatus;
import org.xianfeng.contracts.activity.MeetingKind;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.NewIds;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.test.PublishedEvent;
import org.xianfeng.starter.test.PublishedEvents;
import org.xianfeng.starter.version.ExpectedVersion;

/** Members check in while officers close, all at the same moment, on a real store. */
@ActivityIT
class ConcurrentCloseIT {
    private static final String HELD = "org.xianfeng.activity.meeting-held.v1";
    private static final int ROUNDS = 60;
    private static final int MEMBERS = 10;
    private static final int CLOSERS = 2;

    @Autowired
    private RecordCheckIn record;

    @Autowired
    private CloseMeeting close;

    @Autowired
    private CheckInCodes codes;

    @Autowired
    private Meetings meetings;

    @Autowired
    private NewIds ids;

    @Autowired
    private Clock clock;

    @Autowired
    private PublishedEvents published;

    private int told;
    private int refused;

    @Test
    void who_was_told_checked_in_counts_and_who_was_refused_does_not() throws Exception {
        List<MemberId> members = IntStream.range(0, MEMBERS)
                .mapToObj(i -> new MemberId("member-" + i))
                .toList();
        List<MeetingId> closed = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(MEMBERS + CLOSERS)) {
            for (int round = 0; round < ROUNDS; round++) {
                closed.add(race(threads, begun(members), members, round));
            }
        }
        assertThat(told).as("some came in time").isPositive();
        assertThat(refused).as("some came too late").isPositive();
        List<PublishedEvent> held = published.await(
                "xianfeng.activity.events",
                event -> closed.stream().anyMatch(one -> one.value().equals(event.subject())),
                ROUNDS);
        assertThat(held).extracting(PublishedEvent::subject).hasSize(ROUNDS).doesNotHaveDuplicates();
        assertThat(held).extracting(PublishedEvent::type).containsOnly(HELD);
    }

    private MeetingId race(ExecutorService threads, MeetingInSession now, List<MemberId> members, int round)
            throws Exception {
        CyclicBarrier together = new CyclicBarrier(MEMBERS + CLOSERS);
        List<Callable<Object>> everyone = new ArrayList<>();
        String code = codes.at(now.id(), clock.instant()).code();
        for (int i = 0; i < MEMBERS; i++) {
            MemberId member = members.get(i);
            long delay = (long) i * (round % 7);
            everyone.add(() -> {
                together.await();
                awaitNanos(delay * 100_000);
                return record.byCode(meeting(now.id()), member, code);
            });
        }
        for (int i = 0; i < CLOSERS; i++) {
            everyone.add(() -> {
                together.await();
                awaitNanos((round % 5) * 400_000L);
                return close.of(now.id(), ExpectedVersion.any(), "officer");
            });
        }
        List<Future<Object>> outcomes = threads.invokeAll(everyone);
        ClosedMeeting closed = (ClosedMeeting) meeting(now.id());
        for (int i = 0; i < MEMBERS; i++) {
            assertAgrees(
                    closed, members.get(i), (CheckInOutcome) outcomes.get(i).get());
        }
        for (Future<Object> closing : outcomes.subList(MEMBERS, MEMBERS + CLOSERS)) {
            assertThat(closing.get()).isInstanceOf(CloseOutcome.Closed.class);
        }
        return now.id();
    }

    private void assertAgrees(ClosedMeeting closed, MemberId member, CheckInOutcome outcome) {
        AttendanceStatus status = closed.attended(member).orElseThrow().status();
        switch (outcome) {
            case CheckedIn _, CheckInOutcome.AlreadyCheckedIn _ -> {
                told++;
                assertThat(status).isEqualTo(AttendanceStatus.PRESENT);
            }
            case Refused no -> {
                refused++;
                assertThat(no.reason()).isEqualTo(CheckInOutcome.Reason.CLOSED);
                assertThat(status).isEqualTo(AttendanceStatus.ABSENT);
            }
        }
    }

    private Meeting meeting(MeetingId id) {
        return meetings.find(id).orElseThrow();
    }

    private MeetingInSession begun(List<MemberId> members) {
        MeetingPlan plan = new MeetingPlan(
                new OrganisationId("branch-1"),
                MeetingKind.THEME_PARTY_DAY,
                "主题党日",
                clock.instant(),
                clock.instant().plus(Duration.ofHours(1)),
                null,
                null,
                members,
                false);
        PlannedMeeting planned = PlannedMeeting.of(new MeetingId(ids.next()), plan);
        MeetingInSession begun = planned.start(clock.instant(), members);
        meetings.add(planned, List.of());
        meetings.save(begun, List.of());
        return begun;
    }

    /** Spins for less than a millisecond or two, to move the moments against each other. */
    private static void awaitNanos(long nanos) {
        long until = System.nanoTime() + nanos;
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }
}
