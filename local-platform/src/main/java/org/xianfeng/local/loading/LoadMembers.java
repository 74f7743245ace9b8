package org.xianfeng.local.loading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xianfeng.local.demo.Bureau;
import tools.jackson.databind.JsonNode;

/**
 * Registers the members of a branch and fills its posts.
 *
 * <p>The platform gives the ids, so a repeat is found by name: each invented name stands once.
 */
record LoadMembers(LoaderClient client) {
    private static final int ATTEMPTS = 5;
    private static final int COMMITTEE_FROM = 7;
    private static final List<String> POSTS =
            List.of("secretary", "deputy-secretary", "organisation-member", "publicity-member", "discipline-member");

    /** The ids of the branch's people, in their order. */
    List<String> of(Bureau.Branch branch) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                List<String> ids = present(branch);
                fillPosts(branch, ids);
                return ids;
            } catch (Refusal refusal) {
                throw refusal;
            } catch (IOException cutOff) {
                if (attempt == ATTEMPTS) {
                    throw cutOff;
                }
            }
        }
    }

    private List<String> present(Bureau.Branch branch) throws IOException, InterruptedException {
        Map<String, String> known = known(branch);
        List<String> ids = new ArrayList<>();
        for (Bureau.Person person : branch.people()) {
            String id = known.get(person.name());
            ids.add(id == null ? register(person, branch) : id);
        }
        return ids;
    }

    private Map<String, String> known(Bureau.Branch branch) throws IOException, InterruptedException {
        Map<String, String> known = new HashMap<>();
        String cursor = "";
        do {
            JsonNode page = client.get("/api/membership/organisations/" + branch.id() + "/members?limit=100" + cursor);
            page.get("items")
                    .forEach(member -> known.put(
                            member.get("name").asString(), member.get("id").asString()));
            cursor =
                    page.path("next").isString() ? "&cursor=" + page.get("next").asString() : "";
        } while (!cursor.isEmpty());
        return known;
    }

    private String register(Bureau.Person person, Bureau.Branch branch) throws IOException, InterruptedException {
        Map<String, String> body = Map.of(
                "name", person.name(),
                "branchId", branch.id(),
                "standing", person.formal() ? "formal" : "probationary",
                "employment", person.retired() ? "retired" : "in-service",
                "joinedOn", person.joinedOn().toString());
        return client.sendOnce("POST", "/api/membership/members", body)
                .get("id")
                .asString();
    }

    private void fillPosts(Bureau.Branch branch, List<String> ids) throws IOException, InterruptedException {
        int posts = branch.people().size() < COMMITTEE_FROM ? 1 : POSTS.size();
        for (int post = 0; post < posts; post++) {
            client.send(
                    "PUT",
                    "/api/membership/organisations/" + branch.id() + "/posts/" + POSTS.get(post),
                    Map.of("memberId", ids.get(post), "from", "2024-01-01"));
        }
    }
}
