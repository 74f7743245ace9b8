package org.xianfeng.local.journey;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A branch that does everything as people do it, step by step: two sign in, one goes to a meeting, studies and helps. */
record LiveBranch(Founding founding, Visitor citizen, Visitor secretary, Visitor member, List<String> members) {
    static final String ID = "journey-live";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static LiveBranch of(Founding founding, List<String> members) throws Exception {
        return new LiveBranch(
                founding,
                Visitor.citizen(founding.address()),
                founding.signedIn("journey-shuji", members.get(1), "branch-officer", ID),
                founding.signedIn("journey-dangyuan", members.get(0), "member", ID),
                members);
    }

    /** Everything, and what it must give. */
    void liveThroughADay(ExpectedBalances balances) throws Exception {
        holdMeeting();
        studyLesson();
        solveNeed();
        int year = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();
        long themeDay = 100;
        long lesson = 100;
        long satisfaction = 100;
        balances.of("member", members.get(0), year, themeDay + lesson + 400 + satisfaction);
        balances.of("member", members.get(1), year, themeDay + 200 + satisfaction);
        balances.of("member", members.get(2), year, 0);
        balances.of("member", members.get(3), year, themeDay);
        long minutesFiled = 200;
        long needInTime = 200;
        long threeOfFourCame = 50;
        balances.of("branch", ID, year, minutesFiled + threeOfFourCame + needInTime);
    }

    void holdMeeting() throws Exception {
        Instant now = Instant.now();
        JsonNode planned = secretary.postEventually(
                "/api/activity/meetings",
                Map.of(
                        "branchId",
                        ID,
                        "kind",
                        "theme-party-day",
                        "title",
                        "主题党日",
                        "plannedStart",
                        now.plusSeconds(60).toString(),
                        "plannedEnd",
                        now.plusSeconds(3_660).toString(),
                        "expectedMemberIds",
                        members));
        String meeting = "/api/activity/meetings/" + planned.get("id").asString();
        secretary.post(meeting + "/start", Map.of());
        Map<String, String> code = Map.of(
                "code",
                founding.unspoken()
                        .note(
                                "a check-in code",
                                secretary
                                        .read(meeting + "/check-in-code")
                                        .get("code")
                                        .asString()));
        member.post(meeting + "/check-ins", code);
        secretary.post(meeting + "/check-ins", code);
        secretary.post(meeting + "/witnessed-check-ins", Map.of("memberId", members.get(3), "reason", "没有手机"));
        secretary.post(meeting + "/leaves", Map.of("memberId", members.get(2), "reason", "出差"));
        secretary.put(meeting + "/minutes", Map.of("text", founding.unspoken().note("minutes", "学习并讨论。")));
        secretary.post(meeting + "/close", Map.of());
    }

    void studyLesson() throws Exception {
        Visitor machine = founding.machine();
        JsonNode course = machine.post("/api/activity/courses", Map.of("title", "党章", "organisationId", Founding.ROOT));
        JsonNode lessons = machine.post(
                "/api/activity/courses/" + course.get("id").asString() + "/lessons",
                Map.of("title", "总纲", "requiredSeconds", 10, "content", "请阅读。"));
        String lesson = lessons.get("lessons").get(0).get("id").asString();
        JsonNode session = member.post("/api/activity/lessons/" + lesson + "/study", Map.of());
        String beats = "/api/activity/study/" + session.get("sessionId").asString() + "/beats";
        await("the lesson")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(3))
                .until(() -> member.post(beats, Map.of()).get("completed").asBoolean());
    }

    void solveNeed() throws Exception {
        Visitor machine = founding.machine();
        Unspoken unspoken = founding.unspoken();
        machine.put("/api/grievance/organisations/" + Founding.ROOT + "/intake", Map.of("open", true));
        JsonNode receipt = citizen.post(
                "/api/grievance/needs",
                Map.of(
                        "organisationId",
                        Founding.ROOT,
                        "category",
                        "safety",
                        "description",
                        unspoken.note("a need", "路灯坏了")));
        JsonNode needs = machine.read("/api/grievance/organisations/" + Founding.ROOT + "/needs");
        String need =
                "/api/grievance/needs/" + needs.get("items").get(0).get("id").asString();
        machine.post(need + "/acceptance", Map.of("priority", "ordinary"));
        machine.postEventually(need + "/dispatch", Map.of("branchId", ID, "memberIds", members.subList(0, 2)));
        machine.post(need + "/work", Map.of("text", "已联系供电所"));
        List<Map<String, Object>> helpers =
                List.of(Map.of("memberId", members.get(0), "parts", 2), Map.of("memberId", members.get(1), "parts", 1));
        machine.post(need + "/resolution", Map.of("summary", "已修好", "helpers", helpers));
        citizen.post(
                "/api/grievance/needs/tracking/confirmation",
                Map.of(
                        "trackingNumber", receipt.get("trackingNumber").asString(),
                        "secret",
                                unspoken.note(
                                        "the secret of a need",
                                        receipt.get("secret").asString()),
                        "satisfaction", Map.of("attitude", 5, "efficiency", 5, "effect", 5)));
    }
}
