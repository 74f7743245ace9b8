package org.xianfeng.scoring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianfeng.contracts.activity.AttendanceCorrected;
import org.xianfeng.contracts.activity.AttendanceStatus;
import org.xianfeng.contracts.activity.LessonCompleted;
import org.xianfeng.contracts.activity.LessonRevoked;
import org.xianfeng.contracts.activity.MeetingHeld;
import org.xianfeng.contracts.grievance.Confirmation;
import org.xianfeng.contracts.grievance.NeedCategory;
import org.xianfeng.contracts.grievance.NeedConfirmed;
import org.xianfeng.contracts.grievance.NeedPriority;
import org.xianfeng.contracts.grievance.NeedReopened;
import org.xianfeng.contracts.grievance.NeedResolved;
import org.xianfeng.contracts.grievance.Share;
import org.xianfeng.starter.test.Answer;
import org.xianfeng.starter.test.Calls;
import org.xianfeng.starter.test.EventPublisher;
import org.xianfeng.starter.test.PublishedEvent;
import org.xianfeng.starter.test.PublishedEvents;
import org.xianfeng.starter.test.ServiceIT;
import org.xianfeng.starter.test.TestTokens;

/** From the real broker to points that a member reads over HTTP. */
@ServiceIT
class FactsBecomePointsIT {
    private static final String POINTS_POSTED = "org.xianfeng.scoring.points-posted.v1";
    private static final Clock NOW = Clock.tickMillis(ZoneOffset.UTC);

    @Autowired
    private Calls calls;

    @Autowired
    private EventPublisher events;

    @Autowired
    private PublishedEvents published;

    private Town town;

    @BeforeEach
    void newTown() {
        town = new Town(calls, events);
    }

    @Test
    void a_meeting_becomes_points_with_reasons_and_a_correction_takes_them_back() {
        town.register("an", "bo");
        MeetingHeld held = town.meeting("m1", AttendanceStatus.PRESENT, "an", "bo");
        events.publish(town.branch, held);
        town.awaitMember("an", 100, 0);
        town.awaitMember("bo", 100, 0);
        town.awaitBranch(350, 0);
        events.publish(
                town.branch,
                new AttendanceCorrected(
                        held.meetingId(),
                        town.branch,
                        held.kind(),
                        held.startedAt(),
                        town.name("bo"),
                        AttendanceStatus.PRESENT,
                        AttendanceStatus.LEAVE,
                        held.closedAt().plusSeconds(60),
                        4,
                        1,
                        2));
        town.awaitMember("bo", 0, 0);
        town.awaitBranch(200, 0);
        town.awaitMember("an", 100, 0);
        Answer why = town.explanation("bo", "meeting:" + held.meetingId());
        assertThat(why.text()).contains("meeting-attendance").contains("attendance-leave");
    }

    @Test
    void every_touched_page_is_announced_with_its_state_and_again_under_the_same_id() {
        town.register("an");
        MeetingHeld held = town.meeting("m1", AttendanceStatus.LATE, "an");
        String id = events.publish(town.branch, held);
        town.awaitMember("an", 50, 0);
        String page = "m:" + town.name("an") + ":organisational-life:2026";
        PublishedEvent announced = published.await(POINTS_POSTED, page);
        assertThat(announced.data().at("/confirmedPointsHundredths").asLong()).isEqualTo(50);
        assertThat(announced.data().at("/accountId").asString()).isEqualTo(town.name("an"));
        assertThat(announced.data().at("/period").asString()).isEqualTo("2026");
        events.publish(id, town.branch, NOW.instant(), held);
        List<PublishedEvent> all = awaitAnnounced(page, 2);
        assertThat(all.get(1).id()).isEqualTo(all.get(0).id());
        assertThat(all.get(1).body()).isEqualTo(all.get(0).body());
        events.publish(town.branch, town.meeting("m2", AttendanceStatus.LATE, "an"));
        assertThat(awaitAnnounced(page, 3).get(2).id()).isNotEqualTo(announced.id());
    }

    private List<PublishedEvent> awaitAnnounced(String page, int times) {
        return Awaitility.await("announcements of " + page)
                .atMost(Duration.ofSeconds(20))
                .pollInSameThread()
                .until(
                        () -> published.all("xianfeng.scoring.events").stream()
                                .filter(event -> page.equals(event.subject()))
                                .toList(),
                        found -> found.size() >= times);
    }

    @Test
    void a_lesson_counts_once_and_its_revocation_takes_it_back() {
        town.register("an");
        LessonCompleted done = new LessonCompleted(
                "done-" + town.branch, town.name("an"), town.branch, "c1", "l1", 1800, Town.MORNING, 1);
        events.publish(town.branch, done);
        town.awaitMember("an", 100, 0);
        events.publish(
                town.branch,
                new LessonRevoked(
                        done.completionId(),
                        done.memberId(),
                        done.branchId(),
                        done.courseId(),
                        done.lessonId(),
                        done.studySeconds(),
                        done.completedAt(),
                        done.completedAt().plusSeconds(60),
                        2));
        town.awaitMember("an", 0, 0);
    }

    @Test
    void a_need_gives_provisional_points_that_are_confirmed_and_taken_back_in_whatever_order() {
        town.register("an", "bo");
        NeedResolved first = resolved("n1", 1, 10);
        events.publish(town.branch, first);
        town.awaitMember("an", 0, 200);
        town.awaitMember("bo", 0, 400);
        town.awaitBranch(0, 200);
        events.publish(town.branch, confirmed(first));
        town.awaitMember("an", 300, 0);
        town.awaitMember("bo", 500, 0);
        events.publish(town.branch, reopened(first));
        town.awaitMember("an", 0, 0);
        town.awaitBranch(0, 0);
        NeedResolved second = resolved("n1", 2, 20);
        events.publish(town.branch, confirmed(second));
        events.publish(town.branch, second);
        town.awaitMember("an", 300, 0);
        town.awaitMember("bo", 500, 0);
        town.awaitBranch(200, 0);
    }

    @Test
    void an_id_that_comes_again_with_other_content_goes_to_the_dead_letters() {
        town.register("an", "bo");
        String id = "event-of-" + town.branch;
        events.publish(id, town.branch, NOW.instant(), town.meeting("m1", AttendanceStatus.PRESENT, "an"));
        town.awaitMember("an", 100, 0);
        events.publish(id, town.branch, NOW.instant(), town.meeting("m1", AttendanceStatus.PRESENT, "an", "bo"));
        List<PublishedEvent> dead = published.await(
                "xianfeng.activity.events.dead-letter", event -> event.id().equals(id), 1);
        assertThat(dead.getFirst().headers().values()).anyMatch(value -> value.contains("conflicting-duplicate"));
        events.publish(town.branch, town.meeting("m2", AttendanceStatus.PRESENT, "an"));
        town.awaitMember("an", 200, 0);
        town.awaitMember("bo", 0, 0);
    }

    @Test
    void a_member_whom_nobody_knows_waits_and_gets_the_points_once_when_registered() {
        town.register("an");
        events.publish(town.branch, town.meeting("m1", AttendanceStatus.PRESENT, "an", "new"));
        town.awaitMember("an", 100, 0);
        Calls operator = calls.as(TestTokens.with("system-administrator@*"));
        assertThat(operator.get("/api/scoring/parked?limit=200").expect(200).text())
                .contains(town.name("new"))
                .contains("member-unknown");
        town.register("new");
        town.awaitMember("new", 100, 0);
        assertThat(operator.get("/api/scoring/parked?limit=200").expect(200).text())
                .doesNotContain(town.name("new"));
    }

    @Test
    void rules_are_shown_by_day_to_whoever_is_signed_in() {
        Calls member = calls.as(TestTokens.member("anyone"));
        Answer now = member.get("/api/scoring/rules?on=2026-06-01").expect(200);
        assertThat(now.at("/books/0/version")).isEqualTo("2");
        assertThat(now.at("/books/0/source")).contains("platform default");
        assertThat(now.at("/books/0/rules/0/title/zh")).isEqualTo("参加三会一课");
        assertThat(now.at("/books/0/rules/0/pointsHundredths/present")).isEqualTo("100");
        assertThat(member.get("/api/scoring/rules?on=2025-06-01").expect(200).at("/books/0/version"))
                .isEqualTo("1");
        member.get("/api/scoring/rules?on=someday").expect(400);
        calls.get("/api/scoring/rules").expect(401);
    }

    @Test
    void only_the_system_administrator_of_the_whole_sees_what_waits() {
        calls.as(TestTokens.with("committee-officer@*"))
                .get("/api/scoring/parked")
                .expectProblem(403, "forbidden");
        calls.as(TestTokens.with("system-administrator@" + town.branch))
                .get("/api/scoring/parked")
                .expectProblem(403, "forbidden");
        calls.as(TestTokens.with("system-administrator@*"))
                .get("/api/scoring/parked?limit=201")
                .expect(400);
        calls.get("/api/scoring/parked").expect(401);
    }

    private NeedResolved resolved(String need, int round, long revision) {
        return new NeedResolved(
                need + "-of-" + town.branch,
                round,
                town.branch,
                NeedCategory.LIVELIHOOD,
                NeedPriority.ORDINARY,
                List.of(new Share(town.name("an"), 1), new Share(town.name("bo"), 2)),
                Town.MORNING.minusSeconds(3600),
                Town.MORNING,
                true,
                revision);
    }

    private static NeedConfirmed confirmed(NeedResolved done) {
        Instant later = done.resolvedAt().plusSeconds(60);
        return new NeedConfirmed(
                done.needId(),
                done.round(),
                done.branchId(),
                done.category(),
                done.priority(),
                done.helpers(),
                done.registeredAt(),
                done.resolvedAt(),
                done.withinDeadline(),
                Confirmation.ASKER,
                5,
                later,
                done.revision() + 1);
    }

    private static NeedReopened reopened(NeedResolved done) {
        return new NeedReopened(
                done.needId(),
                done.round(),
                done.branchId(),
                done.category(),
                done.priority(),
                done.helpers(),
                done.registeredAt(),
                done.resolvedAt(),
                done.withinDeadline(),
                done.resolvedAt().plusSeconds(120),
                done.revision() + 2);
    }
}
