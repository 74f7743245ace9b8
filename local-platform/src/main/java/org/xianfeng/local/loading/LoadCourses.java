package org.xianfeng.local.loading;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.xianfeng.local.demo.Bureau;
import tools.jackson.databind.JsonNode;

/** Offers courses to the whole bureau; the ids are fixed, and only missing lessons are added. */
record LoadCourses(LoaderClient client, LoadedState state) {
    static final String FIRST_LESSON = "demo-course-2-1";

    private static final int REQUIRED_SECONDS = 30;
    private static final List<List<String>> COURSES =
            List.of(List.of("党章学习（演示）", "总纲", "党员", "党的组织制度"), List.of("支部工作实务（演示）", "三会一课怎么开", "会议记录怎么写", "积分怎么算"));

    void all() throws IOException, InterruptedException {
        for (int number = 0; number < COURSES.size(); number++) {
            offer("demo-course-" + (number + 1), COURSES.get(number));
        }
    }

    private void offer(String id, List<String> titles) throws IOException, InterruptedException {
        try {
            client.sendEventually(
                    "POST",
                    "/api/activity/courses",
                    Map.of("id", id, "title", titles.getFirst(), "organisationId", Bureau.ROOT));
        } catch (Refusal refusal) {
            if (refusal.status() != 409) {
                throw refusal;
            }
        }
        JsonNode course = client.get("/api/activity/courses/" + id);
        for (int lesson = 1 + course.get("lessons").size(); lesson < titles.size(); lesson++) {
            client.sendKeyed(
                    "/api/activity/courses/" + id + "/lessons",
                    state.key(id + "-lesson-" + lesson),
                    Map.of(
                            "title",
                            titles.get(lesson),
                            "requiredSeconds",
                            REQUIRED_SECONDS,
                            "content",
                            titles.get(lesson) + "：演示内容，请阅读半分钟。"));
        }
    }
}
