package org.xianfeng.local.loading;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Members with a demo account study a lesson as everybody does: signed in, and for as long as the server measures. What
 * was measured before a loader was killed still counts, and a completed lesson is not studied again.
 */
record LoadStudies(Duration beat) {
    /** The password was changed since, or the member has opened a lesson: they study for themselves. */
    private static final Set<Integer> TAKEN_OVER = Set.of(401, 409);

    void complete(String lesson, LoaderClient member) throws IOException, InterruptedException {
        try {
            study(lesson, member);
        } catch (Refusal refusal) {
            if (!TAKEN_OVER.contains(refusal.status())) {
                throw refusal;
            }
        }
    }

    private void study(String lesson, LoaderClient member) throws IOException, InterruptedException {
        JsonNode session = member.sendAsMember("/api/activity/lessons/" + lesson + "/study", Map.of());
        while (!session.get("completed").asBoolean()) {
            Duration missing = Duration.ofSeconds(1
                    + session.get("requiredSeconds").asLong()
                    - session.get("studiedSeconds").asLong());
            Thread.sleep(missing.compareTo(beat) < 0 ? missing : beat);
            String id = session.get("sessionId").asString();
            session = member.send("POST", "/api/activity/study/" + id + "/beats", Map.of());
        }
    }
}
