package org.xianfeng.activity.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianfeng.activity.ActivityIT;
import org.xianfeng.activity.ForwardClock;
import org.xianfeng.activity.Town;
import org.xianfeng.starter.test.Answer;
import org.xianfeng.starter.test.TestTokens;

/** Codes as they are entered, witness as it is borne, and what is counted. */
@ActivityIT
class CheckInIT {
    @Autowired
    private Town towns;

    @Autowired
    private ForwardClock clock;

    @Autowired
    private MeterRegistry metrics;

    private Town town;
    private String meeting;

    @BeforeEach
    void found() {
        town = towns.founded();
        meeting = town.begun();
    }

    @Test
    void a_member_is_present_and_a_repeat_is_harmless() {
        Map<String, Object> code = town.code(meeting);
        Answer first = checkIn(town.zhang, code).expect(200);
        assertThat(first.at("/status")).isEqualTo("present");
        assertThat(first.at("/method")).isEqualTo("code");
        Answer second = checkIn(town.zhang, code).expect(200);
        assertThat(second.json().at("/repeated").asBoolean()).isTrue();
        assertThat(second.at("/at")).isEqualTo(first.at("/at"));
    }

    @Test
    void a_replayed_code_is_refused_as_expired_and_counted() {
        Map<String, Object> code = town.code(meeting);
        clock.forward(Duration.ofMinutes(2));
        double before = counted("code", "code-expired");
        checkIn(town.zhang, code).expectProblem(422, "check-in-code-expired");
        assertThat(counted("code", "code-expired")).isEqualTo(before + 1);
    }

    @Test
    void a_code_of_another_meeting_or_a_guess_is_refused_and_counted() {
        double before = counted("code", "code-foreign");
        checkIn(town.zhang, town.code(town.begun())).expectProblem(422, "check-in-code-foreign");
        checkIn(town.zhang, Map.of("code", "0000-0000-0000")).expectProblem(422, "check-in-code-foreign");
        assertThat(counted("code", "code-foreign")).isEqualTo(before + 2);
        checkIn(town.zhang, Map.of("code", "0".repeat(41))).expect(400);
        checkIn(town.zhang, Map.of("code", "")).expect(400);
    }

    @Test
    void a_member_who_comes_after_the_window_is_late() {
        clock.forward(Duration.ofMinutes(16));
        assertThat(checkIn(town.zhang, town.code(meeting)).at("/status")).isEqualTo("late");
    }

    @Test
    void there_is_no_code_and_no_check_in_before_the_start_or_after_closing() {
        Map<String, Object> code = town.code(meeting);
        String planned = town.planned();
        town.officer().get(Town.path(planned) + "/check-in-code").expectProblem(409, "meeting-not-in-session");
        town.member(town.zhang).post(Town.path(planned) + "/check-ins", code).expectProblem(409, "meeting-not-started");
        town.act(meeting, "/close", Map.of());
        town.officer().get(Town.path(meeting) + "/check-in-code").expectProblem(409, "meeting-not-in-session");
        checkIn(town.zhang, code).expectProblem(409, "meeting-closed");
    }

    @Test
    void an_officer_bears_witness_for_others_only() {
        String officerZhang = TestTokens.member(town.zhang, "branch-officer@" + town.branch);
        String path = Town.path(meeting) + "/witnessed-check-ins";
        town.anybody()
                .as(officerZhang)
                .post(path, Map.of("memberId", town.zhang, "reason", "手机没电"))
                .expectProblem(422, "check-in-own-witness");
        Answer li = town.anybody()
                .as(officerZhang)
                .post(path, Map.of("memberId", town.li, "reason", "手机没电"))
                .expect(200);
        assertThat(li.at("/method")).isEqualTo("witness");
        town.officer()
                .post(path, Map.of("memberId", town.stranger, "reason", "列席"))
                .expectProblem(422, "check-in-not-expected");
        town.officer()
                .post(path, Map.of("memberId", town.wang, "reason", "早到", "arrivedAt", "2020-01-01T00:00:00Z"))
                .expectProblem(422, "check-in-arrival-outside-meeting");
        town.officer().post(path, Map.of("memberId", town.wang)).expect(400);
    }

    @Test
    void leave_is_refused_for_one_who_is_there_and_corrections_before_closing() {
        town.checkIn(meeting, town.zhang);
        town.officer()
                .post(Town.path(meeting) + "/leaves", Map.of("memberId", town.zhang, "reason", "出差"))
                .expectProblem(409, "absence-checked-in");
        town.officer()
                .post(Town.path(meeting) + "/exemptions", Map.of("memberId", town.stranger, "reason", "年老"))
                .expectProblem(422, "absence-not-expected");
        town.officer()
                .post(
                        Town.path(meeting) + "/corrections",
                        Map.of("memberId", town.zhang, "status", "late", "reason", "来晚了"))
                .expectProblem(409, "correction-not-closed");
    }

    @Test
    void outcomes_and_closings_are_counted() {
        double present = counted("code", "present");
        double repeated = counted("code", "repeated");
        town.checkIn(meeting, town.zhang);
        town.checkIn(meeting, town.zhang);
        assertThat(counted("code", "present")).isEqualTo(present + 1);
        assertThat(counted("code", "repeated")).isEqualTo(repeated + 1);
        double closed = closed();
        town.act(meeting, "/close", Map.of());
        town.act(meeting, "/close", Map.of());
        assertThat(closed()).isEqualTo(closed + 1);
        String scraped =
                town.anybody().toManagement().get("/actuator/prometheus").text();
        for (String name : List.of("xianfeng_check_ins_total", "xianfeng_meetings_closed_total")) {
            assertThat(scraped).contains(name);
        }
    }

    private Answer checkIn(String member, Map<String, Object> code) {
        return town.member(member).post(Town.path(meeting) + "/check-ins", code);
    }

    private double counted(String method, String outcome) {
        Counter counter = metrics.find("xianfeng.check.ins")
                .tags("method", method, "outcome", outcome)
                .counter();
        return counter == null ? 0 : counter.count();
    }

    private double closed() {
        return metrics.find("xianfeng.meetings.closed").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }
}
