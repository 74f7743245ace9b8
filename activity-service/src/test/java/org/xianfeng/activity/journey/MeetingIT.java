package org.xianfeng.activity.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianfeng.activity.ActivityIT;
import org.xianfeng.activity.Town;
import org.xianfeng.starter.test.Answer;
import org.xianfeng.starter.test.PublishedEvent;
import org.xianfeng.starter.test.PublishedEvents;

/** A meeting from plan to correction, and what other services hear of it. */
@ActivityIT
class MeetingIT {
    private static final String HELD = "org.xianfeng.activity.meeting-held.v1";
    private static final String CORRECTED = "org.xianfeng.activity.attendance-corrected.v1";

    @Autowired
    private Town towns;

    @Autowired
    private PublishedEvents published;

    private Town town;

    @BeforeEach
    void found() {
        town = towns.founded();
    }

    @Test
    void a_meeting_is_planned_held_and_published() {
        String meeting = town.planned();
        town.act(meeting, "/exemptions", Map.of("memberId", town.zhao, "reason", "住院治疗"));
        town.act(meeting, "/start", Map.of());
        town.checkIn(meeting, town.zhang);
        town.act(meeting, "/witnessed-check-ins", Map.of("memberId", town.li, "reason", "手机没电"));
        town.officer()
                .put(Town.path(meeting) + "/minutes", Map.of("text", "学习了新党章。"))
                .expect(200);
        Answer closed =
                town.officer().post(Town.path(meeting) + "/close", Map.of()).expect(200);
        assertThat(closed.at("/state")).isEqualTo("closed");

        PublishedEvent held = published.await(HELD, meeting);
        assertThat(held.key()).isEqualTo(town.branch);
        assertThat(held.data().at("/minutesFiled").asBoolean()).isTrue();
        assertThat(held.data().at("/kind").asString()).isEqualTo("theme-party-day");
        assertThat(statuses(held))
                .containsExactlyInAnyOrder(
                        town.zhang + " present", town.li + " present", town.wang + " absent", town.zhao + " exempt");
        assertNothingPersonal(held);
    }

    @Test
    void a_correction_is_published_with_a_higher_revision_and_without_its_reason() {
        String meeting = town.closed();
        long revision = published.await(HELD, meeting).data().at("/revision").asLong();
        Answer corrected = town.officer()
                .post(
                        Town.path(meeting) + "/corrections",
                        Map.of("memberId", town.wang, "status", "leave", "reason", "当天住院治疗"))
                .expect(200);
        assertThat(corrected.at("/corrections/0/previousStatus")).isEqualTo("absent");
        PublishedEvent event = published.await(CORRECTED, meeting);
        assertThat(event.data().at("/memberId").asString()).isEqualTo(town.wang);
        assertThat(event.data().at("/status").asString()).isEqualTo("leave");
        assertThat(event.data().at("/revision").asLong()).isGreaterThan(revision);
        assertNothingPersonal(event);
    }

    @Test
    void closing_again_answers_the_same_and_publishes_nothing_more() {
        String meeting = town.closed();
        town.act(meeting, "/close", Map.of());
        town.act(meeting, "/corrections", Map.of("memberId", town.wang, "status", "leave", "reason", "补假条"));
        published.await(CORRECTED, meeting);
        assertThat(published.all("xianfeng.activity.events").stream()
                        .filter(event -> event.type().equals(HELD) && meeting.equals(event.subject()))
                        .map(PublishedEvent::id)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void paper_is_entered_in_one_call_and_twice_is_once() {
        Map<String, Object> paper = Map.of(
                "branchId", town.branch,
                "kind", "party-lesson",
                "title", "去年的党课",
                "startedAt", "2025-06-01T01:00:00Z",
                "closedAt", "2025-06-01T03:00:00Z",
                "attendances", List.of(Map.of("memberId", town.zhang, "status", "late")),
                "minutes", "讲了党史。",
                "recordedLateReason", "系统上线前的纸质记录");
        Answer first =
                town.officer().post(Town.API + "/meetings/recorded", paper).expect(201);
        Answer second =
                town.officer().post(Town.API + "/meetings/recorded", paper).expect(201);
        assertThat(second.at("/id")).isEqualTo(first.at("/id"));
        assertThat(first.at("/state")).isEqualTo("closed");
        assertThat(first.at("/recordedLate/reason")).isEqualTo("系统上线前的纸质记录");
        PublishedEvent held = published.await(HELD, first.at("/id"));
        assertThat(held.data().at("/startedAt").asString()).isEqualTo("2025-06-01T01:00:00Z");
        assertThat(statuses(held)).containsExactly(town.zhang + " late");
        assertNothingPersonal(held);
    }

    @Test
    void lists_are_newest_first_for_the_branch_and_for_each_member() {
        String first = town.planned();
        String second = town.begun();
        assertThat(ids(town.officer().get(Town.API + "/branches/" + town.branch + "/meetings")))
                .containsExactly(second, first);
        Answer page =
                town.member(town.zhang).get(Town.API + "/my/meetings?limit=1").expect(200);
        assertThat(ids(page)).containsExactly(second);
        assertThat(ids(town.member(town.zhang).get(Town.API + "/my/meetings?cursor=" + page.at("/next"))))
                .containsExactly(first);
        town.checkIn(second, town.zhang);
        assertThat(town.member(town.zhang).get(Town.API + "/my/meetings").at("/items/0/status"))
                .isEqualTo("present");
        assertThat(town.as("system-administrator@*")
                        .get(Town.API + "/my/meetings")
                        .text())
                .isEqualTo("{\"items\":[]}");
    }

    @Test
    void a_member_sees_a_meeting_without_the_attendance_of_others() {
        String meeting = town.closed();
        Answer own = town.member(town.wang).get(Town.path(meeting)).expect(200);
        assertThat(own.json().at("/attendances")).hasSize(1);
        assertThat(own.at("/attendances/0/status")).isEqualTo("absent");
        Answer all =
                town.as("inspector@" + town.committee).get(Town.path(meeting)).expect(200);
        assertThat(all.json().at("/attendances")).hasSize(4);
    }

    private static List<String> ids(Answer page) {
        List<String> ids = new ArrayList<>();
        page.expect(200)
                .json()
                .at("/items")
                .forEach(item -> ids.add(item.at("/id").asString()));
        return ids;
    }

    private static List<String> statuses(PublishedEvent held) {
        List<String> statuses = new ArrayList<>();
        held.data()
                .at("/attendances")
                .forEach(one -> statuses.add(
                        one.at("/memberId").asString() + " " + one.at("/status").asString()));
        return statuses;
    }

    /** Nothing that people wrote in words: neither title, place, minutes nor reason, and no account. */
    private static void assertNothingPersonal(PublishedEvent event) {
        String all = event.headers() + new String(event.body(), StandardCharsets.UTF_8);
        assertThat(all).doesNotContainPattern("\\p{IsHan}").doesNotContain("account");
    }
}
