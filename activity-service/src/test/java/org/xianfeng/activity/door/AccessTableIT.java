package org.xianfeng.activity.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.activity.Town.API;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianfeng.activity.ActivityIT;
import org.xianfeng.activity.Town;
import org.xianfeng.contracts.membership.OrganisationCreated;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.roster.Roster;
import org.xianfeng.starter.test.AccessTable;
import org.xianfeng.starter.test.AccessTrial;
import org.xianfeng.starter.test.Answer;
import org.xianfeng.starter.test.Calls;
import org.xianfeng.starter.test.EventPublisher;
import org.xianfeng.starter.test.TestTokens;

@ActivityIT
class AccessTableIT {
    private static final Map<String, Object> NOTHING = Map.of();

    @Autowired
    private Town towns;

    @Autowired
    private Calls calls;

    @Autowired
    private EventPublisher events;

    @Autowired
    private Roster roster;

    @Autowired
    private MongoDatabase database;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private Town town;
    private String meeting;
    private String course;
    private AccessTrial trial;

    @BeforeEach
    void found() {
        town = towns.founded();
        String group = "group-" + run;
        String elsewhere = "elsewhere-" + run;
        events.publish(group, new OrganisationCreated(group, town.branch, OrganisationKind.GROUP, "小组", 1));
        events.publish(elsewhere, new OrganisationCreated(elsewhere, null, OrganisationKind.COMMITTEE, "别处", 1));
        Awaitility.await("roster").untilAsserted(() -> {
            assertThat(roster.pathOf(new OrganisationId(group))).hasSize(3);
            assertThat(roster.pathOf(new OrganisationId(elsewhere))).hasSize(1);
        });
        meeting = town.planned();
        course = town.officer()
                .post(API + "/courses", Map.of("title", "党史", "organisationId", town.branch))
                .expect(201)
                .at("/id");
        town.officer().post(API + "/courses/" + course + "/lessons", lesson()).expect(201);
        trial = new AccessTrial(calls, "activity", AccessTable.of("activity"))
                .at(new AccessTrial.Scene(
                        town.branch,
                        group,
                        town.committee,
                        town.otherBranch,
                        elsewhere,
                        TestTokens.member(town.zhang)));
    }

    @Test
    void every_operation_lets_in_whom_the_table_names_and_nobody_else() {
        meetings();
        meetingsUnderWay();
        courses();
        study();
        trial.holds();
    }

    private void meetings() {
        trial.trying("POST /meetings", town.branch, (caller, id) -> {
                    Map<String, Object> wrong = town.newMeeting("branchId", id);
                    wrong.put("plannedEnd", wrong.get("plannedStart"));
                    return caller.post(API + "/meetings", wrong);
                })
                .trying(
                        "POST /meetings/recorded",
                        town.branch,
                        (caller, id) -> caller.post(API + "/meetings/recorded", endedBeforeItBegan(id)))
                .trying("GET /meetings/{id}", meeting, (caller, id) -> caller.get(Town.path(id)))
                .trying(
                        "GET /branches/{id}/meetings",
                        town.branch,
                        (caller, id) -> caller.get(API + "/branches/" + id + "/meetings"))
                .trying("GET /my/meetings", "", (caller, _) -> caller.get(API + "/my/meetings"));
    }

    private void meetingsUnderWay() {
        Map<String, Object> absence = Map.of("memberId", town.li, "reason", "住院");
        String paper = Uploads.send(
                        town.officer(), meeting, "纪要.txt", "纪要".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .expect(201)
                .at("/id");
        changing("POST /meetings/{id}/start", "/start", NOTHING);
        changing("POST /meetings/{id}/close", "/close", NOTHING);
        changing("POST /meetings/{id}/leaves", "/leaves", absence);
        changing("POST /meetings/{id}/exemptions", "/exemptions", absence);
        changing("POST /meetings/{id}/witnessed-check-ins", "/witnessed-check-ins", absence);
        changing("POST /meetings/{id}/check-ins", "/check-ins", Map.of("code", "123456"));
        changing(
                "POST /meetings/{id}/corrections",
                "/corrections",
                Map.of("memberId", town.li, "status", "present", "reason", "名单抄错"));
        trial.trying(
                        "PUT /meetings/{id}/minutes",
                        meeting,
                        (caller, id) -> caller.put(Town.path(id) + "/minutes", Map.of("text", "纪要")))
                .trying(
                        "GET /meetings/{id}/check-in-code",
                        meeting,
                        (caller, id) -> caller.get(Town.path(id) + "/check-in-code"))
                .trying(
                        "POST /meetings/{id}/attachments",
                        meeting,
                        (caller, id) -> Uploads.send(caller, id, "空.txt", new byte[0]))
                .trying(
                        "GET /meetings/{id}/attachments/{attachmentId}",
                        meeting,
                        (caller, id) -> caller.get(Town.path(id) + "/attachments/" + paper));
    }

    private void changing(String row, String what, Map<String, Object> body) {
        trial.trying(row, meeting, (caller, id) -> caller.post(Town.path(id) + what, body));
    }

    private void courses() {
        trial.trying("GET /courses", "", (caller, _) -> caller.get(API + "/courses"))
                .trying(
                        "POST /courses",
                        town.branch,
                        (caller, id) -> caller.post(
                                API + "/courses", Map.of("id", course, "title", "党史", "organisationId", id)))
                .trying("GET /courses/{id}", course, (caller, id) -> caller.get(API + "/courses/" + id))
                .trying(
                        "POST /courses/{id}/lessons",
                        course,
                        (caller, id) -> caller.post(API + "/courses/" + id + "/lessons", lesson()));
    }

    private void study() {
        trial.trying(
                        "POST /lessons/{id}/study",
                        "",
                        (caller, _) -> caller.post(API + "/lessons/" + course + "-1/study", NOTHING))
                .trying(
                        "POST /study/{sessionId}/beats",
                        "",
                        (caller, _) -> caller.post(API + "/study/no-such-session/beats", NOTHING))
                .trying("GET /my/study", "", (caller, _) -> caller.get(API + "/my/study"))
                .trying(
                        "GET /branches/{id}/completions",
                        town.branch,
                        (caller, id) -> caller.get(API + "/branches/" + id + "/completions"))
                .trying("POST /members/{memberId}/completions/{completionId}/revocation", town.li, this::revocation);
    }

    private Answer revocation(Calls caller, String member) {
        completed(town.li);
        return caller.post(
                API + "/members/" + member + "/completions/completion-1/revocation", Map.of("reason", "由他人代学"));
    }

    /** As if the member had just completed the lesson: a revocation takes the completion away each time. */
    private void completed(String member) {
        Document completion = new Document("id", "completion-1")
                .append("branch", town.branch)
                .append("studySeconds", 600L)
                .append("completedAt", Date.from(Instant.parse("2026-11-01T01:00:00Z")));
        Document lesson = new Document("lesson", course + "-1")
                .append("studiedSeconds", 600L)
                .append("completion", completion)
                .append("revocations", List.of())
                .append("revision", 1L);
        database.getCollection("studies")
                .updateOne(
                        Filters.eq(member),
                        Updates.combine(
                                Updates.set("state", new Document("session", null).append("lessons", List.of(lesson))),
                                Updates.inc("version", 1L)),
                        new UpdateOptions().upsert(true));
    }

    private Map<String, Object> endedBeforeItBegan(String branch) {
        return Map.of(
                "branchId", branch,
                "kind", "theme-party-day",
                "title", "主题党日",
                "startedAt", "2026-03-01T03:00:00Z",
                "closedAt", "2026-03-01T01:00:00Z",
                "attendances", List.of(Map.of("memberId", town.li, "status", "present")),
                "recordedLateReason", "补录");
    }

    private static Map<String, Object> lesson() {
        return Map.of("title", "第一讲", "requiredSeconds", 60, "content", "正文");
    }
}
