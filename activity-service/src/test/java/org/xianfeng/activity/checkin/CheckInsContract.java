package org.xianfeng.activity.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.activity.meeting.Samples.LI;
import static org.xianfeng.activity.meeting.Samples.START;
import static org.xianfeng.activity.meeting.Samples.WANG;
import static org.xianfeng.activity.meeting.Samples.ZHANG;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xianfeng.activity.meeting.MeetingId;
import org.xianfeng.activity.meeting.Presence;
import org.xianfeng.starter.identity.MemberId;

/** What every implementation of {@link CheckIns} does. */
interface CheckInsContract {
    MeetingId ONE = new MeetingId("meeting-1");
    MeetingId TWO = new MeetingId("meeting-2");

    CheckIns checkIns();

    @Test
    default void a_check_in_is_found_by_meeting_and_by_member() {
        CheckIn checkIn = checkIn(ONE, ZHANG, 5);
        assertThat(checkIns().add(checkIn)).isEmpty();
        assertThat(checkIns().at(ONE, List.of(ZHANG, LI))).isEqualTo(Map.of(ZHANG, checkIn.presence()));
        assertThat(checkIns().of(ZHANG, List.of(ONE, TWO))).isEqualTo(Map.of(ONE, checkIn.presence()));
        assertThat(checkIns().at(TWO, List.of(ZHANG))).isEmpty();
        assertThat(checkIns().at(ONE, List.of())).isEmpty();
    }

    @Test
    default void the_first_check_in_stands() {
        CheckIn first = checkIn(ONE, ZHANG, 5);
        checkIns().add(first);
        assertThat(checkIns().add(checkIn(ONE, ZHANG, 50))).contains(first);
        assertThat(checkIns().at(ONE, List.of(ZHANG))).containsEntry(ZHANG, first.presence());
    }

    @Test
    default void who_bore_witness_is_kept() {
        CheckIn witnessed = new CheckIn(
                ONE, new Presence(WANG, START, true, Presence.Method.WITNESS), new CheckIn.Witness("officer", "手机没电"));
        checkIns().add(witnessed);
        assertThat(checkIns().add(witnessed)).contains(witnessed);
    }

    @Test
    default void many_check_ins_of_one_member_at_the_same_moment_leave_one() throws Exception {
        List<Callable<Optional<CheckIn>>> additions = IntStream.range(0, 100)
                .<Callable<Optional<CheckIn>>>mapToObj(i -> () -> checkIns().add(checkIn(ONE, LI, i)))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Optional<CheckIn>>> outcomes = threads.invokeAll(additions);
            assertThat(outcomes.stream().filter(outcome -> outcome.resultNow().isEmpty()))
                    .hasSize(1);
            assertThat(outcomes.stream()
                            .flatMap(outcome -> outcome.resultNow().stream())
                            .distinct())
                    .containsExactly(
                            new CheckIn(ONE, checkIns().at(ONE, List.of(LI)).get(LI), null));
        }
    }

    private static CheckIn checkIn(MeetingId meeting, MemberId member, int seconds) {
        return new CheckIn(
                meeting, new Presence(member, START.plusSeconds(seconds), false, Presence.Method.CODE), null);
    }
}
