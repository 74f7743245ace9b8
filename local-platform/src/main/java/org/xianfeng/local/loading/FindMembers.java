package org.xianfeng.local.loading;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xianfeng.local.demo.Bureau;
import tools.jackson.databind.JsonNode;

/** Finds the people of a branch by their names: the platform gives the ids, and each invented name stands once. */
record FindMembers(LoaderClient client) {
    /** The ids of the branch's people, in their order. */
    List<String> of(Bureau.Branch branch) throws IOException, InterruptedException {
        Map<String, String> known = known(branch);
        List<String> missing = branch.people().stream()
                .map(Bureau.Person::name)
                .filter(name -> !known.containsKey(name))
                .toList();
        if (!missing.isEmpty()) {
            throw new IOException(missing.size() + " people are missing in " + branch.id());
        }
        return branch.people().stream().map(person -> known.get(person.name())).toList();
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
}
