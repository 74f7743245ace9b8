package org.xianfeng.scoring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.xianfeng.contracts.activity.Attendance;
import org.xianfeng.contracts.activity.AttendanceStatus;
import org.xianfeng.contracts.activity.MeetingHeld;
import org.xianfeng.contracts.activity.MeetingKind;
import org.xianfeng.contracts.membership.Employment;
import org.xianfeng.contracts.membership.MemberRegistered;
import org.xianfeng.contracts.membership.OrganisationCreated;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.contracts.membership.Standing;
import org.xianfeng.starter.test.Answer;
import org.xianfeng.starter.test.Calls;
import org.xianfeng.starter.test.EventPublisher;
import org.xianfeng.starter.test.TestTokens;

/** A branch of its own for every test, on a broker and a store that all tests share. */
final class Town {
    static final Instant MORNING = Instant.parse("2026-11-20T01:00:00Z");

    final String branch = "branch-" + UUID.randomUUID().toString().substring(0, 8);
    private final Calls calls;
    private final EventPublisher events;

    Town(Calls calls, EventPublisher events) {
        this.calls = calls;
        this.events = events;
        events.publish(branch, new OrganisationCreated(branch, null, OrganisationKind.BRANCH, "示范支部", 1));
    }

    /** A member of the branch, as yet unknown to anyone. */
    String name(String person) {
        return person + "-of-" + branch;
    }

    void register(String... people) {
        for (String person : people) {
            events.publish(
                    branch,
                    new MemberRegistered(
                            name(person),
                            branch,
                            null,
                            Standing.FORMAL,
                            Employment.IN_SERVICE,
                            LocalDate.of(2026, 1, 1),
                            1));
        }
    }

    MeetingHeld meeting(String id, AttendanceStatus status, String... people) {
        List<Attendance> attendances = new ArrayList<>();
        for (String person : people) {
            attendances.add(new Attendance(name(person), status));
        }
        return new MeetingHeld(
                id + "-of-" + branch,
                branch,
                MeetingKind.BRANCH_GENERAL_MEETING,
                MORNING,
                MORNING.plus(2, ChronoUnit.HOURS),
                attendances,
                null,
                true,
                3);
    }

    /** Waits until a member has so many hundredths of a point, confirmed and provisional. */
    void awaitMember(String person, long confirmed, long provisional) {
        String id = name(person);
        await(confirmed + "+" + provisional, "/accounts/member/" + id, TestTokens.member(id));
    }

    void awaitBranch(long confirmed, long provisional) {
        await(confirmed + "+" + provisional, "/accounts/branch/" + branch, TestTokens.with("branch-officer@" + branch));
    }

    Answer explanation(String person, String subject) {
        String id = name(person);
        return calls.as(TestTokens.member(id))
                .get("/api/scoring/accounts/member/" + id + "/explanation?subject=" + subject)
                .expect(200);
    }

    private void await(String expected, String account, String token) {
        Awaitility.await(account)
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(balance(account, token)).isEqualTo(expected));
    }

    private String balance(String account, String token) {
        Answer answer = calls.as(token).get("/api/scoring" + account + "/balance?year=2026");
        return answer.status() == 200
                ? answer.at("/confirmedPointsHundredths") + "+" + answer.at("/provisionalPointsHundredths")
                : answer.status() + " " + answer.text();
    }
}
