package org.xianfeng.local.loading;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.xianfeng.local.demo.AskedNeed;
import org.xianfeng.local.demo.Bureau;
import tools.jackson.databind.JsonNode;

/** Takes needs from registration as far as each is meant to come; goes on from the state a need is in. */
record LoadNeeds(LoaderClient client, LoadedState state, Bureau bureau, Map<String, List<String>> memberIds) {
    private static final List<String> ORDER = List.of("registered", "accepted", "dispatched", "resolved", "confirmed");

    void openIntakes() throws IOException, InterruptedException {
        for (Bureau.Unit unit : bureau.units()) {
            client.sendEventually("PUT", "/api/grievance/organisations/" + unit.id() + "/intake", Map.of("open", true));
        }
    }

    /** What the asker of a need holds. */
    private record Receipt(String id, String trackingNumber, String secret) {}

    void load(AskedNeed need) throws IOException, InterruptedException {
        Receipt receipt = receipt(need);
        String path = "/api/grievance/needs/" + receipt.id();
        JsonNode found = client.get(path);
        int reached = ORDER.indexOf(found.get("state").asString());
        Bureau.Branch branch = bureau.branches().get(need.branch());
        List<String> helpers = helpers(need, branch);
        if (need.reaches(AskedNeed.Stage.ACCEPTED) && reached < 1) {
            step(need, path, "acceptance", Map.of("priority", need.priority()));
        }
        if (need.reaches(AskedNeed.Stage.DISPATCHED) && reached < 2) {
            step(need, path, "dispatch", Map.of("branchId", branch.id(), "memberIds", helpers));
        }
        if (need.reaches(AskedNeed.Stage.DISPATCHED)
                && reached < 3
                && found.path("work").isEmpty()) {
            step(need, path, "work", Map.of("text", "已联系，约定上门时间。（演示）"));
        }
        if (need.reaches(AskedNeed.Stage.RESOLVED) && reached < 3) {
            List<Map<String, Object>> shares = helpers.stream()
                    .map(id -> Map.<String, Object>of("memberId", id, "parts", 1))
                    .toList();
            step(need, path, "resolution", Map.of("summary", "已办结，群众满意。（演示）", "helpers", shares));
        }
        if (need.reaches(AskedNeed.Stage.CONFIRMED) && reached < 4) {
            confirm(need, receipt);
        }
    }

    private void step(AskedNeed need, String path, String step, Map<String, Object> body)
            throws IOException, InterruptedException {
        client.sendKeyed(path + "/" + step, state.key("need-" + need.number() + "-" + step), body);
    }

    private Receipt receipt(AskedNeed need) throws IOException, InterruptedException {
        String key = "need-" + need.number();
        String known = state.find(key).orElse("");
        if (known.isEmpty()) {
            JsonNode answer = client.sendKeyed(
                    "/api/grievance/organisations/" + Bureau.ROOT + "/needs",
                    state.key(key),
                    Map.of("channel", need.channel(), "category", need.category(), "description", need.text()));
            known = answer.get("id").asString() + " "
                    + answer.get("trackingNumber").asString() + " "
                    + answer.get("secret").asString();
            state.remember(key, known);
        }
        String[] parts = known.split(" ");
        return new Receipt(parts[0], parts[1], parts[2]);
    }

    private List<String> helpers(AskedNeed need, Bureau.Branch branch) {
        List<String> ids = memberIds.getOrDefault(branch.id(), List.of());
        int first = need.number() % ids.size();
        int second = (first + 3) % ids.size();
        return need.number() % 2 == 0 ? List.of(ids.get(first)) : List.of(ids.get(first), ids.get(second));
    }

    private void confirm(AskedNeed need, Receipt receipt) throws IOException, InterruptedException {
        int mark = 3 + need.number() % 3;
        client.sendKeyed(
                "/api/grievance/needs/tracking/confirmation",
                state.key("need-" + need.number() + "-confirmation"),
                Map.of(
                        "trackingNumber",
                        receipt.trackingNumber(),
                        "secret",
                        receipt.secret(),
                        "satisfaction",
                        Map.of("attitude", mark, "efficiency", mark, "effect", mark)));
    }
}
